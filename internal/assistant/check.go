package assistant

import (
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/transaction"
)

// CheckAsk are the arguments of the tool check.
type CheckAsk struct {
	Transaction string `json:"transaction,omitempty" jsonschema:"the transaction in YAML or JSON, as the template has it"`
	Template    bool   `json:"template,omitempty" jsonschema:"give a commented transaction to start from, and check nothing"`
	On          string `json:"on,omitempty" jsonschema:"the day of the act in place of that of the transaction, as 2019-10-09"`
	Unit        string `json:"unit,omitempty" jsonschema:"the unit of the company that asks, as the policy in use names it; leave it out where none is known"`
	Why         string `json:"why,omitempty" jsonschema:"the reason of the question, for the log"`
}

// dealFile is what a transaction is called in answers.
const dealFile = "transaction"

func checkTool(d *desk, s *mcp.Server) {
	add(d, s, &mcp.Tool{
		Name: "check", Title: "Check a transaction",
		Description: "Say what must happen with a transaction: screen every party in its role, apply every rule to every item, and tell which rules apply on which law, what is open, what would allow it. Call it with template first. Never guess an answer to an open question: ask the user.",
	}, (*call).check)
}

func (c *call) check(in CheckAsk) (answer, error) {
	if in.Template {
		t := transaction.Template()
		b, err := json.Marshal(map[string]string{"template": t})
		return answer{text: t, json: b}, err
	}
	if strings.TrimSpace(in.Transaction) == "" {
		return answer{}, bad("transaction", "is missing").Try("call check with template: true for one to fill in")
	}
	if len(in.Transaction) > transaction.MaxSize {
		return answer{}, bad("transaction", "is too long")
	}
	on, err := dayOf("on", in.On)
	if err != nil {
		return answer{}, err
	}
	if c.asked.Why, err = text("why", in.Why, maxWord); err != nil {
		return answer{}, err
	}
	t, err := c.opts.Live.DealIn(dealFile, []byte(in.Transaction), on, 0)
	if err != nil {
		return answer{}, err
	}
	a, err := c.opts.Live.On(app.Basis{Known: t.Known})
	if err != nil {
		return answer{}, err
	}
	session := a.Session(c.opts.StaleAfter)
	defer a.Done(session, c.opts.StaleAfter)
	use, err := c.use(a, in.Unit)
	if err != nil {
		return answer{}, err
	}
	held, err := c.opts.Live.Licences()
	if err != nil {
		return answer{}, err
	}
	found, err := a.CheckFor(use, held, session, dealFile, t)
	if err != nil {
		return answer{}, err
	}
	content, err := a.Context(c.asked, c.opts.StaleAfter).Under(use).Check(recorded.Deal{File: dealFile, Document: []byte(in.Transaction)}, found, session)
	if err != nil {
		return answer{}, err
	}
	out := answer{json: content.Answer}
	if out.text, err = written(func(w io.Writer) error { return report.Determination(w, style(), app.Program(), dealFile, found) }); err != nil {
		return out, err
	}
	out.entry, err = c.keep(content)
	return out, err
}

// HistoryAsk are the arguments of the tool history.
type HistoryAsk struct {
	Party string `json:"party,omitempty" jsonschema:"the name of a listed party: every act that touched it, with citation and days"`
	List  string `json:"list,omitempty" jsonschema:"the ID of a list: its versions, or with from what changed on it"`
	From  string `json:"from,omitempty" jsonschema:"with list: the first day to compare, as 2019-10-08"`
	To    string `json:"to,omitempty" jsonschema:"with list and from: the second day; leave it out for today"`
}

func historyTool(d *desk, s *mcp.Server) {
	add(d, s, &mcp.Tool{
		Name: "history", Title: "History of a party or a list",
		Description: "Tell what happened: to a listed party, every publication that touched its listings with the days of effect; or to a list, its versions, and between two days which listings were added, removed and changed.",
	}, (*call).history)
}

func (c *call) history(in HistoryAsk) (answer, error) {
	party, err := text("party", in.Party, maxText)
	if err != nil {
		return answer{}, err
	}
	if (party == "") == (in.List == "") {
		return answer{}, fault.New(fault.Usage, "one of the arguments party and list is needed").Try("give the name of a party, or the ID of a list such as us/bis/entity-list")
	}
	live := c.opts.Live
	if party != "" {
		if in.From != "" || in.To != "" {
			return answer{}, bad("from", "goes with list only")
		}
		t, err := live.Timeline(party)
		return both(err, func(w io.Writer) error { return report.TimelineText(w, style(), t) }, func(w io.Writer) error { return report.TimelineJSON(w, t) })
	}
	ids, err := listsOf("list", []string{in.List})
	if err != nil {
		return answer{}, err
	}
	if len(ids) != 1 {
		return answer{}, bad("list", "stands for several lists").Try("name one")
	}
	from, err := dayOf("from", in.From)
	if err != nil {
		return answer{}, err
	}
	to, err := dayOf("to", in.To)
	if err != nil {
		return answer{}, err
	}
	if !from.Known() {
		if to.Known() {
			return answer{}, bad("to", "needs from")
		}
		past, err := live.Chronicle(ids[0])
		return both(err, func(w io.Writer) error { return report.ChronicleText(w, style(), past) }, func(w io.Writer) error { return report.ChronicleJSON(w, past) })
	}
	if !to.Known() {
		to = live.Now().Today
	}
	if to < from {
		return answer{}, bad("to", "is before from")
	}
	compared, err := live.CompareDays(ids[0], from, to, 0)
	return both(err, func(w io.Writer) error { return report.DifferenceText(w, style(), compared) }, func(w io.Writer) error { return report.DifferenceJSON(w, compared) })
}

// both prints an answer as text and as JSON.
func both(err error, asText, asJSON func(io.Writer) error) (answer, error) {
	if err != nil {
		return answer{}, err
	}
	said, err1 := written(asText)
	b, err2 := written(asJSON)
	return answer{text: said, json: json.RawMessage(strings.TrimSpace(b))}, errors.Join(err1, err2)
}
