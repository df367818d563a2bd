package sourcetest

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
)

// recorder takes the place of a test and keeps what it would have said.
type recorder struct {
	testing.TB
	said []string
}

func (r *recorder) Helper() {}
func (r *recorder) Errorf(format string, args ...any) {
	r.said = append(r.said, fmt.Sprintf(format, args...))
}

const sdn list.ID = "us/ofac/sdn"

func listing(key string) list.Listing {
	return list.Listing{List: sdn, Key: key, Line: 1, Subject: party.Party{Names: []party.Name{{Text: key, Use: party.Primary}}}}
}

// The suite must notice each kind of bad reader, or it proves nothing.
func TestCheckNoticesBadDrafts(t *testing.T) {
	src := source.Source{ID: "xx", Lists: []list.ID{sdn}}
	for name, c := range map[string]struct {
		spoil func(*list.Draft)
		says  string
	}{
		"good":         {func(*list.Draft) {}, ""},
		"a_key_twice":  {func(d *list.Draft) { d.Listings[1].Key = d.Listings[0].Key }, "used before"},
		"no_key":       {func(d *list.Draft) { d.Listings[0].Key = "" }, "is empty"},
		"another_list": {func(d *list.Draft) { d.Listings[0].List = "us/889" }, "a listing of us/889"},
		"no_line":      {func(d *list.Draft) { d.Listings[0].Line = 0 }, "where it stands"},
		"nobody":       {func(d *list.Draft) { d.Listings[0].Subject.Names = nil }, "neither a name nor an address"},
		"never_in_force": {func(d *list.Draft) {
			d.Listings[0].InForce = day.Span{From: day.Of(2020, 1, 2), Until: day.Of(2020, 1, 2)}
		}, "in force on no day"},
		"a_mute_problem": {func(d *list.Draft) { d.Problems = []list.Problem{{Field: "x"}} }, "says nothing"},
		"a_long_problem": {func(d *list.Draft) { d.Problems = []list.Problem{{Says: "x", Value: strings.Repeat("x", 201)}} }, "holds too much"},
		"an_alien_list":  {func(d *list.Draft) { d.List = "us/889" }, "does not name"},
	} {
		t.Run(name, func(t *testing.T) {
			d := list.NewDrafts(sdn)
			for _, key := range []string{"a", "b"} {
				if _, err := d.Add(listing(key)); err != nil {
					t.Fatal(err)
				}
			}
			c.spoil(d.Of(sdn))
			r := &recorder{TB: t}
			Check(r, src, d)
			if all := strings.Join(r.said, "; "); !strings.Contains(all, c.says) || (c.says == "") != (all == "") {
				t.Errorf("the suite says %q, want %q", all, c.says)
			}
		})
	}
}

// words is a reader of words, one listing each, that takes a cut word for a
// whole one.
func words(refuse bool) source.Source {
	return source.Source{ID: "xx", Lists: []list.ID{sdn}, Parse: func(doc io.Reader, out *list.Drafts) error {
		b, err := io.ReadAll(doc)
		if err != nil {
			return err
		}
		if refuse && !strings.HasSuffix(string(b), ".") {
			return fault.New(fault.Refused, "the document is cut off")
		}
		for w := range strings.FieldsSeq(string(b)) {
			if _, err := out.Add(listing(w)); err != nil {
				return err
			}
		}
		return nil
	}}
}

func TestCutNoticesAReaderThatTakesAPartForTheWhole(t *testing.T) {
	doc := []byte("one two three.")
	for refuse, says := range map[bool]string{true: "", false: "a listing that the document does not hold"} {
		src := words(refuse)
		whole, err := src.Read(strings.NewReader(string(doc)))
		if err != nil {
			t.Fatal(err)
		}
		r := &recorder{TB: t}
		Cut(r, src, doc, whole)
		if all := strings.Join(r.said, "; "); !strings.Contains(all, says) || (says == "") != (all == "") {
			t.Errorf("refuse %v: the suite says %q, want %q", refuse, all, says)
		}
	}
}

func TestRefusalWantsASentenceForPeople(t *testing.T) {
	r := &recorder{TB: t}
	if says := Refusal(r, fault.New(fault.Refused, "the document is empty")); says != "the document is empty" || len(r.said) > 0 {
		t.Errorf("%q, %v", says, r.said)
	}
	for _, bad := range []error{fault.New(fault.Usage, "wrong usage"), fault.New(fault.Refused, "It ends with a stop.")} {
		r := &recorder{TB: t}
		var f *fault.Fault
		if Refusal(r, bad); len(r.said) == 0 || !errors.As(bad, &f) {
			t.Errorf("%v passes", bad)
		}
	}
}

// A value that a reader dropped is noticed; one that it wrote in its own form
// is not called lost.
func TestLostNoticesWhatWasDropped(t *testing.T) {
	l := listing("1")
	l.Subject.Names[0].Text = `John "Salt" Sample`
	l.Subject.Countries = []string{"SY"}
	l.Subject.Births = []day.Partial{{Year: 1980, Month: 3}}
	l.InForce.From = day.Of(2016, 4, 1)
	lost := Lost(t, &l)
	for value, want := range map[string]bool{
		`John "Salt"`: false, "Syria": false, "00/03/1980": false, "01/04/2016": false, "Sample; John": false, "(1) Sample (2) Syria": false,
		"Jon": true, "Iraq": true, "03/03/1980": true, "02/04/2016": true, "Sample; Jon": true, "(1) Sample (2) Iraq": true,
	} {
		if lost(value) != want {
			t.Errorf("%q is lost: %v", value, !want)
		}
	}
}
