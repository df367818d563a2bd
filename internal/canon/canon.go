// Package canon gives data one spelling, so that equal data have equal bytes
// and equal hashes on every machine.
package canon

import (
	"crypto/sha256"
	"encoding/hex"
)

// JSON encodes v with encoding/json, without escaping of HTML characters and
// without a trailing newline. Go writes struct fields in their declared order
// and map keys sorted, so equal values give equal bytes.
func JSON(v any) ([]byte, error) { return Append(nil, v) }

// A Hash is a SHA-256 in lower-case hexadecimal, 64 characters.
type Hash string

// Sum hashes bytes.
func Sum(b []byte) Hash {
	s := sha256.Sum256(b)
	return Hash(hex.EncodeToString(s[:]))
}

// Short gives the first twelve characters, enough to name a version to people.
func (h Hash) Short() string { return string(h[:min(12, len(h))]) }

// Valid reports whether h has the form of a hash.
func (h Hash) Valid() bool {
	b, err := hex.DecodeString(string(h))
	return err == nil && len(b) == sha256.Size && hex.EncodeToString(b) == string(h)
}
