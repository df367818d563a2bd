package provision

import (
	"fmt"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/item"
)

const (
	surveillance = "Case-by-case review for ECCNs 1A004.c, 1A004.d, 1A995, 1A999.a, 1D003, 2A983, 2D983, and 2E983, and for EAR99 items described in the Note to ECCN 1A995; case-by-case review for items necessary to detect, identify and treat infectious disease; and presumption of denial for all other items subject to the EAR."
	food         = "Policy of denial for all items subject to the EAR apart from food and medicine designated as EAR99 and for items for U.S. Government supported use in the International Space Station (ISS), which will be reviewed on a case-by-case basis. See §§ 746.8(b) and 744.21(e)."
	tools        = "Presumption of denial except case-by-case for items not described in ECCN 3B001.a.4, .c, .d, f.1.b.2, .k to .p; 3B002.c, 3B993, or 3B994"
)

// policyCases are policies in the spellings of the Entity List, with their
// clauses in the order to apply them.
var policyCases = []struct{ text, want, words string }{
	{"Presumption of denial.", "presumption-of-denial: all", "Presumption of denial for all items."},
	{"PRESUMPTION\u00a0FOR DENIAL", "presumption-of-denial: all; problems 1", ""},
	{"Policy of denial See §§ 746.8(b) and 744.21(e).", "policy-of-denial: all; refs 746.8(b) 744.21(e)", "Policy of denial for all items (15 CFR 746.8(b), 744.21(e))."},
	{"Case-by-case review.", "case-by-case: all", ""},
	{
		surveillance,
		"case-by-case: eccn 1A004.c 1A004.d 1A995 1A999.a 1D003 2A983 2D983 2E983, ear99 note-1a995; case-by-case: for-purpose infectious-disease; presumption-of-denial: all",
		"Case-by-case for ECCN 1A004.c, 1A004.d, 1A995, 1A999.a, 1D003, 2A983, 2D983 and 2E983 and EAR99 items described in the Note to ECCN 1A995; case-by-case for items necessary to detect, identify and treat infectious disease; presumption of denial for everything else.",
	},
	{strings.ReplaceAll(surveillance, "; case-", "; casa-"), "case-by-case: eccn 1A004.c 1A004.d 1A995 1A999.a 1D003 2A983 2D983 2E983, ear99 note-1a995; case-by-case: for-purpose infectious-disease; presumption-of-denial: all; problems 1", ""},
	{food, "case-by-case: ear99 food-or-medicine, for-purpose space-station; policy-of-denial: all; refs 746.8(b) 744.21(e)", "Case-by-case for EAR99 food and medicine and U.S. Government supported use in the International Space Station; policy of denial for everything else (15 CFR 746.8(b), 744.21(e))."},
	{"Policy of denial for all items subject to the EAR apart from food and medicine designated as EAR99, which will be reviewed on a case-by case basis. See §§ 746.8(b) and 744.21e", "case-by-case: ear99 food-or-medicine; policy-of-denial: all; refs 746.8(b) 744.21(e); problems 1", ""},
	{"Policy of denial Case-by-case basis for items for U.S. Government supported use in the International Space Station (ISS).", "case-by-case: for-purpose space-station; policy-of-denial: all", ""},
	{"Policy of denial; Case-by-case basis for U.S. Government supported space programs.", "case-by-case: for-purpose space-program; policy-of-denial: all", ""},
	{"Presumption of approval for EAR99; case-by-case review for all items on the CCL", "presumption-of-approval: ear99; case-by-case: ccl", "Presumption of approval for EAR99 items; case-by-case for items on the Commerce Control List."},
	{"Case-by-case for all items listed on the CCL. Presumption of approval for EAR99 items. See § 744.2(d) of the EAR", "case-by-case: ccl; presumption-of-approval: ear99; refs 744.2(d)", ""},
	{tools, "case-by-case: not-eccn 3B001.a.4 3B001.c 3B001.d 3B001.f.1.b.2 3B001.k 3B001.l 3B001.m 3B001.n 3B001.o 3B001.p 3B002.c 3B993 3B994; presumption-of-denial: all", ""},
	{"Presumption of denial for all items to include items described in ECCN 3B001.a.4, .c, and 3B994. Case-by-case for items designed for production of 200mm wafers destined to a 200mm wafer production facility.", "case-by-case: for-purpose 200mm-wafers; presumption-of-denial: all", ""},
	{"Case-by-case review for telecommunications infrastructure items described in Category 5 Part 1 or Category 5 Part 2 and consumer communications devices identified in § 740.19; Presumption of denial for all other items subject to the EAR", "case-by-case: for-purpose telecom-infrastructure, for-purpose consumer-devices; presumption-of-denial: all", ""},
	{"Case-by-Case review for licenses for the safety of civil aviation of aircraft.", "case-by-case: for-purpose civil-aviation", ""},
	{"See §§ 744.2(d), 744.3(d), and 744.4(d) of this part.", "see: all refs 744.2(d) 744.3(d) 744.4(d)", "Applications are judged as 15 CFR 744.2(d), 744.3(d) and 744.4(d) say."},
	{"See § 744.2(d) of the EAR and 744.3(d) of the EAR", "see: all refs 744.2(d) 744.3(d)", ""},
	{"The license application procedure and license review policy for entities specified in supplement no. 2 to part 744 is specified in §744.21(d) and (e).", "see: all refs 744.21(d) 744.21(e)", "Applications are judged as 15 CFR 744.21(d) and 744.21(e) say."},
	{"For all items subject to the EAR. (See § 744.11 of the EAR)", "misplaced; open 1; problems 1", "The review policy is not known: the publication prints the licence requirement in its place."},
	{"Presumption of denial for poets; case-by-case for all other items", "presumption-of-denial: unread; case-by-case: all; open 1; problems 1", ""},
	{"Policy of denial, except case-by-case for EAR99 items", "case-by-case: ear99; policy-of-denial: all", ""},
	{"Policy of denial, except for juggling", "unread: unread; policy-of-denial: all; open 2; problems 2", ""},
	{"To be decided", "unread: unread; open 1; problems 1", "A part that Navicert could not read (To be decided)."},
	{"Policy of denial. Policy of approval.", "policy-of-denial: all; approval: all; open 1; problems 1", ""},
	{"", "open 1; problems 1", "The review policy is not known."},
}

