package ui

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/statement"
)

// TestReading holds what a text is taken for: a name is no text because its
// letters take two bytes, and a party does not hide in the second of a few lines.
func TestReading(t *testing.T) {
	s := httptest.NewServer(pages(t, nil))
	defer s.Close()
	long := "Федеральное государственное унитарное предприятие «Белгардский научно-исследовательский институт воздушных змеев имени Горынина»"
	lines := "The lines below the first name listed parties"
	for _, c := range []struct {
		name, path, text string
		says, not        []string
	}{
		{"a long name in Cyrillic", "/", long, []string{"No listed name reaches the threshold"}, []string{"in this text"}},
		{"names on lines", "/", "Acme Kites\r\nHuawei Technologies Co., Ltd.\r\nShenzhen", []string{lines, "<mark", "ask for it by itself"}, []string{"\uFFFD"}},
		{"names on lines, in a draft", "/draft", "Acme Kites\nHuawei Technologies Co., Ltd.", []string{lines}, []string{"Recorded as"}},
		{"an address", "/", "Hikvision\r\n555 Qianmo Road\r\nHangzhou", []string{"Read as the name"}, []string{lines}},
		{"an address that names the party", "/", "Hikvision\r\nHikvision Building\r\nHangzhou", []string{"Read as the name"}, []string{lines}},
		{"half a name", "/draft", "Emma", []string{"Nothing found so far"}, []string{"CLEAR"}},
		{"half a text", "/draft", strings.Repeat("They sold kites there. ", 12), []string{"Nothing found so far"}, []string{"CLEAR"}},
		{"several lines", "/draft", "Acme Kites\nBelgarde", []string{"Press Search"}, []string{"Press Enter"}},
		{"another script against Latin", "/", "Хиквижн Диджитал", []string{"written as they sound"}, nil},
		{"a text that is longer than forms are", "/", strings.Repeat("They sold kites there, and it rained. ", formSize/30) + "Cameras of Hikvision stand at its end.", []string{"One listed party is named"}, []string{"CLEAR"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			body := strings.ReplaceAll(post(t, s.URL, c.path, url.Values{"text": {c.text}}), "<sup>1</sup>", "")
			for _, want := range c.says {
				if !strings.Contains(body, want) {
					t.Errorf("the page does not say %q", want)
				}
			}
			for _, bad := range c.not {
				if strings.Contains(body, bad) {
					t.Errorf("the page says %q", bad)
				}
			}
		})
	}
	if _, body, _ := get(t, s.URL, "/"); strings.Contains(body, "maxlength=\"100000\"") {
		t.Error("browsers cut off, without a word, what is pasted")
	}
}

// TestScansInLog holds that a document is found again in the log by its name, and
// that no page promises a certificate of it.
func TestScansInLog(t *testing.T) {
	s := httptest.NewServer(pages(t, nil))
	defer s.Close()
	nobody := &person{t: t, base: s.URL}
	for name, says := range map[string]string{"kites.txt": "No listed party is named", "kites.pdf": "Nothing is known of what it says"} {
		doc := file(t, name, map[bool]string{true: "%PDF-1.7\x00\x01", false: "Kites."}[filepath.Ext(name) == ".pdf"])
		if _, body := uploads(t, nobody, "/document", "document", doc); !strings.Contains(body, says) || strings.Contains(body, "its certificate") {
			t.Errorf("%s: the page does not say %q, or promises a certificate", name, says)
		}
		if _, body, _ := get(t, s.URL, "/log"); !strings.Contains(body, name) {
			t.Errorf("the log does not name %s", name)
		}
	}
	if _, body, _ := get(t, s.URL, "/log/1"); !strings.Contains(body, "navicert certify --document FILE 1") {
		t.Error("the entry of a document does not say how it is certified")
	}
	post(t, s.URL, "/", url.Values{"text": {strings.Repeat("They sold kites there. ", 12)}})
	if _, body, _ := get(t, s.URL, "/log"); !strings.Contains(body, "a text that was pasted") {
		t.Error("the log does not tell of a text")
	}
}

// TestNoPage holds that a browser is told in a page that nothing is at a path, and
// a program as the service tells it.
func TestNoPage(t *testing.T) {
	s := httptest.NewServer(pages(t, nil))
	defer s.Close()
	for accept, page := range map[string]bool{"text/html,*/*": true, "application/json": false} {
		r, err := http.NewRequest(http.MethodGet, s.URL+"/nowhere", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Accept", accept)
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if got := strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html"); answer.StatusCode != http.StatusNotFound || got != page {
			t.Errorf("%s is answered with %d, a page: %v", accept, answer.StatusCode, got)
		}
	}
}

// TestWrongFields holds that mistakes in the form of a transaction are named by the
// labels of its fields, and that an owner without a name hides nobody.
func TestWrongFields(t *testing.T) {
	s := httptest.NewServer(pages(t, nil))
	defer s.Close()
	body := post(t, s.URL, "/transaction", url.Values{
		"act": {"export"}, "on": {"2020-02-03"}, "destination": {"Ruritania"}, "party_role": {"unknown", "end-user"}, "party_name": {"", "Acme Kites"}, "party_country": {"", "Freedonia"},
		"item_description": {"kite"}, "item_value": {"100"},
	})
	for _, want := range []string{`<a href="#destination">Destination</a>`, `<a href="#party-country-1">Party 2: Country</a>`, `<a href="#item-value-0">Item 1: Value</a>`} {
		if !strings.Contains(body, want) {
			t.Errorf("the page does not hold %s", want)
		}
	}
	body = post(t, s.URL, "/transaction", url.Values{
		"act": {"export"}, "on": {"2020-02-03"}, "destination": {"DE"}, "party_role": {"end-user"}, "party_name": {"Acme Kites"}, "party_country": {"DE"}, "item_description": {"kite"},
		"owner_name:0": {"", "Huawei Technologies Co., Ltd."}, "owner_of:0": {"0", "1"}, "owner_percent:0": {"", "60"},
	})
	if !strings.Contains(body, `<a href="#party-owners-0">Party 1: Owners</a>`) {
		t.Error("an owner without a name, who has an owner, is left out without a word")
	}
}

// TestSentence holds that the name of a file keeps its letters.
func TestSentence(t *testing.T) {
	for in, want := range map[string]string{
		"owners.csv is no table": "owners.csv is no table.", "docs/ownership.md shows more": "docs/ownership.md shows more.", "a list is stale": "A list is stale.", "wrong: send it again": "Wrong: send it again.",
	} {
		if got := sentence(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

// TestAge holds that a stale list is told of where a starter list is asked as well.
func TestAge(t *testing.T) {
	for _, c := range []answered{{Stale: true}, {Starter: true}, {Stale: true, Starter: true}} {
		var b strings.Builder
		if err := templates()[statement.English].ExecuteTemplate(&b, "age", c); err != nil {
			t.Fatal(err)
		}
		if stale, starter := strings.Contains(b.String(), "older than its limit"), strings.Contains(b.String(), "starter list"); stale != c.Stale || starter != c.Starter {
			t.Errorf("stale %v, starter %v: the page says %s", c.Stale, c.Starter, b.String())
		}
	}
}
