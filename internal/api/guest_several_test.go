package api

import (
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/screen"
)

// found gives the captions of the matches of an example.
func (b *bench) found(properties string) []string {
	b.Helper()
	got := b.wants(200, b.send("POST", "/match/default", `{"queries":{"q":{"schema":"Company","properties":`+properties+`}}}`))
	var out SanctionsAnswers
	if err := json.Unmarshal([]byte(got.body), &out); err != nil {
		b.Fatal(err)
	}
	var all []string
	for _, r := range out.Responses["q"].Results {
		if r.Match {
			all = append(all, r.Caption)
		}
	}
	return all
}

// Of several values of a property each may be the listed one, whatever their order:
// none of them speaks against a listing.
func TestMatchTakesSeveralValues(t *testing.T) {
	b := serve(t)
	b.imports("Quillon Aerospace Industries", "Oskar Brennick")
	b.live.Reload()
	const near = `{"name":["Quilon Aerospce"],`
	one := b.found(near + `"country":["cn"]}`)
	if len(one) != 1 {
		t.Fatalf("found: %q", one)
	}
	for _, more := range []string{`"country":["de","cn"]}`, `"country":["cn","de"]}`, `"country":["de"],"jurisdiction":["cn"]}`} {
		if got := b.found(near + more); !slices.Equal(got, one) {
			t.Errorf("%s: %q", more, got)
		}
	}
	for _, parts := range []string{
		`{"firstName":["Oscar","Oskar","Osgar"],"lastName":["Brennig","Brennick"]}`,
		`{"name":["O. B."],"firstName":["Oskar"],"lastName":["Brennick"]}`,
	} {
		if got := b.found(parts); !slices.Equal(got, []string{"Oskar Brennick"}) {
			t.Errorf("%s: %q", parts, got)
		}
	}
	many := make([]string, 12)
	for i := range many {
		many[i] = `"N` + strconv.Itoa(i) + `"`
	}
	all := strings.Join(many, ",")
	b.wants(400, b.send("POST", "/match/default", `{"queries":{"q":{"schema":"Person","properties":{"firstName":[`+all+`],"lastName":[`+all+`]}}}}`))
}

// Each of several addresses is asked about, and a number that a state gave finds its
// party whatever its name.
func TestWatchmanTakesAddressesAndNumbers(t *testing.T) {
	b := serve(t)
	got := b.wants(200, b.send("GET", "/v2/search?name=Nobody&gov_passport=RU:123456789&gov_tax-id=:77&gov_business-registration=CN:5", ""))
	if !strings.Contains(got.body, `"entities":[]`) {
		t.Errorf("found: %s", got.body)
	}
	_, e, err := b.app.LogEntry("", 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"number":"123456789"`, `"type":"passport"`, `"country":"RU"`, `"type":"tax"`, `"type":"registration"`} {
		if !strings.Contains(string(e.Query), want) {
			t.Errorf("it was not asked about %s: %s", want, e.Query)
		}
	}
	s := subject{names: []string{"a", "b"}, addresses: []string{"1", "2", "3"}}
	var asked []string
	for _, q := range s.queries() {
		asked = append(asked, q.Name+q.Address)
	}
	if !slices.Equal(asked, []string{"a1", "b2", "b3"}) {
		t.Errorf("asked: %q", asked)
	}
}

// What is no alert takes the place of none.
func TestFirstOf(t *testing.T) {
	hit := func(score int, o screen.Outcome) screen.Hit { return screen.Hit{Score: score, Outcome: o} }
	all := []screen.Hit{hit(990, screen.Clear), hit(980, screen.Clear), hit(900, screen.Review), hit(850, screen.Potential)}
	for limit, want := range map[int][]int{1: {900}, 2: {900, 850}, 3: {990, 900, 850}, 4: {990, 980, 900, 850}} {
		var got []int
		for _, h := range firstOf(all, limit) {
			got = append(got, h.Score)
		}
		if !slices.Equal(got, want) {
			t.Errorf("of %d: %v", limit, got)
		}
	}
}

// A client of moov watchman that is refused is told so in the member that it reads,
// for it looks at no status: everything else it takes for a search without results.
func TestGuestsReadRefusals(t *testing.T) {
	b := serve(t, func(o *Options) { o.Gate = nobody{} })
	for path, member := range map[string]string{"/v2/search?name=Hikvision": "error", "/v2/listinfo": "error", "/catalog": "detail"} {
		got := b.send("GET", path, "")
		var out map[string]any
		if err := json.Unmarshal([]byte(got.body), &out); err != nil || got.status != http.StatusUnauthorized || out[member] == nil || got.header.Get("WWW-Authenticate") == "" {
			t.Errorf("%s: %d %s", path, got.status, got.body)
		}
		if got = b.send("DELETE", path, ""); got.status != http.StatusMethodNotAllowed || !strings.Contains(got.body, `"`+member+`"`) {
			t.Errorf("DELETE %s: %d %s", path, got.status, got.body)
		}
	}
}

// nobody is a gate that lets nobody in.
type nobody struct{}

func (nobody) Identify(*http.Request) (Identity, error) {
	return Identity{}, Unauthorized("no key", "")
}
