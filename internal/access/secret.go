package access

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base32"
	"encoding/hex"
	"io"
	"strings"
)

// A Mark is the SHA-256 of a secret in hexadecimal: what is stored of keys,
// sessions and links. Their secrets have 160 random bits and more, so that
// nobody finds one by trying, and a slow hash would add nothing.
type Mark string

// MarkOf gives the mark of a secret.
func MarkOf(secret string) Mark {
	h := sha256.Sum256([]byte(secret))
	return Mark(hex.EncodeToString(h[:]))
}

// Same compares two marks in a time that does not depend on them.
func (m Mark) Same(other Mark) bool {
	return subtle.ConstantTimeCompare([]byte(m), []byte(other)) == 1
}

// letters spell secrets: no 0, 1, 8 and 9, which are read wrongly.
func letters() *base32.Encoding {
	return base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)
}

// secret makes one of some random bytes.
func secret(random io.Reader, bytes int) (string, error) {
	b := make([]byte, bytes)
	if _, err := io.ReadFull(random, b); err != nil {
		return "", noRandom(err)
	}
	return letters().EncodeToString(b), nil
}

// The lengths of secrets, in random bytes. Each is a multiple of five, so that
// the spelling has no loose end.
const (
	keyNumber  = 5  // 8 letters
	keySecret  = 25 // 40 letters, 200 bits
	loginBytes = 25 // of a session or link
)

// KeyPrefix is what every key begins with, so that those who look for secrets
// in files find one that was left there.
const KeyPrefix = "nvc_"

// splitKey takes a key apart: its number, which is shown, and whether it can be
// one at all.
func splitKey(key string) (number string, ok bool) {
	rest, ok := strings.CutPrefix(key, KeyPrefix)
	number, code, two := strings.Cut(rest, "_")
	if !ok || !two || len(number) != keyNumber*8/5 || len(code) != keySecret*8/5 {
		return "", false
	}
	return number, true
}
