package list

import (
	"strings"

	"github.com/navicert/navicert/internal/day"
)

// Own is what a user says of an entry of a list of their own.
type Own struct {
	Reason  string  `json:"reason,omitempty"` // why; an entry of the allow list must have one
	AddedBy string  `json:"added_by,omitempty"`
	AddedOn day.Day `json:"added_on,omitzero"`
	Expires day.Day `json:"expires,omitzero"` // the last day on which it counts
	// Against names the official listings that an entry of the allow list was
	// held against, parted by semicolons; Targets reads it.
	Against string `json:"against,omitempty"`
}

// A Target is one listing that an entry of the allow list names.
type Target struct {
	List   ID     // "" where the entry does not say
	Which  string // key of the listing, or its primary name; never empty
	Quoted string // as the user wrote it
}

// Targets gives the listings that the entry was held against. Each is written
// as its list and its key or primary name, "us/ofac/sdn 36" or
// "us/ofac/sdn Example Trading", or as a name alone.
func (o *Own) Targets() []Target {
	var out []Target
	for part := range strings.SplitSeq(o.Against, ";") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		t := Target{Which: part, Quoted: part}
		first, rest := part, ""
		if i := strings.IndexAny(part, " #:\t"); i > 0 {
			first, rest = part[:i], strings.TrimLeft(part[i:], " #:\t")
		}
		if _, ok := Find(ID(first)); ok && rest != "" {
			t.List, t.Which = ID(first), rest
		}
		out = append(out, t)
	}
	return out
}
