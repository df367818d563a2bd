package starter

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// An entry is what the facts say of one listing.
type entry struct {
	line        int
	rule        cite.Citation // the rule that the list document cites for it: the third part of the join
	overlayOnly bool          // corrects an imported row and is no party of the starter list
	listing     list.Listing
	same        []consolidate.Statement
}

// add takes in one fact.
func (e *entry) add(r *reader, f factLine) error {
	l, text := &e.listing, f.fields[0]
	switch f.word {
	case "rule":
		if e.rule.Series != "" {
			return r.bad("rule: the party has one already")
		}
		e.rule = citation(text)
		l.Citations = append(l.Citations, e.rule)
	case "also":
		l.Citations = append(l.Citations, citation(text))
	case "country":
		if len(text) != 2 || text != strings.ToUpper(text) {
			return r.bad("country: %q is no ISO 3166-1 code of two letters", text)
		}
		l.Subject.Countries = append(l.Subject.Countries, text)
		slices.Sort(l.Subject.Countries)
	case "program":
		l.Programs = append(l.Programs, text)
	case "in-force", "announced", "published":
		return e.date(r, f)
	case "alias", "native", "brand", "former":
		if slices.ContainsFunc(l.Subject.Names, func(n party.Name) bool { return n.Text == text }) {
			return r.bad("%s: the name %q is there already", f.word, text)
		}
		l.Subject.Names = append(l.Subject.Names, party.Name{Text: text, Use: party.Use(f.word), Source: f.cite, Grade: string(f.grade)})
	case "terms", "silent":
		return e.terms(r, f)
	case "fact":
		l.Facts = append(l.Facts, list.Fact{Says: text, Cite: f.cite, Certainty: f.grade})
	case "same":
		return e.sameAs(r, f)
	}
	return nil
}

// date takes in one of the days of a listing and the sentence that states it.
func (e *entry) date(r *reader, f factLine) error {
	d, err := day.Parse(f.fields[0], day.ISO)
	if err != nil {
		return r.bad("%s: %q is not a day written as 2019-10-09", f.word, f.fields[0])
	}
	into, says := &e.listing.InForce.From, "In force from "+d.String()+"."
	switch f.word {
	case "announced":
		into, says = &e.listing.Dates.Announced, "Announced on "+d.String()+"."
	case "published":
		into, says = &e.listing.Dates.Published, "Published on "+d.String()+"."
	}
	if into.Known() {
		return r.bad("%s: the party has one already", f.word)
	}
	*into = d
	e.listing.Facts = append(e.listing.Facts, list.Fact{Says: says, Cite: f.cite, Certainty: f.grade})
	return nil
}

// terms takes in a wording and its span: requirement, policy and who is bound
// are names of texts.
func (e *entry) terms(r *reader, f factLine) error {
	span, err := r.span(f.fields[0])
	if err != nil {
		return err
	}
	for _, name := range f.fields[1:] {
		if _, ok := r.texts[name]; !ok {
			return r.bad("%s: there is no text %q above", f.word, name)
		}
	}
	t := list.Terms{
		InForce: span, Requirement: r.texts[f.fields[1]], Policy: r.texts[f.fields[2]], Binds: r.texts[f.fields[3]],
		Certainty: f.grade, Silent: f.word == "silent",
	}
	for c := range strings.SplitSeq(f.cite, ";") {
		t.Cites = append(t.Cites, citation(strings.TrimSpace(c)))
	}
	for _, old := range e.listing.Terms {
		if old.InForce.Overlaps(span) || span.From < old.InForce.From {
			return r.bad("%s: %s overlaps or comes before %s", f.word, span, old.InForce)
		}
	}
	e.listing.Terms = append(e.listing.Terms, t)
	return nil
}

// sameAs takes in that a listing of another list is of the same party. A name
// joins nothing alone, so the other listing is named with a witness: its key
// there, or a rule that it cites.
func (e *entry) sameAs(r *reader, f factLine) error {
	other := consolidate.Ref{List: list.ID(f.fields[0]), Name: f.fields[1]}
	kind, witness, _ := strings.Cut(f.fields[2], " ")
	switch {
	case kind == "key" && witness != "":
		other.Key = witness
	case kind == "rule" && witness != "":
		other.Rule = citation(witness)
	default:
		return r.bad("same: %q is neither a key nor a rule", f.fields[2])
	}
	e.same = append(e.same, consolidate.Statement{
		A: consolidate.Ref{List: e.listing.List, Name: e.listing.Subject.Name()}, B: other,
		Says: e.listing.Subject.Name() + " on " + string(e.listing.List) + " and " + other.Name + " on " + string(other.List) + " are one party.",
		Cite: f.cite, Certainty: f.grade,
	})
	return nil
}

// complete checks an entry after its last fact and gives it its key. One that only
// adds names to imported listings needs no day.
func (e *entry) complete(r *reader) error {
	r.line = e.line
	l := &e.listing
	primary := l.Subject.Name()
	switch {
	case e.rule.Series == "":
		return r.bad("party %q has no rule", primary)
	case !l.InForce.From.Known() && (!e.overlayOnly || len(l.Terms) > 0):
		return r.bad("party %q has no in-force", primary)
	case len(l.Terms) > 0 && l.Terms[0].InForce.From != l.InForce.From:
		return r.bad("party %q: its first terms begin on %s, but it is in force from %s", primary, l.Terms[0].InForce.From, l.InForce.From)
	}
	l.Key = strings.ReplaceAll(name.Plain(primary), " ", "-")
	for i := range e.same {
		e.same[i].A.Rule = e.rule
	}
	return nil
}
