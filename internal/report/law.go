package report

import "github.com/navicert/navicert/internal/cite"

// published says where the acts behind a listing were published.
func published(cs []cite.Citation) []string { return joined(citations(cs)) }
