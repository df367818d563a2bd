package filing

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/place"
)

// The register of people with significant control of Companies House is published
// as one record in a line: a company's number and one person, company, or
// statement (Companies Act 2006, part 21A and schedule 1A).

type controlRecord struct {
	Number string `json:"company_number"`
	Data   struct {
		Kind         string `json:"kind"`
		Name         string `json:"name"`
		NameElements struct {
			Forename   string `json:"forename"`
			MiddleName string `json:"middle_name"`
			Surname    string `json:"surname"`
		} `json:"name_elements"`
		Birth struct {
			Month int `json:"month"`
			Year  int `json:"year"`
		} `json:"date_of_birth"`
		Nationality    string `json:"nationality"`
		Identification struct {
			Country string `json:"country_registered"`
			Place   string `json:"place_registered"`
			Number  string `json:"registration_number"`
		} `json:"identification"`
		Natures  []string `json:"natures_of_control"`
		Notified string   `json:"notified_on"`
		Ceased   string   `json:"ceased_on"`
	} `json:"data"`
}

func readControl(f *Filing, records []json.RawMessage) error {
	for n, raw := range records {
		var r controlRecord
		if err := json.Unmarshal(raw, &r); err != nil {
			f.flag(n+1, "the record is not of the form of the register: %v", err)
			continue
		}
		f.control(n+1, &r)
	}
	return nil
}

func (f *Filing) control(n int, r *controlRecord) {
	d := &r.Data
	kind := d.Kind
	if strings.HasPrefix(kind, "totals") {
		return
	}
	company := numberKey("GB-COH", r.Number)
	if company == "" {
		f.flag(n, "the record is of kind %q and of no company with a number (%q)", short(kind), short(r.Number))
		return
	}
	f.numbered(company, "", "GB") // the register does not name the companies here
	owner := ""
	switch {
	case strings.HasPrefix(kind, "individual-"):
		owner = f.person(r)
	case strings.HasPrefix(kind, "corporate-entity-"), strings.HasPrefix(kind, "legal-person-"):
		owner = f.body(r)
	case strings.HasPrefix(kind, "super-secure-"):
		owner = f.numbered(company+"/withheld", "a person whose name the register withholds", "")
	case kind == "exemptions", strings.HasSuffix(kind, "-statement"):
		return // says that no person is named, and of nobody that he owns
	default:
		f.flag(n, "a record is of kind %q, which is not known", short(kind))
		return
	}
	if owner == "" {
		f.flag(n, "the record names nobody")
		return
	}
	during := day.Span{From: on(d.Notified), Until: on(d.Ceased)}
	if d.Ceased != "" && !during.Until.Known() || d.Notified != "" && !during.From.Known() {
		f.flag(n, "a day cannot be read: %q, %q", short(d.Notified), short(d.Ceased))
	}
	if during.Empty() {
		f.flag(n, "the control ceased on %s, before it was notified", during.Until)
		return
	}
	for _, h := range f.natures(n, d.Natures) {
		h.Owner, h.Owned, h.During, h.Line = owner, company, during, n
		f.hold(h)
	}
}

// person gives the key of a natural person: name and month of birth, since two
// people may share a name.
func (f *Filing) person(r *controlRecord) string {
	d := &r.Data
	text := d.Name
	if text == "" {
		text = strings.Join([]string{d.NameElements.Forename, d.NameElements.MiddleName, d.NameElements.Surname}, " ")
	}
	switch {
	case name.Plain(text) == "":
		return ""
	case d.Birth.Year == 0:
		return f.named(text, "")
	}
	return f.numbered(fmt.Sprintf("person:%s/%04d-%02d", name.Plain(text), d.Birth.Year, d.Birth.Month), text, "")
}

func (f *Filing) body(r *controlRecord) string {
	d := &r.Data
	if code, _ := place.Parse(d.Identification.Country); code == "GB" {
		if key := numberKey("GB-COH", d.Identification.Number); key != "" {
			return f.numbered(key, d.Name, "GB")
		}
	}
	if name.Plain(d.Name) == "" {
		return ""
	}
	return f.named(d.Name, d.Identification.Country)
}

// bands are the sizes that the register knows, in the words of its natures of
// control. "25 to 50 percent" is more than 25 and up to 50; "50 to 75" is more
// than 50 and less than 75; "75 to 100" is 75 or more.
var bands = []struct {
	words     string
	low, high ownership.Share
}{
	{"25-to-50-percent", 25*ownership.Percent + 1, 50 * ownership.Percent},
	{"50-to-75-percent", 50*ownership.Percent + 1, 75*ownership.Percent - 1},
	{"75-to-100-percent", 75 * ownership.Percent, ownership.Whole},
	{"more-than-25-percent", 25*ownership.Percent + 1, ownership.Whole},
}

// natures gives what the natures of control say. Whoever is registered and not
// for shares has no more than 25 percent of them; one without natures may have
// anything.
func (f *Filing) natures(n int, all []string) []ownership.Holding {
	var out []ownership.Holding
	for _, nature := range all {
		h := ownership.Holding{Interest: ownership.Shares, High: ownership.Whole}
		switch {
		case strings.HasPrefix(nature, "voting-rights-"):
			h.Interest = ownership.Votes
		case strings.HasPrefix(nature, "ownership-of-shares-"), strings.HasPrefix(nature, "right-to-share-surplus-assets-"), strings.HasPrefix(nature, "part-right-to-share-surplus-assets-"):
		case strings.HasPrefix(nature, "right-to-appoint-and-remove-"), strings.HasPrefix(nature, "significant-influence-or-control"):
			h.Interest, h.Low = ownership.Control, ownership.Whole
		default:
			f.flag(n, "the nature of control %q is not known", short(nature))
		}
		for _, b := range bands {
			if h.Interest != ownership.Control && strings.Contains(nature, b.words) {
				h.Low, h.High = b.low, b.high
				break
			}
		}
		// The same interest may be held by oneself and as a trustee: either counts.
		if i := slices.IndexFunc(out, func(o ownership.Holding) bool { return o.Interest == h.Interest }); i >= 0 {
			out[i].Low, out[i].High = max(out[i].Low, h.Low), max(out[i].High, h.High)
			continue
		}
		out = append(out, h)
	}
	if len(out) == 0 {
		return []ownership.Holding{
			{Interest: ownership.Shares, High: ownership.Whole},
			{Interest: ownership.Votes, High: ownership.Whole},
			{Interest: ownership.Control, High: ownership.Whole},
		}
	}
	for _, i := range []ownership.Interest{ownership.Shares, ownership.Votes} {
		if !slices.ContainsFunc(out, func(o ownership.Holding) bool { return o.Interest == i }) {
			out = append(out, ownership.Holding{Interest: i, High: 25 * ownership.Percent})
		}
	}
	return out
}
