package api

import (
	"net/http"
	"slices"
)

// A Scope is a right that a route demands.
type Scope string

// The scopes. They are stored with keys, so they are never renamed. To add one,
// add it here, to Scopes and to the roles that have it.
const (
	Open       Scope = ""           // nobody has to say who they are
	Screening  Scope = "screen"     // screen, scan and check
	Unrecorded Scope = "unrecorded" // ask that nothing is recorded, where the service allows it
	Reading    Scope = "read"       // lists, parties, rules, ownership
	Auditing   Scope = "audit"      // the log and certificates
	Licensing  Scope = "licence"    // enter, use, void and end licences
)

// Scopes gives all scopes that can be granted.
func Scopes() []Scope { return []Scope{Screening, Unrecorded, Reading, Auditing, Licensing} }

// A Role is a name for scopes that people have together.
type Role struct {
	Name   string
	Scopes []Scope
}

// Roles gives the roles and what they may. To add one, add it here and to
// docs/service.md; a test walks every role through every route.
func Roles() []Role {
	return []Role{
		{"viewer", []Scope{Reading}},
		{"analyst", []Scope{Screening, Reading}},
		{"approver", []Scope{Screening, Reading, Auditing, Licensing}},
		{"administrator", []Scope{Screening, Unrecorded, Reading, Auditing, Licensing}},
		{"auditor", []Scope{Reading, Auditing}},
	}
}

// An Identity is who asks.
type Identity struct {
	Name   string // for the log of answers
	Role   string // "" for a key that has scopes of its own
	Scopes []Scope
}

// May reports whether somebody has a scope.
func (i Identity) May(s Scope) bool { return s == Open || slices.Contains(i.Scopes, s) }

// A Gate finds out who sent a request. Where it cannot, its error is a *Problem,
// of Unauthorized or TooMany for example, and the request is not answered. A
// route that is open is not asked about.
type Gate interface {
	Identify(r *http.Request) (Identity, error)
}

// Everybody is the gate of a service without users: all that reach it may do
// all. Name stands in the log of answers.
type Everybody struct{ Name string }

// Identify gives the one identity that there is.
func (e Everybody) Identify(*http.Request) (Identity, error) {
	return Identity{Name: e.Name, Role: "administrator", Scopes: Scopes()}, nil
}
