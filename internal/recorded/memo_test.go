package recorded

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

// holding is an engine that holds lists and answers nothing.
type holding []screen.Scope

func (holding) Screen(screen.Query) screen.Answer { return screen.Answer{} }

func (h holding) Scopes() []screen.Scope { return append([]screen.Scope{}, h...) }

// What is remembered is what would be made anew, whatever was asked before: of all
// lists or some, of another engine with the same lists, under other settings.
func TestMemo(t *testing.T) {
	var all holding
	for i, l := range list.Lists()[:4] {
		all = append(all, screen.Scope{List: l.ID, Version: "a", Listings: i})
	}
	other := append(holding{}, all...)
	other[0].Version = "b"
	some := all[:2]
	memo := &Memo{}
	for round := range 3 {
		for _, asked := range []struct {
			scopes []screen.Scope
			by     Engine
		}{{all, all}, {some, all}, {other, other}, {all, all}, {all, nil}, {nil, all}} {
			for _, s := range []Settings{{Today: 20000}, {Today: 20000, StaleAfter: 3}, {Today: 20001}, {Today: 20000, Known: 19000}, {Today: 20000, Policy: &Policy{Hash: "p"}}} {
				got, err := Context{Settings: s, Memo: memo}.shared(asked.scopes, asked.by)
				want, wrong := Context{Settings: s}.shared(asked.scopes, asked.by)
				if err != nil || wrong != nil || !bytes.Equal(got.settings, want.settings) || fmt.Sprint(got.notAsked) != fmt.Sprint(want.notAsked) {
					t.Fatalf("round %d, %+v of %d lists: %s %v, want %s %v", round, s, len(asked.scopes), got.settings, got.notAsked, want.settings, want.notAsked)
				}
			}
		}
	}
}
