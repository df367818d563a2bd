package reference

import (
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/place"
)

// A Requirement is what the second cell of a row says.
type Requirement struct {
	Columns []string // of the Country Chart, "NS 1"; none where the chart does not decide
	// Rest are the words beside the columns, or all of them where there is no
	// column. With a column they are further requirements to be read.
	Rest string
}

var (
	columnPattern = regexp.MustCompile(`\b(CB|NP|NS|MT|RS|FC|CC|AT) [Cc]olumn (\d)\b`)
	wholeRow      = regexp.MustCompile(`^[A-Z]{2} applies to (?:the )?entire entry$`)
)

// ParseRequirement reads the second cell of a row.
func ParseRequirement(text string) Requirement {
	text = strings.Join(strings.Fields(text), " ")
	var r Requirement
	for _, m := range columnPattern.FindAllStringSubmatch(text, -1) {
		r.Columns = append(r.Columns, m[1]+" "+m[2])
	}
	if len(r.Columns) == 0 {
		r.Rest = text
		return r
	}
	r.Rest = strings.Trim(columnPattern.ReplaceAllString(text, ""), " .,;")
	if wholeRow.MatchString(r.Rest) {
		r.Rest = "" // a row printed over both columns repeats the control here
	}
	return r
}

// A form is a wording of requirements that name the destinations themselves,
// and so need no column of the chart.
type form struct {
	pattern *regexp.Regexp
	// applies says whether the destination is one of those. m are the parts of
	// the pattern.
	applies func(w where, m []string) (Verdict, string)
}

// A where is a destination on a day, as far as groups are known.
type where struct {
	set         *Set
	destination string
	on, known   day.Day
}

// forms are the wordings that are read. All others are prose for a person. To
// add one, add its pattern here with what it says of a destination, and a row
// to TestForms.
var forms = []form{
	{regexp.MustCompile(`^China, Russia,? or Venezuela \(see § 742\.6\(a\)\(7\)\)`), named("CN", "RU", "VE")},
	{regexp.MustCompile(`^A license is required for (?:items controlled by |export or reexport of these items )?.*to North Korea for anti-terrorism reasons`), named("KP")},
	{regexp.MustCompile(`^A license is required for .* export or reexport to (Iraq|Pakistan)(?: or (Iraq|Pakistan))? (?:or|and) transfer within`), namedIn},
	{regexp.MustCompile(`^To or within Macau or a destination specified in Country Group D:5 of supplement no\. 1 to part 740`), macauOrD5},
	{regexp.MustCompile(`^To or within the United Arab Emirates or destinations specified in Country Groups D:1, D:4, and D:5 .* excluding any destination also specified in Country Groups A:5 or A:6`), emiratesOrD},
	{regexp.MustCompile(`^Worldwide control\b`), everywhere("")},
	{regexp.MustCompile(`^A license is required for all destinations, as specified in § 742\.13`), everywhere("")},
	{regexp.MustCompile(`^A license is required for ALL destinations, except Canada, regardless of end use`), everywhere("CA")},
	{regexp.MustCompile(`^Refer to § 742\.15 of the EAR`), everywhere("CA")}, // 742.15(a)(1): all destinations, except Canada
	{regexp.MustCompile(`^To or within any destination worldwide`), unenforced},
	{regexp.MustCompile(`^See § 746\.8 for specific license requirements`), named("RU", "BY")},
	{regexp.MustCompile(`^See § 7(?:46|64)\.1(?:\(b\))?(?: of the EAR)? for UN controls`), armsEmbargo}, // the list prints 764.1 once
}

// byWords says whether the words of a requirement reach a destination.
func byWords(text string, w where) (Verdict, string) {
	for _, f := range forms {
		if m := f.pattern.FindStringSubmatch(text); m != nil {
			return f.applies(w, m)
		}
	}
	return Open, "the chart does not decide it; read: " + text
}

func named(codes ...string) func(where, []string) (Verdict, string) {
	return func(w where, _ []string) (Verdict, string) {
		row, _ := rowOf(w.destination, w.on)
		if slices.Contains(codes, row) {
			return Yes, "the row names " + place.Title(row)
		}
		return No, "the row is for " + titles(codes) + " only"
	}
}

func namedIn(w where, m []string) (Verdict, string) {
	var codes []string
	for _, name := range m[1:] {
		if code, ok := place.Parse(name); ok {
			codes = append(codes, code)
		}
	}
	return named(codes...)(w, nil)
}

func titles(codes []string) string {
	var out []string
	for _, c := range codes {
		out = append(out, place.Title(c))
	}
	return strings.Join(out, ", ")
}

// macauOrD5 reads requirements for Macau, which is in no Country Group D:5, and
// for the countries that are.
func macauOrD5(w where, _ []string) (Verdict, string) {
	if w.destination == "MO" {
		return Yes, "the row names Macau"
	}
	return grouped(w.set.inAny([]string{"D:5"}, w.destination, w.on, w.known), "Country Group D:5")
}

func emiratesOrD(w where, _ []string) (Verdict, string) {
	if w.destination == "AE" {
		// It is named, and since 2026 also stands in A:5, which is excluded.
		return Open, "the row names the United Arab Emirates, and excludes destinations of A:5"
	}
	in := w.set.inAny([]string{"D:1", "D:4", "D:5"}, w.destination, w.on, w.known)
	out := w.set.inAny([]string{"A:5", "A:6"}, w.destination, w.on, w.known)
	switch {
	case in == No || out == Yes:
		return No, "it is not in Country Groups D:1, D:4 or D:5, or is in A:5 or A:6"
	case in == Yes && out == No:
		return Yes, "it is in Country Groups D:1, D:4 or D:5"
	}
	return Open, "its Country Groups on that day are not known"
}

func grouped(v Verdict, group string) (Verdict, string) {
	switch v {
	case Yes:
		return Yes, "it is in " + group
	case No:
		return No, "it is not in " + group
	}
	return Open, "whether it was in " + group + " on that day is not known"
}

func everywhere(except string) func(where, []string) (Verdict, string) {
	return func(w where, _ []string) (Verdict, string) {
		if except != "" && w.destination == except {
			return No, "the row is for all destinations except " + place.Title(except)
		}
		return Yes, "the row is for all destinations"
	}
}

// unenforced reads the rows of the rule on diffusion of artificial intelligence.
// The Code prints them, and BIS said on 2025-05-13 that it would not enforce
// them: text that is printed is not law for that.
func unenforced(where, []string) (Verdict, string) {
	return Open, "the row is for all destinations, but stands there since the rule of January 2025 on the diffusion of artificial intelligence (90 FR 4544), which BIS said on 2025-05-13 that it does not enforce"
}

// armsEmbargo reads the rows for UN controls: they are for countries under an
// arms embargo of the Security Council. These are all in Country Group D:5,
// which has others too; so inside the group a person must say.
func armsEmbargo(w where, _ []string) (Verdict, string) {
	switch w.set.inAny([]string{"D:5"}, w.destination, w.on, w.known) {
	case No:
		return No, "it is in no group of countries under an arms embargo"
	case Yes:
		return Open, "whether it is under an arms embargo of the UN Security Council is to be read in § 746.1(b)"
	}
	return Open, "whether it was under an arms embargo of the UN Security Council on that day is to be read in § 746.1(b)"
}
