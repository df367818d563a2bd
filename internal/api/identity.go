package api

import (
	"net/http"
	"slices"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/admission"
)

// A Scope is a right that a route demands: an action of package access, whose
// table says which role has it and which keys may.
type Scope = access.Action

// The scopes of the routes here, and Open for those of which nobody has to say
// who they are.
const (
	Open       Scope = ""
	Screening        = access.Screen
	Unrecorded       = access.Unrecorded
	Reading          = access.ReadLists
	Auditing         = access.ReadLog
)

// Scopes gives all scopes that a key may have.
func Scopes() []Scope { return access.Scopes() }

// An Identity is who asks.
type Identity struct {
	Name   string // for the log of answers
	Scopes []Scope
	// Who is the user or key, with nothing in it for everybody.
	Who access.Identity
}

// May reports whether somebody has a scope.
func (i Identity) May(s Scope) bool { return s == Open || slices.Contains(i.Scopes, s) }

// A Gate finds out who sent a request. Where it cannot, its error is a *Problem
// or a fault, of code SignedOut or Limited for example, and the request is not
// answered. A route that is open is not asked about.
type Gate interface {
	Identify(r *http.Request) (Identity, error)
}

// Everybody is the gate of a service without users: all that reach it may do
// all that needs no user. Name stands in the log of answers.
type Everybody struct{ Name string }

// Identify gives the one identity that there is.
func (e Everybody) Identify(*http.Request) (Identity, error) {
	return Identity{Name: e.Name, Scopes: Scopes()}, nil
}

// always is a gate that knows already who asks.
type always Identity

// Identify gives that one.
func (a always) Identify(*http.Request) (Identity, error) { return Identity(a), nil }

// known is the gate of a service with users.
type known struct{ door *admission.Gate }

// Identify asks whose key or session it is.
func (k known) Identify(r *http.Request) (Identity, error) {
	id, err := k.door.Identify(r)
	if err != nil {
		return Identity{}, err
	}
	out := Identity{Name: id.By(), Who: id}
	for _, a := range access.Actions() {
		if id.May(a) {
			out.Scopes = append(out.Scopes, a)
		}
	}
	return out, nil
}