func TestPolicy(t *testing.T) {
	for _, c := range policyCases {
		p := ParsePolicy(c.text)
		if got := policySketch(p); got != c.want {
			t.Errorf("%q\n got %s\nwant %s\n%q", c.text, got, c.want, p.Problems)
		}
		if c.words != "" && p.Words() != c.words {
			t.Errorf("%q\n says %s\n want %s", c.text, p.Words(), c.words)
		}
	}
}

// policySketch writes a policy in short.
func policySketch(p Policy) string {
	var parts []string
	for _, c := range p.Clauses {
		var items []string
		for _, i := range c.Items {
			s := string(i.Class)
			for _, e := range i.ECCNs {
				s += " " + e.String()
			}
			if i.Purpose != "" {
				s += " " + string(i.Purpose)
			}
			items = append(items, s)
		}
		s := string(c.Effect) + ": " + strings.Join(items, ", ")
		if len(c.References) > 0 {
			s += " refs " + strings.Join(c.References, " ")
		}
		parts = append(parts, s)
	}
	if p.MisplacedRequirement {
		parts = append(parts, "misplaced")
	}
	if len(p.References) > 0 {
		parts = append(parts, "refs "+strings.Join(p.References, " "))
	}
	if len(p.Open) > 0 {
		parts = append(parts, fmt.Sprintf("open %d", len(p.Open)))
	}
	if len(p.Problems) > 0 {
		parts = append(parts, fmt.Sprintf("problems %d", len(p.Problems)))
	}
	return strings.Join(parts, "; ")
}

// The clause depends on the item, and where it depends on what only a person
// knows, the person is asked: the clause is the one for "no", and each question
// tells what holds for "yes".
func TestPolicyForItem(t *testing.T) {
	const myanmar = "Case-by-case review for telecommunications infrastructure items described in Category 5 Part 1 or Category 5 Part 2; presumption of denial for all other items"
	const pakistan = "Case-by-case for all items listed on the CCL. Presumption of approval for EAR99 items."
	disease := []Purpose{InfectiousDisease}
	for _, c := range []struct {
		policy, eccn string
		is, isNot    []Purpose
		want         string
	}{
		{surveillance, "2A983", nil, nil, "case-by-case"},
		{surveillance, "1A004.c", nil, nil, "case-by-case"},
		{surveillance, "1A004.a", nil, nil, "presumption-of-denial; infectious-disease? case-by-case"},
		{surveillance, "1A004", nil, disease, "presumption-of-denial; paragraph? case-by-case"},
		{surveillance, "1A995.b", nil, nil, "case-by-case"},
		{surveillance, "EAR99", nil, nil, "presumption-of-denial; note-1a995? case-by-case; infectious-disease? case-by-case"},
		{surveillance, "EAR99", []Purpose{Note1A995}, nil, "case-by-case"},
		{surveillance, "EAR99", nil, []Purpose{Note1A995, InfectiousDisease}, "presumption-of-denial"},
		{surveillance, "3A001", disease, nil, "case-by-case"},
		{surveillance, "", nil, disease, "presumption-of-denial; class? case-by-case; class? case-by-case"},
		{food, "EAR99", []Purpose{FoodOrMedicine}, nil, "case-by-case"},
		{food, "3A001", []Purpose{FoodOrMedicine}, []Purpose{SpaceStation}, "policy-of-denial"},
		{tools, "3B001.c.1", nil, nil, "presumption-of-denial"},
		{tools, "3B001.m", nil, nil, "presumption-of-denial"},
		{tools, "3B001.b", nil, nil, "case-by-case"},
		{tools, "3B001", nil, nil, "presumption-of-denial; paragraph? case-by-case"},
		{tools, "EAR99", nil, nil, "case-by-case"},
		{myanmar, "5A001", nil, nil, "presumption-of-denial; telecom-infrastructure? case-by-case"},
		{myanmar, "3A001", nil, nil, "presumption-of-denial"},
		{pakistan, "EAR99", nil, nil, "presumption-of-approval"},
		{pakistan, "2B001", nil, nil, "case-by-case"},
		{pakistan, "", nil, nil, "unread; class? case-by-case; class? presumption-of-approval; unread? unread"},
		{"Presumption of approval for EAR99 items", "2B001", nil, nil, "unread; unread? unread"},
		{"Presumption of denial", "", nil, nil, "presumption-of-denial"},
		{"Presumption of denial for poets; case-by-case for all other items", "2B001", nil, nil, "case-by-case; unread? presumption-of-denial"},
		{"See § 744.2(d)", "2B001", nil, nil, "see"},
	} {
		f := Facts{Is: c.is, IsNot: c.isNot}
		if c.eccn != "" {
			e, err := item.Parse(c.eccn)
			if err != nil {
				t.Fatal(err)
			}
			f.ECCN = e
		}
		clause, asks := ParsePolicy(c.policy).For(f)
		got := string(clause.Effect)
		for _, q := range asks {
			got += fmt.Sprintf("; %s? %s", q.About, q.Then)
			if !strings.HasSuffix(q.Ask, "?") && !strings.Contains(q.Ask, "? ") {
				t.Errorf("%q is no question", q.Ask)
			}
		}
		if got != c.want {
			t.Errorf("%.40q for %q, %v, not %v\n got %s\nwant %s", c.policy, c.eccn, c.is, c.isNot, got, c.want)
		}
	}
}

