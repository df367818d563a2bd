package overlay

import (
	"errors"
	"strings"

	"github.com/navicert/navicert/internal/bundle"
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/rule"
)

// keyLine begins an overlay as it is kept: the key that it was verified with when
// it was installed.
const keyLine = "key: "

// Keep gives a signed text as it is kept: with the key that verifies it.
func Keep(key string, signed []byte) []byte { return []byte(keyLine + key + "\n" + string(signed)) }

// Open verifies a signed text by one of the keys, and reads it. name is shown in
// messages.
func Open(name string, signed []byte, keys []string, rules []rule.Rule) (Set, error) {
	text, by, err := bundle.OpenText(signed, keys)
	if f := (*fault.Fault)(nil); errors.As(err, &f) {
		g := *f
		g.Says = name + ": " + g.Says
		return Set{}, &g
	}
	if err != nil {
		return Set{}, err
	}
	s, err := Parse(name, text, rules)
	s.SignedBy = by
	return s, err
}

// Kept reads an overlay as it is kept. It is verified anew: what somebody changed
// is no law.
func Kept(b []byte, rules []rule.Rule) (Set, error) {
	first, signed, _ := strings.Cut(string(b), "\n")
	s, err := Open(canon.Sum(b).Short()+".overlay", []byte(signed), []string{strings.TrimPrefix(first, keyLine)}, rules)
	s.Hash = canon.Sum(b)
	return s, err
}
