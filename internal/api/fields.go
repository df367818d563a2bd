package api

import (
	"slices"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/form"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/strictjson"
)

// A reader turns a JSON value into what is asked, and collects what is wrong
// with it, so that whoever sent it can mend all of it at once.
type reader struct{ wrong []Wrong }

// maxWrong bounds how many fields a problem names.
const maxWrong = 20

func (r *reader) fail(at, says, advice string) {
	if len(r.wrong) < maxWrong {
		r.wrong = append(r.wrong, Wrong{In: "body", Field: at, Says: says, Advice: advice})
	}
}

// fine gives the problem of all that was wrong.
func (r *reader) fine() error {
	if len(r.wrong) == 0 {
		return nil
	}
	return wrong(r.wrong...)
}

// A field is a member that an object may have.
type field struct {
	name string
	read func(v *strictjson.Value, at string)
}

// object reads the members of an object. One that is not known is refused, and
// one that is null is as good as absent.
func (r *reader) object(v *strictjson.Value, at string, fields []field) {
	if v.Kind != strictjson.Object {
		r.fail(at, "is "+v.Kind.String()+" and should be an object", "")
		return
	}
	for i := range v.Members {
		m := &v.Members[i]
		k := slices.IndexFunc(fields, func(f field) bool { return f.name == m.Name })
		switch {
		case k < 0:
			r.fail(at, "has a field that is not known, number "+strconv.Itoa(i+1)+" of the object", hint(m.Name, names(fields)))
		case m.Value.Kind != strictjson.Null:
			fields[k].read(&m.Value, under(at, m.Name))
		}
	}
}

func names(fields []field) []string {
	var out []string
	for _, f := range fields {
		out = append(out, f.name)
	}
	return out
}

// hint says which name was meant, or all that there are.
func hint(given string, known []string) string {
	if near := form.Nearest(given, known); near != "" {
		return "perhaps " + near + " was meant"
	}
	if len(known) == 0 {
		return "there may be none"
	}
	return "there may be " + strings.Join(known, ", ")
}

func under(at, name string) string {
	if at == "" {
		return name
	}
	return at + "." + name
}

// items reads the elements of an array of at most so many.
func (r *reader) items(v *strictjson.Value, at string, most int, read func(v *strictjson.Value, at string)) {
	switch {
	case v.Kind != strictjson.Array:
		r.fail(at, "is "+v.Kind.String()+" and should be an array", "")
	case len(v.Items) > most:
		r.fail(at, "has more than "+strconv.Itoa(most)+" elements", "")
	default:
		for i := range v.Items {
			read(&v.Items[i], at+"["+strconv.Itoa(i)+"]")
		}
	}
}

// text reads a text of at most so many bytes.
func (r *reader) text(v *strictjson.Value, at string, most int) string {
	switch {
	case v.Kind != strictjson.String:
		r.fail(at, "is "+v.Kind.String()+" and should be text", "")
	case len(v.Text) > most:
		r.fail(at, "is longer than "+strconv.Itoa(most)+" bytes", "")
	default:
		return v.Text
	}
	return ""
}

// word reads a text that says something: an empty one would ask another
// question than was meant.
func (r *reader) word(v *strictjson.Value, at string) (string, bool) {
	before := len(r.wrong)
	s := r.text(v, at, maxWord)
	if len(r.wrong) == before && strings.TrimSpace(s) == "" {
		r.fail(at, "is empty", "leave it out where it is not known")
	}
	return s, len(r.wrong) == before
}

// The limits of what is read.
const (
	maxText = 4096 // bytes of a name or an address
	maxWord = 300  // bytes of anything else
	maxMany = 100  // elements of an array
)

func (r *reader) yes(v *strictjson.Value, at string) bool {
	if v.Kind != strictjson.Bool {
		r.fail(at, "is "+v.Kind.String()+" and should be true or false", "")
	}
	return v.Text == "true"
}

func (r *reader) number(v *strictjson.Value, at string, low, high int) int {
	n, err := strconv.Atoi(v.Text)
	if v.Kind != strictjson.Number || err != nil || n < low || n > high {
		r.fail(at, "is not a whole number from "+strconv.Itoa(low)+" to "+strconv.Itoa(high), "")
		return 0
	}
	return n
}

func (r *reader) day(v *strictjson.Value, at string) day.Day {
	s, ok := r.word(v, at)
	if !ok {
		return 0
	}
	d, err := day.Parse(s, day.ISO)
	if err != nil {
		r.fail(at, "is not a day", "write it as 2019-10-09")
	}
	return d
}

func (r *reader) country(v *strictjson.Value, at string) string {
	s, ok := r.word(v, at)
	if !ok {
		return ""
	}
	code, ok := place.Parse(s)
	if !ok {
		r.fail(at, "is not a country", "give its two-letter code of ISO 3166, such as CN, or its English name")
	}
	return code
}

func (r *reader) kind(v *strictjson.Value, at string) party.Kind {
	s, ok := r.word(v, at)
	if !ok {
		return party.Unstated
	}
	k, ok := party.KindNamed(s)
	if !ok {
		r.fail(at, "is not a kind of party", "it is one of person, organisation, vessel, aircraft; leave it out where it is not known")
	}
	return k
}

func (r *reader) gender(v *strictjson.Value, at string) string {
	s, ok := r.word(v, at)
	if !ok {
		return ""
	}
	g, ok := party.GenderNamed(s)
	if !ok {
		r.fail(at, "is no gender that lists state", "it is male or female; leave it out where it is not known")
	}
	return g
}

func (r *reader) birth(v *strictjson.Value, at string) day.Partial {
	s, ok := r.word(v, at)
	if !ok {
		return day.Partial{}
	}
	p, err := day.ParsePartial(s)
	if err != nil {
		r.fail(at, "is not a date", `write it as far as it is known: 1973-03-25, 1973-03, 1973 or circa 1973`)
	}
	return p
}

func (r *reader) listIDs(v *strictjson.Value, at string) []list.ID {
	s, ok := r.word(v, at)
	if !ok {
		return nil
	}
	found := list.Named(s)
	if len(found) == 0 {
		r.fail(at, "is not a list", "GET /v1/lists shows them all")
	}
	return found
}

// threshold reads a score. One of 0 shows what one of 1 does, since a listing
// that scores nothing is not found at all.
func (r *reader) threshold(v *strictjson.Value, at string) int {
	return max(1, r.number(v, at, 0, match.Full))
}
