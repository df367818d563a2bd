package csl

import (
	"github.com/navicert/navicert/internal/list"
)

// started is filled in when rules can be looked up.
func started(l *list.Listing, name string) {}
