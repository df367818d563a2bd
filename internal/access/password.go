package access

import (
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"github.com/navicert/navicert/internal/fault"
)

// A Cost is what guessing a password costs. It is stored with each hash, so that
// it can be raised: whoever signs in is hashed anew.
type Cost struct {
	Memory  uint32 // KiB
	Passes  uint32
	Threads uint8
}

// UsualCost is the first that OWASP's Password Storage Cheat Sheet names for
// argon2id: 19 MiB, two passes, one thread.
func UsualCost() Cost { return Cost{19 << 10, 2, 1} }

// The bounds of a stored cost: a hash that asks for more was not written here.
const (
	maxMemory = 1 << 20 // KiB
	maxPasses = 64
)

const (
	saltSize = 16
	hashSize = 32
)

// The bounds of a password. There is no rule on kinds of characters: they make
// passwords worse (NIST SP 800-63B, 3.1.1.2).
const (
	MinPassword = 12   // characters
	MaxPassword = 1024 // bytes
)

// CheckPassword says what is wrong with a new password, never repeating it.
func CheckPassword(user, password string) error {
	switch {
	case !utf8.ValidString(password):
		return fault.New(fault.Usage, "the password is not text in UTF-8")
	case utf8.RuneCountInString(normal(password)) < MinPassword:
		return fault.New(fault.Usage, "the password is shorter than %d characters", MinPassword).Try("a few words in a row are easy to remember")
	case len(password) > MaxPassword:
		return fault.New(fault.Usage, "the password is longer than %d bytes", MaxPassword)
	case strings.EqualFold(strings.TrimSpace(password), user):
		return fault.New(fault.Usage, "the password is the name of the user")
	case strings.Count(password, password[:1]) == len(password):
		return fault.New(fault.Usage, "the password is one character again and again")
	}
	return nil
}

// normal gives the same bytes for what looks the same on two keyboards.
func normal(password string) string { return norm.NFKC.String(password) }

// Hash gives what is stored of a password, in the spelling of the reference
// implementation of argon2.
func (c Cost) Hash(password string, random io.Reader) (string, error) {
	salt := make([]byte, saltSize)
	if _, err := io.ReadFull(random, salt); err != nil {
		return "", noRandom(err)
	}
	return c.spell(salt, c.derive(password, salt)), nil
}

func (c Cost) derive(password string, salt []byte) []byte {
	return argon2.IDKey([]byte(normal(password)), salt, c.Passes, c.Memory, c.Threads, hashSize)
}

func (c Cost) spell(salt, hash []byte) string {
	b := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, c.Memory, c.Passes, c.Threads, b.EncodeToString(salt), b.EncodeToString(hash))
}

// Matches reports whether a password is the one that was stored, and at what
// cost it was. A stored hash that cannot be read is an error and no match.
func Matches(stored, password string) (bool, Cost, error) {
	c, salt, hash, err := parseHash(stored)
	if err != nil {
		return false, c, err
	}
	return subtle.ConstantTimeCompare(c.derive(password, salt), hash) == 1, c, nil
}

// pretend takes as long as Matches does, where there is nothing to compare with.
func (c Cost) pretend(password string) {
	subtle.ConstantTimeCompare(c.derive(password, make([]byte, saltSize)), make([]byte, hashSize))
}

func parseHash(stored string) (c Cost, salt, hash []byte, err error) {
	wrong := errors.New("the stored hash of a password cannot be read")
	parts := strings.Split(stored, "$")
	if len(parts) != 6 {
		return c, nil, nil, wrong
	}
	if n, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &c.Memory, &c.Passes, &c.Threads); n != 3 || err != nil {
		return c, nil, nil, wrong
	}
	if c.Memory < 8 || c.Memory > maxMemory || c.Passes < 1 || c.Passes > maxPasses || c.Threads < 1 {
		return c, nil, nil, wrong
	}
	strict := base64.RawStdEncoding.Strict()
	if salt, err = strict.DecodeString(parts[4]); err != nil {
		return c, nil, nil, wrong
	}
	if hash, err = strict.DecodeString(parts[5]); err != nil {
		return c, nil, nil, wrong
	}
	if len(salt) != saltSize || len(hash) != hashSize || c.spell(salt, hash) != stored {
		return c, nil, nil, wrong
	}
	return c, salt, hash, nil
}

func noRandom(err error) *fault.Fault {
	return fault.New(fault.Unavailable, "the machine gives no random numbers").Because(err)
}
