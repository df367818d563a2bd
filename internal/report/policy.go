package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/policy"
)

// Policy says what a policy decides. says goes on from its name.
func Policy(w io.Writer, s Style, x *policy.Policy, says string) error {
	p := &page{style: s}
	p.heading("POLICY", green, x.Name+" "+says)
	p.field("hash", plain, string(x.Hash))
	for _, k := range []struct {
		kind party.Kind
		says string
	}{{party.Unstated, "other kinds"}, {party.Person, "person"}, {party.Company, "organisation"}, {party.Vessel, "vessel"}, {party.Aircraft, "aircraft"}} {
		if t, ok := x.Thresholds[k.kind]; ok {
			p.field("alerts from", plain, fmt.Sprintf("%d of 1000, %s", t, k.says))
		}
	}
	p.field("weak aliases", plain, string(x.Weak))
	for _, u := range x.Units {
		var ids []string
		for _, id := range u.Lists {
			ids = append(ids, string(id))
		}
		p.field("unit", plain, u.Name+": "+strings.Join(ids, ", "))
	}
	for i, r := range x.Rules {
		p.field(fmt.Sprintf("rule %d", i+1), plain, fmt.Sprintf("%s if %s", r.Then, r.When), r.Why)
	}
	p.field("stops", plain, strings.Join(x.Stop, ", "))
	_, err := io.WriteString(w, p.take())
	return err
}
