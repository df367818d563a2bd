package api

import (
	"net/http"
	"slices"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/rule"
)

const rulesGroup = "rules"

// A Rule is a rule of law in a list of rules.
type Rule struct {
	ID              string         `json:"id" doc:"Its permanent ID." example:"us/ear/744.16"`
	Title           string         `json:"title" doc:"Its title."`
	InForce         bool           `json:"in_force" doc:"Whether it is law on the day."`
	Why             string         `json:"why,omitempty" doc:"Why it is not."`
	VerifiedThrough day.Day        `json:"verified_through" doc:"The last day for which somebody looked whether it had changed."`
	Certainty       cite.Certainty `json:"certainty" doc:"How sure it is: A, B, C or U."`
	Overlaid        string         `json:"overlaid,omitempty" doc:"Who changed its days here, and by which publication."`
}

// A RuleWhole is a rule with all that it says.
type RuleWhole struct {
	Rule
	Says      string         `json:"says" doc:"What it demands."`
	Cites     []string       `json:"cites" doc:"The law."`
	Effective []RulePeriod   `json:"effective" doc:"When it was and is law."`
	Stayed    []RulePeriod   `json:"stayed" doc:"When it was and is suspended."`
	About     string         `json:"about" doc:"What it is asked of."`
	Lists     []list.ID      `json:"lists" doc:"Whose listings it is asked of."`
	Questions []RuleQuestion `json:"questions" doc:"What it may ask."`
	Covers    []string       `json:"covers" doc:"The rules whose findings its permission replaces."`
	Cases     []RuleCase     `json:"cases" doc:"Cases that show what it says."`
}

// A RulePeriod is a time with the publication that set it.
type RulePeriod struct {
	From      day.Day        `json:"from" doc:"The first day; null where it is not known or there is none."`
	Until     day.Day        `json:"until" doc:"The first day on which it no longer holds; null while it is open."`
	Published day.Day        `json:"published" doc:"When that was published; null where it is not known."`
	Cite      string         `json:"cite" doc:"The publication."`
	Note      string         `json:"note,omitempty" doc:"What else there is to say."`
	Certainty cite.Certainty `json:"certainty,omitempty" doc:"That of the time, where it is less than the rule's."`
}

// A RuleQuestion is a question that a rule may ask.
type RuleQuestion struct {
	ID      string   `json:"id" doc:"The identifier to answer it under."`
	Text    string   `json:"text" doc:"The question."`
	Answers []string `json:"answers" doc:"The answers that may be given."`
}

// A RuleCase is a transaction that shows what a rule says.
type RuleCase struct {
	Name string `json:"name" doc:"What it shows."`
	Deal string `json:"deal" doc:"The transaction, as check reads it."`
}

// A RulesChanged is what changed in the rules between two days.
type RulesChanged struct {
	From    day.Day      `json:"from" doc:"The first day."`
	To      day.Day      `json:"to" doc:"The second day."`
	Changes []RuleChange `json:"changes" doc:"The rules that began, ended or read otherwise."`
}

// A RuleChange is what changed in one rule.
type RuleChange struct {
	ID    string `json:"id" doc:"ID of the rule."`
	Title string `json:"title" doc:"Its title."`
	Says  string `json:"says" doc:"What changed."`
}

func ruleRoutes() []Route {
	return []Route{
		{
			Method: http.MethodGet, Path: "/v1/rules", ID: "rules", Group: rulesGroup, Scope: Reading,
			Says:   "List the rules of law, and whether each is in force on a day.",
			Params: []Param{onParam, knownParam},
			Good:   Good{Type: jsonType, Of: Rule{}, Many: true, Says: "The rules, in the order of reports."},
			serve:  (*call).rules,
		},
		{
			Method: http.MethodGet, Path: "/v1/rules/{rule}", ID: "rule", Group: rulesGroup, Scope: Reading,
			Says:   "Give one rule with its history, questions and cases.",
			Params: []Param{{Name: "rule", In: "path", Needed: true, Schema: schema{Type: "string", Example: "us/ear/744.16"}, Says: "ID of the rule. Its slashes may stand as they are."}, onParam, knownParam},
			Good:   Good{Type: jsonType, Of: RuleWhole{}, Says: "The rule."},
			serve:  (*call).rule,
		},
		{
			Method: http.MethodGet, Path: "/v1/rules/differences", ID: "ruleDifferences", Group: rulesGroup, Scope: Reading,
			Says: "Say what changed in the rules between two days.",
			Params: []Param{
				{Name: "from", In: "query", Needed: true, Schema: schema{Type: "string", Format: "date"}, Says: "The first day."},
				{Name: "to", In: "query", Schema: schema{Type: "string", Format: "date"}, Says: "The second day; today where it is left out."},
			},
			Good:  Good{Type: jsonType, Of: RulesChanged{}, Says: "What changed."},
			serve: (*call).rulesChanged,
		},
	}
}

func newRule(r *rule.Rule, on, known day.Day) Rule {
	ok, why := r.InForce(on, known)
	return Rule{r.ID, r.Title, ok, why, r.VerifiedThrough, r.Certainty, r.Overlaid}
}

func (c *call) rules() error {
	on, known := c.day(onParam.Name), c.day(knownParam.Name)
	if err := c.fine(); err != nil {
		return err
	}
	a := c.s.opts.Live.Now()
	out := []Rule{}
	for i := range a.Law {
		out = append(out, newRule(&a.Law[i], today(on, a), known))
	}
	return c.value(out)
}

func (c *call) rule() error {
	on, known, id := c.day(onParam.Name), c.day(knownParam.Name), c.r.PathValue("rule")
	if err := c.fine(); err != nil {
		return err
	}
	a := c.s.opts.Live.Now()
	i := slices.IndexFunc(a.Law, func(r rule.Rule) bool { return r.ID == id })
	if i < 0 {
		return wrong(Wrong{In: "path", Field: "rule", Says: "is not a rule", Advice: "GET /v1/rules shows them all"})
	}
	r := &a.Law[i]
	out := RuleWhole{
		Rule: newRule(r, today(on, a), known), Says: r.Says, Cites: []string{}, Effective: periods(r.Effective), Stayed: periods(r.Stayed),
		About: string(r.About), Lists: some(r.Lists), Questions: []RuleQuestion{}, Covers: some(r.Covers), Cases: []RuleCase{},
	}
	for _, s := range r.Cites {
		out.Cites = append(out.Cites, s.String())
	}
	for _, q := range r.Questions {
		out.Questions = append(out.Questions, RuleQuestion{q.ID, q.Text, some(q.Allowed())})
	}
	for _, p := range app.LawCases(r.ID) {
		out.Cases = append(out.Cases, RuleCase{p.Name, p.Deal})
	}
	return c.value(out)
}

func some[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}

func periods(all []rule.Period) []RulePeriod {
	out := []RulePeriod{}
	for _, p := range all {
		out = append(out, RulePeriod{p.From, p.Until, p.Published, p.Cite.String(), p.Note, p.Certainty})
	}
	return out
}

func (c *call) rulesChanged() error {
	from, to := c.day("from"), c.day("to")
	a := c.s.opts.Live.Now()
	if to = today(to, a); to < from {
		c.fail("query", "to", "is before from")
	}
	if err := c.fine(); err != nil {
		return err
	}
	out := RulesChanged{from, to, []RuleChange{}}
	for _, r := range report.ChangedRules(a.Law, from, to) {
		out.Changes = append(out.Changes, RuleChange{r.Rule.ID, r.Rule.Title, r.Says})
	}
	return c.value(out)
}
