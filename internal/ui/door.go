package ui

import (
	"net/http"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/admission"
)

// GateDoor lets in whom a gate does.
func GateDoor(g *admission.Gate) Door { return gateDoor{g} }

type gateDoor struct{ *admission.Gate }

// Identify tells who looks at a page.
func (d gateDoor) Identify(r *http.Request) (Visitor, error) {
	id, err := d.Gate.Identify(r)
	if err != nil {
		return Visitor{}, err
	}
	return Visitor{Name: id.By(), Role: string(id.Role), May: func(right Right) bool {
		return right == Anybody || id.May(access.Action(right))
	}}, nil
}

// SignIn begins a session.
func (d gateDoor) SignIn(w http.ResponseWriter, r *http.Request, name, password string) error {
	_, err := d.Gate.SignIn(w, r, name, password)
	return err
}

// Redeem uses a one-time link.
func (d gateDoor) Redeem(w http.ResponseWriter, r *http.Request, token, name, password string) error {
	_, err := d.Gate.Redeem(w, r, token, name, password)
	return err
}

// ChangePassword changes the password of whoever is signed in.
func (d gateDoor) ChangePassword(w http.ResponseWriter, r *http.Request, old, password string) error {
	id, err := d.Gate.Identify(r)
	if err != nil {
		return err
	}
	return d.Gate.ChangePassword(w, r, id, old, password)
}