// cluster sorts a policy into the groups of an earlier count by other means.
func cluster(p Policy) string {
	purposes := ""
	for _, c := range p.Clauses {
		for _, i := range c.Items {
			purposes += " " + string(i.Class) + "/" + string(i.Purpose)
		}
	}
	last := Clause{}
	if n := len(p.Clauses); n > 0 {
		last = p.Clauses[n-1]
	}
	has := func(s string) bool { return strings.Contains(purposes, s) }
	switch {
	case p.MisplacedRequirement:
		return "column error"
	case last.Effect == See:
		return "reference only"
	case has("eccn/ ear99/note-1a995"):
		if has("infectious") {
			return "surveillance, disease"
		}
		return "surveillance"
	case has("infectious"):
		return "disease"
	case has("food") && has("station"):
		return "food and station"
	case has("food"):
		return "food"
	case has("space-station"), has("space-program"):
		return "space"
	case has("ccl/"):
		return "ccl"
	case has("telecom"):
		return "telecom"
	case has("not-eccn/"), has("200mm"):
		return "tools"
	case len(p.Clauses) == 1 && last.Others():
		return string(last.Effect)
	}
	return strings.TrimSpace(purposes)
}

// Every policy of the Entity List of 2026-07-31 is read, and sorted as an
// earlier count sorted them.
func TestEntityListPolicies(t *testing.T) {
	count := make(map[string]int)
	texts := make(map[string]bool)
	for _, row := range rows(t, "Entity List") {
		p := ParsePolicy(row.Policy)
		texts[row.Policy] = true
		count[cluster(p)]++
		if len(p.Open) > 0 && !p.MisplacedRequirement {
			t.Errorf("%s: %q leaves open %q", row.Name, row.Policy, p.Open)
		}
		for _, c := range p.Clauses {
			for _, i := range c.Items {
				if c.Effect == UnreadEffect || i.Class == UnreadItem {
					t.Errorf("%s: not read: %q", row.Name, c.Text)
				}
			}
		}
	}
	if len(texts) != 77 {
		t.Errorf("%d spellings, want 77", len(texts))
	}
	same(t, count, map[string]int{
		"presumption-of-denial": 2186, "food": 562, "food and station": 10, "policy-of-denial": 365, "space": 10,
		"reference only": 173, "surveillance, disease": 64, "surveillance": 1, "ccl": 27, "disease": 4,
		"telecom": 3, "tools": 3, "case-by-case": 8, "for-purpose/civil-aviation": 1, "ear99/": 1, "column error": 2,
	})
	for _, row := range rows(t, "Military End User") {
		if p := ParsePolicy(row.Policy); len(p.Clauses) != 1 || p.Clauses[0].Effect != See || len(p.Problems) > 0 {
			t.Errorf("%s: %+v", row.Name, p)
		}
	}
}

func BenchmarkPolicy(b *testing.B) {
	for _, n := range []int{0, 4, 6} {
		b.Run(strings.ReplaceAll(policyCases[n].text[:20], " ", "_"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ParsePolicy(policyCases[n].text)
			}
		})
	}
}
