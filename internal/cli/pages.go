package cli

import (
	"net/http"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/admission"
	"github.com/navicert/navicert/internal/ui"
)

// pagesDoor lets visitors of the pages in.
type pagesDoor struct{ *admission.Gate }

// Identify tells who looks at a page.
func (p pagesDoor) Identify(r *http.Request) (ui.Visitor, error) {
	id, err := p.Gate.Identify(r)
	if err != nil {
		return ui.Visitor{}, err
	}
	return ui.Visitor{Name: id.By(), Role: string(id.Role), May: func(right ui.Right) bool {
		return right == ui.Anybody || id.May(access.Action(right))
	}}, nil
}

// SignIn begins a session.
func (p pagesDoor) SignIn(w http.ResponseWriter, r *http.Request, name, password string) error {
	_, err := p.Gate.SignIn(w, r, name, password)
	return err
}

// Redeem uses a one-time link.
func (p pagesDoor) Redeem(w http.ResponseWriter, r *http.Request, token, name, password string) error {
	_, err := p.Gate.Redeem(w, r, token, name, password)
	return err
}
