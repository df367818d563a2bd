package access

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
)

// A What says what happened. It is stored, so it is never renamed.
type What string

// What happens.
const (
	UserMade        What = "user-made"
	RoleChanged     What = "role-changed"
	UserDisabled    What = "user-disabled"
	UserEnabled     What = "user-enabled"
	PasswordChanged What = "password-changed"
	LinkMade        What = "link-made"
	LinkUsed        What = "link-used"
	KeyMade         What = "key-made"
	KeyRevoked      What = "key-revoked"
	SignedIn        What = "signed-in"
	SignInFailed    What = "sign-in-failed"
	SignedOut       What = "signed-out"
)

// An Event is the query of an entry of kind evidence.Access. It holds no secret,
// and of a failed attempt no name that is not a user's: people type passwords
// where names belong.
type Event struct {
	What    What     `json:"what"`
	User    string   `json:"user,omitempty"`
	Role    Role     `json:"role,omitempty"`
	Was     Role     `json:"was,omitempty"` // the role before
	Key     string   `json:"key,omitempty"` // its number
	Scopes  []Action `json:"scopes,omitempty"`
	Until   string   `json:"until,omitempty"` // of a key or link, RFC 3339
	Address string   `json:"address,omitempty"`
}

// An Actor is who makes a change.
type Actor struct {
	By      string // as it stands in the log
	Address string // that the request came from, or ""
}

// content gives the entry of an event.
func (e Event) content(by Actor, now time.Time) (evidence.Content, error) {
	e.Address = by.Address
	query, err := canon.JSON(e)
	// Who could do what must be told as long as the answers that it governs are
	// kept.
	class := evidence.OFAC
	switch e.What {
	case SignedIn, SignInFailed, SignedOut:
		class = evidence.SignIn
	}
	null := json.RawMessage("null")
	return evidence.Content{
		Kind: evidence.Access, Asked: evidence.Asked{By: by.By}, Query: query,
		Subject:  evidence.Subject{Parties: []string{}, Countries: []string{}, Listed: []string{}, On: day.FromTime(now)},
		NotAsked: []string{}, Candidates: json.RawMessage("[]"), Normalised: null, Settings: null, Answer: null, Outcome: string(e.What), Meaning: []string{e.sentence(by.By)}, Links: []evidence.Link{},
		Retention: evidence.Keep(class, day.FromTime(now)),
	}, err
}

// sentence tells an event to people.
func (e Event) sentence(by string) string {
	switch e.What {
	case UserMade:
		return fmt.Sprintf("%s made the user %s with the role %s.", by, e.User, e.Role)
	case RoleChanged:
		return fmt.Sprintf("%s changed the role of %s from %s to %s.", by, e.User, e.Was, e.Role)
	case UserDisabled:
		return fmt.Sprintf("%s disabled %s; the user's sessions have ended and keys are not taken any more.", by, e.User)
	case UserEnabled:
		return fmt.Sprintf("%s enabled %s again.", by, e.User)
	case PasswordChanged:
		return fmt.Sprintf("%s changed the password of %s; other sessions have ended.", by, e.User)
	case LinkMade:
		return fmt.Sprintf("%s made a one-time link for %s.", by, whose(e.User))
	case LinkUsed:
		return fmt.Sprintf("%s used the one-time link.", e.User)
	case KeyMade:
		return fmt.Sprintf("%s made the key %s for %s, with the scopes %s.", by, e.Key, e.User, Words(e.Scopes))
	case KeyRevoked:
		return fmt.Sprintf("%s revoked the key %s of %s.", by, e.Key, e.User)
	case SignedIn:
		return fmt.Sprintf("%s signed in.", e.User)
	case SignedOut:
		return fmt.Sprintf("%s signed out.", e.User)
	case SignInFailed:
		if e.User == "" {
			return "Somebody tried to sign in as a user that does not exist."
		}
		return fmt.Sprintf("An attempt to sign in as %s failed.", e.User)
	}
	return string(e.What)
}

func whose(user string) string {
	if user == "" {
		return "the first administrator"
	}
	return user
}
