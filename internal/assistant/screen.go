package assistant

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// ScreenAsk are the arguments of the tool screen.
type ScreenAsk struct {
	Names []string `json:"names" jsonschema:"the names of parties to screen, each as it is written in the papers, in any script; 1 to 100"`
	PartyAsk
}

// PartyAsk is what is known of a party, and on which day and lists it is asked
// for.
type PartyAsk struct {
	Country string   `json:"country,omitempty" jsonschema:"the country of the party, by ISO 3166 code or English name, where it is known"`
	Kind    string   `json:"kind,omitempty" jsonschema:"person, organisation, vessel or aircraft, where it is known"`
	Address string   `json:"address,omitempty" jsonschema:"the address of the party, where it is known"`
	Lists   []string `json:"lists,omitempty" jsonschema:"ask only these lists, by ID; us/bis stands for all of that authority; leave it out to ask all"`
	On      string   `json:"on,omitempty" jsonschema:"the day that the question is about, as 2019-10-09; leave it out for today"`
	Unit    string   `json:"unit,omitempty" jsonschema:"the unit of the company that asks, as the policy in use names it; leave it out where none is known"`
	Why     string   `json:"why,omitempty" jsonschema:"the reason of the question, for the log"`
}

func screenTool(d *desk, s *mcp.Server) {
	add(d, s, &mcp.Tool{
		Name: "screen", Title: "Screen names",
		Description: "Find the listed party behind each name and say what its listing means on a day: in force or not, what needs a licence, under which publication. Use it for each party of a deal. Outcomes: hit, review, clear, unscreenable.",
	}, (*call).screen)
}

// query makes the query that all names share.
func (c *call) query(in PartyAsk) (q screen.Query, err error) {
	if q.Country, err = countryOf("country", in.Country); err != nil {
		return q, err
	}
	if q.Kind, err = kindOf("kind", in.Kind); err != nil {
		return q, err
	}
	if q.Address, err = text("address", in.Address, maxText); err != nil {
		return q, err
	}
	if q.Lists, err = listsOf("lists", in.Lists); err != nil {
		return q, err
	}
	if q.On, err = dayOf("on", in.On); err != nil {
		return q, err
	}
	c.asked.Why, err = text("why", in.Why, maxWord)
	return q, err
}

// use gives the policy in use as a unit uses it, nil for none.
func (c *call) use(a *app.Assembly, unit string) (*policy.Use, error) {
	unit, err := text("unit", unit, maxWord)
	if err != nil {
		return nil, err
	}
	use, err := a.Use(unit)
	if f := (*fault.Fault)(nil); errors.As(err, &f) && f.Code == fault.Usage {
		return nil, bad("unit", "names no unit of the policy in use").Try("leave it out")
	}
	return use, err
}

func (c *call) screen(in ScreenAsk) (answer, error) {
	if len(in.Names) == 0 || len(in.Names) > maxNames {
		return answer{}, bad("names", fmt.Sprintf("has %d names", len(in.Names))).Try("give 1 to %d", maxNames)
	}
	q, err := c.query(in.PartyAsk)
	if err != nil {
		return answer{}, err
	}
	for i, n := range in.Names {
		if n, err = text(fmt.Sprintf("names[%d]", i), n, maxText); err == nil && n == "" {
			err = bad(fmt.Sprintf("names[%d]", i), "is empty").Try("leave it out")
		}
		if err != nil {
			return answer{}, err
		}
	}
	return c.answers(q, in.Unit, in.Names, func(p report.Printer, a *screen.Answer) error { return p.Answer(a) })
}

// answers screens names with one query, records the answers and prints them.
func (c *call) answers(q screen.Query, unit string, names []string, print func(report.Printer, *screen.Answer) error) (answer, error) {
	a := c.opts.Live.Now()
	use, err := c.use(a, unit)
	if err != nil {
		return answer{}, err
	}
	session := a.Session(c.opts.StaleAfter)
	defer a.Done(session, c.opts.StaleAfter)
	context := a.Context(c.asked, c.opts.StaleAfter).Under(use)
	var contents []evidence.Content
	var all []json.RawMessage
	said, err := printed(func(p report.Printer) error {
		for _, name := range names {
			if err := c.ctx.Err(); err != nil {
				return err
			}
			q.Name = name
			found := session.Screen(use.Ask(q))
			session.Explain(&found)
			use.Decide(&found)
			content, err := context.Screening(q, &found, session)
			if err != nil {
				return err
			}
			contents, all = append(contents, content), append(all, content.Answer)
			if err := print(p, &found); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return answer{}, err
	}
	out := answer{text: said}
	if out.json, err = json.Marshal(all); err != nil {
		return out, err
	}
	out.entry, err = c.keep(contents...)
	out.count = len(contents)
	return out, err
}

func explainTool(d *desk, s *mcp.Server) {
	add(d, s, &mcp.Tool{
		Name: "explain", Title: "Explain a name or a recorded answer",
		Description: "Say why a name matches listings or does not: what speaks for and against each, near misses too, and what would turn the answer. Or, with entry, say what a recorded answer was, who asked it and what it rested on.",
	}, (*call).explain)
}

// ExplainAsk are the arguments of the tool explain.
type ExplainAsk struct {
	Name  string `json:"name,omitempty" jsonschema:"the name to explain; give this or entry"`
	Entry int64  `json:"entry,omitempty" jsonschema:"the number of an entry of the log to explain; give this or name"`
	PartyAsk
}

func (c *call) explain(in ExplainAsk) (answer, error) {
	if (in.Name == "") == (in.Entry == 0) {
		return answer{}, fault.New(fault.Usage, "one of the arguments name and entry is needed").Try("give a name to screen, or the number of an entry of the log")
	}
	if in.Entry != 0 {
		return c.recorded(in.Entry)
	}
	name, err := text("name", in.Name, maxText)
	if err != nil {
		return answer{}, err
	}
	q, err := c.query(in.PartyAsk)
	if err != nil {
		return answer{}, err
	}
	q.Near = true
	return c.answers(q, in.Unit, []string{name}, func(p report.Printer, a *screen.Answer) error { return p.Answer(a) })
}

// recorded explains an entry of the log.
func (c *call) recorded(number int64) (answer, error) {
	line, e, err := c.opts.Live.LogEntry("", number)
	if err != nil {
		return answer{}, err
	}
	var b bytes.Buffer
	if err := report.LogEntry(&b, style(), e); err != nil {
		return answer{}, err
	}
	return answer{text: b.String(), json: line}, nil
}
