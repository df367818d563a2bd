package report

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/rule"
)

// permits says which licences that are held go with a deal, and which would unlock
// it that are not.
func permits(p *page, file string, d *determine.Determination) {
	if len(d.Licences) > 0 {
		p.line()
		p.paragraph(0, bold, "Licences held")
		for _, one := range d.Licences {
			permit(p, one)
		}
	}
	if len(d.Wanted) == 0 {
		return
	}
	p.line()
	p.paragraph(0, bold, "Which licence would unlock it")
	for _, w := range d.Wanted {
		p.paragraph(indent, plain, strings.Join(wantedWords(w), "; ")+".")
		if w.Kind == licence.BIS {
			p.paragraph(indent, dim, "\"navicert licence draft "+file+"\" writes the fields of the application.")
		}
	}
}

func permit(p *page, one determine.Permit) {
	switch {
	case one.Used && one.Counted > 0:
		p.paragraph(indent, green, fmt.Sprintf("%s covers it, and was used for it as number %d; left are:", one.Held.Number, one.Counted))
		for _, s := range one.After.Words() {
			p.paragraph(indent+2, plain, s)
		}
	case one.Used:
		p.paragraph(indent, green, one.Held.Number+" covers it; left after this deal:")
		for _, s := range one.After.Words() {
			p.paragraph(indent+2, plain, s)
		}
	case one.Question != "":
		p.paragraph(indent, yellow, one.Held.Number+" covers it once "+one.Question+" is answered with yes")
	default:
		p.paragraph(indent, yellow, one.Held.Number+" does not cover it:")
		for _, s := range against(one) {
			p.paragraph(indent+2, plain, s)
		}
	}
}

// against says why a licence does not cover what it might.
func against(one determine.Permit) []string {
	out := append([]string{}, one.Against...)
	for _, m := range one.Matches {
		if m.Why != "" {
			out = append(out, m.Why)
		}
	}
	if len(out) == 0 {
		out = append(out, "No rule that it overcomes demands a licence here.")
	}
	return out
}

// wantedWords gives what a licence would have to be in clauses.
func wantedWords(w determine.Wanted) []string {
	title := "a " + string(w.Kind)
	if w.Kind == licence.OFAC || w.Kind == licence.Denial {
		title = "an " + string(w.Kind)
	}
	var items, parties []string
	for _, i := range w.Items {
		items = append(items, itemWords(i))
	}
	for _, q := range w.Parties {
		parties = append(parties, strings.ReplaceAll(string(q.Role), "-", " ")+" "+q.Title())
	}
	out := []string{strings.ToUpper(title[:1]) + title[1:]}
	if len(items) > 0 {
		out = append(out, "for "+strings.Join(items, ", "))
	}
	if len(parties) > 0 {
		out = append(out, "naming "+strings.Join(parties, ", "))
	}
	if len(w.Countries) > 0 {
		out = append(out, "to "+strings.Join(w.Countries, ", "))
	}
	if w.Policy != "" {
		out = append(out, "judged by: "+strings.ReplaceAll(string(w.Policy), "-", " "))
	}
	return out
}

func itemWords(i *rule.Item) string {
	s := i.Title() + ", " + i.Class()
	if i.Quantity > 0 {
		s = i.Quantity.String() + " " + i.Unit + " of " + s
	}
	if i.Value.Currency != "" {
		s += fmt.Sprintf(", %s %s", i.Value.Amount, i.Value.Currency)
	}
	return s
}

// The types below are part of the contract of --json.

type permitJSON struct {
	Number    string      `json:"number"`
	Kind      string      `json:"kind"`
	ByFile    bool        `json:"by_file"`
	Covers    bool        `json:"covers"`
	Counted   int         `json:"counted"` // the use by which the deal was counted already, 0 for none
	Question  string      `json:"question,omitempty"`
	Confirmed bool        `json:"confirmed"`
	Confirm   []string    `json:"confirm"`
	Against   []string    `json:"against"`
	After     balanceJSON `json:"after"`
}

type balanceJSON struct {
	Items []leftJSON `json:"items"`
	Total *moneyJSON `json:"total"`
	Room  *moneyJSON `json:"room"` // of Total, with the tolerance
}

type leftJSON struct {
	Item     int        `json:"item"`
	Quantity *string    `json:"quantity"` // null for no limit
	Unit     string     `json:"unit,omitempty"`
	Value    *moneyJSON `json:"value"`
	Room     *moneyJSON `json:"room"`
}

type moneyJSON struct {
	Minor    int64  `json:"minor"` // in the smallest units of the currency
	Currency string `json:"currency"`
}

type wantedJSON struct {
	Kind         string          `json:"kind"`
	Rules        []string        `json:"rules"`
	Items        []dealItemJSON  `json:"items"`
	Parties      []dealPartyJSON `json:"parties"`
	Destinations []string        `json:"destinations"`
	Policy       rule.Policy     `json:"policy,omitempty"`
}

func money(m *licence.Money) *moneyJSON {
	if m == nil {
		return nil
	}
	return &moneyJSON{m.Minor, m.Currency}
}

func newBalance(b licence.Balance) balanceJSON {
	out := balanceJSON{Items: []leftJSON{}, Total: money(b.Total), Room: money(b.Room)}
	for _, l := range b.Items {
		one := leftJSON{Item: l.Item, Unit: l.Unit, Value: money(l.Value), Room: money(l.Room)}
		if l.Limited {
			s := l.Quantity.String()
			one.Quantity = &s
		}
		out.Items = append(out.Items, one)
	}
	return out
}

func newPermits(d *determine.Determination) []permitJSON {
	out := []permitJSON{}
	for _, p := range d.Licences {
		one := permitJSON{
			Number: p.Held.Number, Kind: string(p.Held.Kind), ByFile: p.ByFile, Covers: p.Used, Counted: p.Counted, Question: p.Question,
			Confirmed: p.Confirmed, Confirm: some(p.Confirm), Against: []string{}, After: newBalance(p.Held.Balance()),
		}
		if p.Used {
			one.After = newBalance(p.After)
		} else {
			one.Against = against(p)
		}
		out = append(out, one)
	}
	return out
}

func newWanted(d *determine.Determination) []wantedJSON {
	out := []wantedJSON{}
	for _, w := range d.Wanted {
		one := wantedJSON{Kind: string(w.Kind), Rules: some(w.Rules), Items: []dealItemJSON{}, Parties: []dealPartyJSON{}, Destinations: some(w.Countries), Policy: w.Policy}
		for _, i := range w.Items {
			one.Items = append(one.Items, *dealItem(i))
		}
		for _, p := range w.Parties {
			one.Parties = append(one.Parties, *dealParty(p))
		}
		out = append(out, one)
	}
	return out
}
