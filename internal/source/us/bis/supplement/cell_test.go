package supplement

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/party"
)

// show writes an entry in one line: names with the letter of their use,
// addresses with their country, remarks, problems.
func show(all []Entry) string {
	var b strings.Builder
	for i, e := range all {
		if i > 0 {
			b.WriteString(" || ")
		}
		if e.Label != "" {
			b.WriteString("[" + e.Label + "]")
		}
		for j, n := range e.Names {
			if j > 0 {
				b.WriteString(" + ")
			}
			b.WriteString(map[party.Use]string{party.Primary: "", party.Alias: "aka ", party.Former: "fka "}[n.Use] + n.Text)
		}
		for _, a := range e.Addresses {
			b.WriteString(" @ " + a.Text + " (" + a.Country + ")")
		}
		if e.Within != "" {
			b.WriteString(" < " + e.Within)
		}
		if e.Remarks != "" {
			b.WriteString(" # " + e.Remarks)
		}
		for _, p := range e.Problems {
			b.WriteString(" ! " + p.Says)
		}
	}
	return b.String()
}

func TestCell(t *testing.T) {
	for name, c := range map[string]struct {
		lines string
		want  string
	}{
		"a_name_and_an_address_in_one_line": {"Sample Optics Co., Ltd., 12 Elm Street, Kabul, Afghanistan", "Sample Optics Co., Ltd. @ 12 Elm Street, Kabul, Afghanistan (AF)"},
		"two_addresses":                     {"Jane Roe, Room 5, Elm House, Dubai, U.A.E.; and P.O. Box 7, Ajman, U.A.E. (See alternate address under Oman).", "Jane Roe @ Room 5, Elm House, Dubai, U.A.E (AE) @ P.O. Box 7, Ajman, U.A.E (AE) # See alternate address under Oman"},
		"a_list_of_aliases":                 {"Sample Optics, a.k.a., the following two aliases:\n—Sample; and\n—SO Ltd.\n1 Elm Road, Beijing, China.", "Sample Optics + aka Sample + aka SO Ltd. @ 1 Elm Road, Beijing, China (CN)"},
		"a_list_in_one_line":                {"Sample Optics, a.k.a., the following two aliases: —Sample; and —SO Ltd. 1 Elm Road, Beijing, China.", "Sample Optics + aka Sample + aka SO Ltd. @ 1 Elm Road, Beijing, China (CN)"},
		"a_dash_inside_a_name":              {"Academy of Samples—Northern Institute, a.k.a., the following one alias:\n—AS—NI.\nTown, China.", "Academy of Samples—Northern Institute + aka AS—NI @ Town, China (CN)"},
		"too_few_aliases":                   {"Sample, a.k.a., the following three aliases:\n—A1; and\n—B2.\n1 Elm Road, China", "Sample + aka A1 + aka B2 @ 1 Elm Road, China (CN) ! the entry announces 3 names and lists 2"},
		"aliases_and_former_names":          {"Sample, a.k.a., the following one alias:\n—Probe; and\nf.k.a., the following two aliases:\n—Muster; and\n—Echantillon.\nTown, Russia", "Sample + aka Probe + fka Muster + fka Echantillon @ Town, Russia (RU)"},
		"former_names_in_brackets":          {"Sample OOO (f.k.a., AO Probe; and OAO Muster), a.k.a., the following one alias:\n—Sample LLC.\nTown, Russia", "Sample OOO + aka Sample LLC + fka AO Probe + fka OAO Muster @ Town, Russia (RU)"},
		"names_by_commas_in_brackets":       {"Jane Roe (a.k.a., Joan Roe, J. Roe and Jenny Roe), 1 Elm Road, Singapore", "Jane Roe + aka Joan Roe + aka J. Roe + aka Jenny Roe @ 1 Elm Road, Singapore (SG)"},
		"one_alias_in_line":                 {"John Doe, a.k.a., Jon Doe, P.O. Box 2, St. Petersburg, Russia 196240", "John Doe + aka Jon Doe @ P.O. Box 2, St. Petersburg, Russia 196240 (RU)"},
		"the_address_after_the_last_alias":  {"Wharf, a.k.a., the following two aliases:\n—Quay LLC; and\n—Pier. 4 Tank Street, Kerch, Ukraine", "Wharf + aka Quay LLC + aka Pier @ 4 Tank Street, Kerch, Ukraine (UA)"},
		"an_address_of_high_risk":           {"Address 01, Unit D, 1/F Elm Place, Wan Chai, Hong Kong.", "[Address 01] @ Unit D, 1/F Elm Place, Wan Chai, Hong Kong (HK)"},
		"an_address_on_a_line_of_its_own":   {"Address 12\nUnit D, 1/F Elm Place, Hong Kong.", "[Address 12] @ Unit D, 1/F Elm Place, Hong Kong (HK)"},
		"a_label_without_its_address":       {"Address 03.", "[Address 03] ! the entry lists an address, and the document does not print it"},
		"subordinate_institutions":          {"13th Sample Institute (SI 13), a.k.a., the following one alias:\n—Sample 13; and the following two subordinate institutions:\n—North Works, a.k.a., NW; and\n—South Works.\n1 Elm Road, China", "13th Sample Institute (SI 13) + aka Sample 13 @ 1 Elm Road, China (CN) || North Works + aka NW < 13th Sample Institute (SI 13) || South Works < 13th Sample Institute (SI 13)"},
		"subordinate_institutions_alone":    {"Sample Institute, and the following one subordinate institution:\n—North Works.\n1 Elm Road, China", "Sample Institute @ 1 Elm Road, China (CN) || North Works < Sample Institute"},
		"no_address":                        {"Sample Ltd., a.k.a., the following one alias:\n—Probe.", "Sample Ltd. + aka Probe"},
		"only_a_name":                       {"Chaman Border Post", "Chaman Border Post"},
		"a_comma_that_may_be_either":        {"Orient Traders, Islamabad", "Orient Traders, Islamabad ! the document does not tell whether what follows the comma is an address or a part of the name"},
		"nothing":                           {"  ", " ! the entry has no name"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := show(Cell(strings.Split(c.lines, "\n"), Entry{Line: 1})); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// Countries are inherited, reserved rows counted, continued rows joined, stars
// and rows before the header passed over, footnotes kept.
func TestTable(t *testing.T) {
	var tab Table
	row := func(cells ...string) {
		r := Row{Line: 1}
		for _, c := range cells {
			r.Cells = append(r.Cells, strings.Split(c, "\n"))
		}
		tab.Add(r)
	}
	row("Before", "the", "header")
	row("Country", "Entity", "License\nrequirement", "License\nreview policy", "Federal Register\ncitation")
	row("CHINA, PEOPLE'S REPUBLIC OF", "* * * * *", "", "", "")
	row("", "Sample, a.k.a., the following one alias:\n—Probe.", "For all items subject to the EAR. (See § 744.11 of the EAR)", "Presumption of denial", "84 FR 54004, 10/9/19.\n85 FR 44161, 7/22/20.")
	row("", "1 Elm Road, Beijing, China.")
	row("", "[Reserved]", "", "", "")
	row("* * *", "* * *", "", "", "")
	row("RUSSIA")
	row("", "Jane Roe, 1 Elm Road, Moscow, Russia", "For all items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)", "Policy of denial", "1 FR 1")
	row("1 For this entity, “items subject to the EAR” includes items.")
	row("ATLANTIS", "Nemo, 1 Deep Road, Lagos, Nigeria", "x", "y", "z")
	row("", "", "x", "", "")
	tab.Close()
	want := "Sample + aka Probe @ 1 Elm Road, Beijing, China (CN) || Jane Roe @ 1 Elm Road, Moscow, Russia (RU) || Nemo @ 1 Deep Road, Lagos, Nigeria (NG) ! this is no country that is known here"
	if got := show(tab.Entries); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if tab.Reserved != 1 || len(tab.Footnotes) != 1 || len(tab.Problems) != 1 {
		t.Errorf("%d reserved, footnotes %q, problems %+v", tab.Reserved, tab.Footnotes, tab.Problems)
	}
	l := tab.Entries[0].Listing("us/bis/entity-list")
	if l.InForce.From != day.Of(2019, 10, 9) || len(l.Citations) != 2 || l.Citations[0].Printed != day.Of(2019, 10, 9) || l.Terms[0].Policy != "Presumption of denial" || len(l.Subject.Countries) != 1 {
		t.Errorf("%+v", l)
	}
	if l := tab.Entries[2].Listing("us/bis/entity-list"); len(l.Problems) != 2 || l.InForce.From.Known() || len(l.Facts) != 1 {
		t.Errorf("%+v", l)
	}
}

func TestNumber(t *testing.T) {
	for s, want := range map[string]int{"one": 1, "Twelve": 12, "twenty": 20, "thirty-two": 32, "14": 14, "": 0, "no": 0, "twenty-twenty": 0} {
		if got := number(s); got != want {
			t.Errorf("%q is %d, want %d", s, got, want)
		}
	}
}

func FuzzCell(f *testing.F) {
	f.Add("Sample, a.k.a., the following two aliases:\n—A; and\n—B. 1 Elm Road, China")
	f.Add("Address 01, x")
	f.Add("X (f.k.a., Y; Z), and the following one subordinate institution:\n—W, a.k.a., V.")
	f.Add("Subordinate institution X, a.k.a., the following:\n—")
	f.Fuzz(func(t *testing.T, s string) {
		for _, e := range Cell(strings.Split(s, "\n"), Entry{Line: 1}) {
			if len(e.Names) == 0 && e.Label == "" && len(e.Problems) == 0 {
				t.Errorf("%q: an entry without a name, a label and a problem", s)
			}
			for _, n := range e.Names {
				if strings.TrimSpace(n.Text) == "" {
					t.Errorf("%q: an empty name", s)
				}
			}
		}
	})
}
