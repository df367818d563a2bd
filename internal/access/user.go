package access

import (
	"strings"
	"time"

	"github.com/navicert/navicert/internal/fault"
)

// A User is a person, or a program that has keys and no password. Users are
// disabled, never deleted: the log goes on to name them.
type User struct {
	Name     string // as CheckName takes it
	Role     Role
	Password string // as Cost.Hash writes it, or "" where there is none
	Disabled bool
	Made     time.Time
}

// maxName is the longest name of a user, in bytes.
const maxName = 64

// CheckName takes the name of a user in lower case: letters a to z, digits, and
// within them dots, hyphens, underscores, plus signs and an @, so that addresses
// of mail are names, too. Two names that look the same are the same.
func CheckName(s string) (string, error) {
	name := strings.ToLower(strings.TrimSpace(s))
	bad := fault.New(fault.Usage, "the name of a user has 1 to %d of the characters a-z, 0-9, . - _ + and @, and begins and ends with a letter or digit", maxName).
		Try("for example alice or alice@example.com")
	if name == "" || len(name) > maxName {
		return "", bad
	}
	for i := range len(name) {
		c := name[i]
		letter := 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
		if !letter && (i == 0 || i == len(name)-1 || !strings.ContainsRune(".-_+@", rune(c))) {
			return "", bad
		}
	}
	return name, nil
}
