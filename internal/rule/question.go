package rule

import (
	"slices"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/transaction"
)

// A Question is something that only a person can tell. Its ID is permanent:
// users keep answers under it.
type Question struct {
	ID      string
	Text    string
	Because string   // why it matters, one sentence
	Of      Subject  // what it is asked of
	Answers []string // besides "unknown"; none means yes and no
	// Free says what may be answered in words of one's own; there is then no
	// list of answers. Only Classification is such a question.
	Free string
	// Odds marks a question whose answer changes only how an application is
	// judged, not whether a licence is needed.
	Odds bool
}

// A Subject says what a question is asked of.
type Subject string

// The subjects.
const (
	OfDeal      Subject = "the transaction"
	OfParty     Subject = "a party"
	OfItem      Subject = "an item"
	OfPartyItem Subject = "a party and an item"
	OfListing   Subject = "a party and a listing"
)

// answers gives the answers that decide a question.
func (q Question) answers() []string {
	switch {
	case len(q.Answers) > 0:
		return q.Answers
	case q.Free != "":
		return []string{q.Free}
	}
	return []string{"yes", "no"}
}

// Allowed gives the answers that may be given, "unknown" last.
func (q Question) Allowed() []string { return append(slices.Clone(q.answers()), "unknown") }

// Allows reports whether an answer, in lower case, is one of them.
func (q Question) Allows(answer string) bool {
	if q.Free != "" {
		_, err := item.Parse(answer)
		return err == nil || answer == "unknown"
	}
	return slices.Contains(q.Allowed(), answer)
}

// An Asked is a question as it was put: ID has what it is asked of behind the
// question's own.
type Asked struct {
	Question
	ID    string
	About string // the party, item or listing in words
}

// The questions that many rules share.
var (
	SameParty = Question{
		ID: "same-party", Of: OfListing,
		Text:    "Is the party the listed one?",
		Because: "the name or what else is known agrees only in part with the listing",
	}
	ListedThen = Question{
		ID: "listed-then", Of: OfListing,
		Text:    "Was the party already listed on the day of the act?",
		Because: "no source at hand states since when it has been listed",
	}
	RoleOfParty = Question{
		ID: transaction.RoleQuestion, Of: OfParty,
		Text:    "As what does the party take part: purchaser, intermediate consignee (it takes possession of the goods on their way), ultimate consignee, end-user, or none of these?",
		Because: "licence requirements for listed parties are set off by these roles alone (15 CFR 748.5(c) to (f))",
		Answers: []string{"purchaser", "intermediate-consignee", "ultimate-consignee", "end-user", transaction.NoRole},
	}
	SubjectToEAR = Question{
		ID: "subject-to-ear", Of: OfItem,
		Text:    "Is the item subject to the EAR?",
		Because: "the Export Administration Regulations reach only such items: those in or from the United States, foreign-made ones with more than a minimum of controlled US content, and certain direct products of US technology (15 CFR 734.3)",
	}
	Classification = Question{
		ID: "classification", Of: OfItem,
		Text:    "What is the item's ECCN with its paragraph, or is it EAR99?",
		Because: "what is required depends on the class of the item",
		Free:    "an ECCN such as 1A004.c, or EAR99",
	}
)

// Shared gives the questions that many rules share.
func Shared() []Question {
	return []Question{SameParty, ListedThen, RoleOfParty, SubjectToEAR, Classification, MoreThanMinimum, ZeroLevel, DirectProduct, DestinationStated, ForeignPerson}
}

// Answers are the answers of a file, by identifier.
type Answers struct {
	given map[string]transaction.Answer
	about map[string]bool // the questions answered, and each subject on the way to an answer
}

// NewAnswers takes the answers of a transaction.
func NewAnswers(all []transaction.Answer) *Answers {
	a := &Answers{make(map[string]transaction.Answer, len(all)), make(map[string]bool, len(all))}
	for _, one := range all {
		a.given[one.ID] = one
		for id := one.ID; id != ""; id = id[:max(strings.LastIndexByte(id, '/'), 0)] {
			a.about[id] = true
		}
	}
	return a
}

