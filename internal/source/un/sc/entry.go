package sc

import (
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

const inForce = "Member States are bound from the day on which the Committee listed the party; national law may have followed later."

// record places one individual or entity.
func (r *reader) record(x *element.Element) error {
	if err := published.Room(r.out.Of(consolidated)); err != nil {
		return err
	}
	for _, name := range [...]string{"DATAID", "VERSIONNUM", "SORT_KEY", "SORT_KEY_LAST_MOD"} {
		for _, c := range x.All(name) {
			c.Skip()
		}
	}
	x.SkipAttrs("noNamespaceSchemaLocation")
	key := x.Value("REFERENCE_NUMBER")
	if key == "" {
		key = x.Value("DATAID")
	}
	e := entry.New(consolidated, key, x.Line)
	if x.Name == "INDIVIDUAL" {
		e.Kind(party.Person)
	} else {
		e.Kind(party.Company)
	}
	names(e, x)
	person(e, x)
	for _, a := range append(x.All("INDIVIDUAL_ADDRESS"), x.All("ENTITY_ADDRESS")...) {
		address(e, a)
	}
	for _, d := range x.All("INDIVIDUAL_DOCUMENT") {
		document(e, d)
	}
	texts(e, x)
	x.Unread(func(path, value string) { e.Flag(path, value, "this reader does not know this field") })
	if !e.Named() || key == "" {
		r.out.Flag(consolidated, list.NewProblem(x.Line, x.Name, key+" "+x.Value("COMMENTS1"), "the entry has no name or no number"))
		return nil
	}
	_, err := r.out.Add(e.Listing())
	return err
}

func names(e *entry.Entry, x *element.Element) {
	whole := strings.Join([]string{x.Value("FIRST_NAME"), x.Value("SECOND_NAME"), x.Value("THIRD_NAME"), x.Value("FOURTH_NAME")}, " ")
	e.Name(party.Name{Text: whole, Use: party.Primary})
	for _, n := range x.Values("NAME_ORIGINAL_SCRIPT") {
		// The language may stand in brackets behind the name: "(Tigrinya)".
		text, language := n, ""
		if before, rest, ok := strings.Cut(n, "("); ok && strings.HasSuffix(rest, ")") {
			text, language = before, strings.TrimSuffix(rest, ")")
		}
		e.Name(party.Name{Text: text, Use: party.Native, Language: language})
	}
	for _, a := range append(x.All("INDIVIDUAL_ALIAS"), x.All("ENTITY_ALIAS")...) {
		alias(e, a)
	}
}

// alias reads one alias, which may hold several names and what is told of them.
func alias(e *entry.Entry, a *element.Element) {
	text, note, quality := a.Value("ALIAS_NAME"), a.Value("NOTE"), a.Value("QUALITY")
	use := party.Alias
	switch strings.ToLower(quality) {
	case "", "good", "a.k.a.":
	case "low":
		use = party.WeakAlias
	case "f.k.a.":
		use = party.Former
	default:
		e.Flag("ALIAS/QUALITY", quality, "this is no quality of an alias that is known here")
	}
	if low := strings.ToLower(note); strings.Contains(low, "formerly listed") || strings.Contains(low, "previously listed") {
		use = party.Former
	}
	for _, n := range split(text) {
		e.Name(party.Name{Text: n, Use: nativeOr(n, use)})
	}
	if _, script, ok := strings.Cut(note, " script: "); ok {
		e.Name(party.Name{Text: script, Use: party.Native})
	}
	e.Remark("alias "+text, note)
	if born := a.Value("DATE_OF_BIRTH"); born != "" && born != "null" {
		birthday(e, "ALIAS/DATE_OF_BIRTH", born)
	}
	e.BirthPlace(a.Value("CITY_OF_BIRTH"), a.Value("COUNTRY_OF_BIRTH"))
}

// split parts the names of one alias: "A; B", and "X (A; B)", where X is the
// name in its own script and those in brackets are ways to write it.
func split(s string) []string {
	if !strings.Contains(s, ";") {
		return []string{s}
	}
	var out []string
	if before, rest, ok := strings.Cut(s, "("); ok && native(before) {
		out = append(out, before)
		s = strings.TrimSuffix(strings.TrimSpace(rest), ")")
	}
	for n := range strings.SplitSeq(s, ";") {
		out = append(out, n)
	}
	return out
}

// nativeOr gives Native for a name without a Latin letter.
func nativeOr(s string, use party.Use) party.Use {
	if native(s) && use == party.Alias {
		return party.Native
	}
	return use
}

func native(s string) bool {
	letters := false
	for _, r := range s {
		if unicode.Is(unicode.Latin, r) {
			return false
		}
		letters = letters || unicode.IsLetter(r)
	}
	return letters
}

func person(e *entry.Entry, x *element.Element) {
	for _, d := range x.All("INDIVIDUAL_DATE_OF_BIRTH") {
		born(e, d)
	}
	for _, p := range x.All("INDIVIDUAL_PLACE_OF_BIRTH") {
		e.BirthPlace(p.Value("STREET"), p.Value("CITY"), p.Value("STATE_PROVINCE"), p.Value("COUNTRY"), p.Value("NOTE"))
	}
	for _, n := range append(x.Values("NATIONALITY", "VALUE"), x.Values("NATIONALITY2")...) {
		e.Nationality(n)
	}
	e.Gender(x.Value("GENDER"))
}

// born reads one date of birth: a day, a year, two years, or a note alone.
func born(e *entry.Entry, d *element.Element) {
	kind, note := strings.ToLower(d.Value("TYPE_OF_DATE")), d.Value("NOTE")
	from, to := d.Value("FROM_YEAR"), d.Value("TO_YEAR")
	text := d.Value("DATE")
	switch {
	case from != "" || to != "":
		birthday(e, "DATE_OF_BIRTH", from+"-"+to)
	case text != "":
		circa(e, kind, text)
	case d.Value("YEAR") != "":
		circa(e, kind, strings.TrimSpace(note+" "+d.Value("YEAR")))
	case note != "":
		// "Nov. 1973"; a Hijri date or an age is no date that can be read.
		if dates, ok := entry.Birthday(note); ok {
			e.Birth(dates...)
			return
		}
	}
	d.Child("YEAR").Text()
	e.Remark("date of birth", note)
	switch kind {
	case "", "exact", "between", "approximately":
	default:
		e.Flag("TYPE_OF_DATE", kind, "this is no type of date that is known here")
	}
}

// circa reads a date that is approximate where its type says so. The month may
// have come from the note: "Sep. 1973"; other notes are left off again.
func circa(e *entry.Entry, kind, text string) {
	if _, ok := entry.Birthday(text); !ok {
		if i := strings.LastIndexByte(text, ' '); i >= 0 {
			text = text[i+1:]
		}
	}
	if kind == "approximately" {
		text = "circa " + text
	}
	birthday(e, "DATE_OF_BIRTH", text)
}

func birthday(e *entry.Entry, field, text string) {
	dates, ok := entry.Birthday(text)
	if !ok {
		e.Flag(field, text, "this is no date that can be read")
	}
	e.Birth(dates...)
}

func address(e *entry.Entry, a *element.Element) {
	at := party.Address{
		Street: a.Value("STREET"), City: a.Value("CITY"), Region: a.Value("STATE_PROVINCE"), PostCode: a.Value("ZIP_CODE"),
	}
	country, note := a.Value("COUNTRY"), a.Value("NOTE")
	if at == (party.Address{}) && country == "" {
		// A note alone is the country, or an address that is not divided.
		if _, _, ok := entry.Country(note); ok {
			e.Address(party.Address{}, note)
		} else {
			e.Address(party.Address{Text: note}, "")
		}
		return
	}
	e.Address(at, country)
	e.Remark(strings.TrimSpace("address "+at.City), note)
}

func document(e *entry.Entry, d *element.Element) {
	kind, detail := d.Value("TYPE_OF_DOCUMENT"), d.Value("TYPE_OF_DOCUMENT2")
	if kind == "" || strings.EqualFold(kind, detail) {
		kind, detail = detail, ""
	}
	country := d.Value("ISSUING_COUNTRY")
	second := d.Value("COUNTRY_OF_ISSUE")
	if country == "" {
		country, second = second, ""
	}
	if strings.EqualFold(country, second) {
		second = ""
	}
	var notes []string
	for _, n := range [...]struct{ label, text string }{
		{"", detail},
		{"issued in ", d.Value("CITY_OF_ISSUE")},
		{"issued in ", second},
		{"issued ", d.Value("DATE_OF_ISSUE")},
		{"expires ", d.Value("DATE_OF_EXPIRY")},
		{"", d.Value("NOTE")},
	} {
		if n.text != "" {
			notes = append(notes, n.label+n.text)
		}
	}
	e.Identifier(kind, d.Value("NUMBER"), country, strings.Join(notes, "; "))
}

// texts reads what belongs to the entry as a whole.
func texts(e *entry.Entry, x *element.Element) {
	e.Program(x.Value("UN_LIST_TYPE"))
	for _, t := range x.All("LIST_TYPE", "VALUE") {
		if v := t.Text(); v != "UN List" {
			e.Remark("list", v)
		}
	}
	listed := e.Day("LISTED_ON", x.Value("LISTED_ON"), day.ISO)
	e.Stated(listed)
	e.Start(listed, inForce, "LISTED_ON of the consolidated list of the UN Security Council", cite.B)
	for _, t := range append(x.All("TITLE"), x.All("TITLE", "VALUE")...) {
		e.Title(t.Text())
	}
	for _, t := range append(x.All("DESIGNATION"), x.All("DESIGNATION", "VALUE")...) {
		e.Remark("function", t.Text())
	}
	e.Remark("", x.Value("COMMENTS1"))
	e.Remark("submitted by", x.Value("SUBMITTED_BY"))
	e.Remark("submitted on", x.Value("SUBMITTED_ON"))
	e.Remark("amended", strings.Join(x.Values("LAST_DAY_UPDATED", "VALUE"), ", "))
	link := x.Value("INTERPOL_LINK")
	if strings.HasPrefix(link, "https://") && !strings.ContainsAny(link, " ,;") {
		e.URL(link)
	} else {
		e.Remark("INTERPOL", link)
	}
	x.Child("HAS_INTERPOL_LINK").Skip()
}