// Answer gives the answer to a question about the subject at hand, or "" where
// it is open. An answer under the question's own ID holds for all subjects, one
// with a subject goes before it.
func (f *Facts) Answer(q Question) string {
	if f.answers == nil || !f.answers.about[q.ID] {
		return "" // as of nearly all questions: no identifier need be written
	}
	id := f.id(q)
	for {
		if a, ok := f.answers.given[id]; ok {
			if q.Allows(a.Value) && a.Value != "unknown" {
				return a.Value
			}
			return ""
		}
		if id == q.ID {
			return ""
		}
		id = id[:max(strings.LastIndexByte(id, '/'), len(q.ID))]
	}
}

// Is gives the answer to a question of yes and no.
func (f *Facts) Is(q Question) transaction.Truth {
	switch f.Answer(q) {
	case "yes":
		return transaction.Yes
	case "no":
		return transaction.No
	}
	return transaction.Unstated
}

// Said says of an answered question who answered it and when, as far as the file
// states that: "as J. Officer answered on 2026-11-20".
func (f *Facts) Said(q Question) string {
	if f.answers == nil {
		return "as was answered"
	}
	a, ok := f.answers.given[f.id(q)]
	if !ok {
		a = f.answers.given[q.ID]
	}
	s := "as was answered"
	if a.By != "" {
		s = "as " + a.By + " answered"
	}
	if a.On.Known() {
		s += " on " + a.On.String()
	}
	return s
}

// id puts what the question is asked of behind its own ID.
func (f *Facts) id(q Question) string {
	id := append(make([]byte, 0, 96), q.ID...)
	if f.Party != nil && (q.Of == OfParty || q.Of == OfPartyItem || q.Of == OfListing) {
		if f.Party.Number == 0 {
			id = append(id, "/exporter"...)
		} else {
			id = strconv.AppendInt(append(id, "/party-"...), int64(f.Party.Number), 10)
		}
	}
	if f.Owner != nil && q.Of == OfListing {
		id = strconv.AppendInt(append(id, "/owner-"...), int64(f.Owner.Number), 10)
	}
	if f.Item != nil && (q.Of == OfItem || q.Of == OfPartyItem) {
		id = strconv.AppendInt(append(id, "/item-"...), int64(f.Item.Number), 10)
	}
	if f.Listed != nil && q.Of == OfListing {
		id = append(append(id, '/'), f.Listed.slug()...)
	}
	return string(id)
}

// slug names the listing in identifiers of questions.
func (d *Listed) slug() string {
	if d.slugged == "" {
		d.slugged = slug(string(d.Listing.List) + " " + d.Listing.Key)
	}
	return d.slugged
}

// slug writes a key of a list in letters, digits and hyphens.
func slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
}

// asked puts questions about the subject at hand.
func (f *Facts) asked(all []Question) []Asked {
	out := make([]Asked, len(all))
	for i, q := range all {
		a := Asked{Question: q, ID: f.id(q)}
		if f.Party != nil && (q.Of == OfParty || q.Of == OfPartyItem || q.Of == OfListing) {
			a.About = f.Party.Title()
		}
		if f.Owner != nil && q.Of == OfListing {
			a.About = "the owner " + f.Owner.Name
		}
		if f.Listed != nil && q.Of == OfListing {
			a.About = besides(a.About, f.Listed.Title())
		}
		if f.Item != nil && (q.Of == OfItem || q.Of == OfPartyItem) {
			a.About = besides(a.About, f.Item.Title())
		}
		out[i] = a
	}
	return out
}

// besides names one more thing that a question is about.
func besides(about, more string) string {
	if about == "" {
		return more
	}
	return about + "; " + more
}

// Also puts questions that stay open beside what the rule has decided.
func (f *Facts) Also(questions ...Question) []Asked { return f.asked(questions) }
