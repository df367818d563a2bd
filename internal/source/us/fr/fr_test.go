package fr

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

func shared(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists", path))
	if err != nil {
		t.Skipf("%s is not here: %v", path, err)
	}
	return b
}

const sample = `<RULE><PREAMB><AGENCY TYPE="S">DEPARTMENT OF COMMERCE</AGENCY><CFR>15 CFR Part 744</CFR>
<DEPDOC>[Docket No. 200101-0001]</DEPDOC><RIN>RIN 0694-AA00</RIN><SUBJECT>Changes of Samples</SUBJECT>
<ACT><HD SOURCE="HED">ACTION:</HD><P>Final rule.</P></ACT>
<EFFDATE><HD SOURCE="HED">DATES:</HD><P>This rule is effective March 2, 2020, but for Belgium, where it is effective April 1, 2020.</P></EFFDATE></PREAMB>
<SUPLINF><PRTPAGE P="1002"/><HD SOURCE="HD2">Savings Clause</HD><P>Shipments that were en route on March 2, 2020, may proceed if exported before April 2, 2020.</P>
<REGTEXT TITLE="15" PART="744"><AMDPAR>1. The authority citation for part 744 continues to read as follows:</AMDPAR></REGTEXT>
<REGTEXT TITLE="15" PART="744"><AMDPAR>2. Supplement No. 4 to part 744 is amended:</AMDPAR>
<AMDPAR>a. Under BELGIUM:</AMDPAR><AMDPAR>i. By adding in alphabetical order an entry for “Sample Optics NV”;</AMDPAR><AMDPAR>ii. By removing the entries for “Old Works” and “Older Works, Ltd.”;</AMDPAR>
<AMDPAR>b. Under CHINA, PEOPLE'S REPUBLIC OF, by revising the entry for “Jane Roe,” and by adding an entry for “Not There”.</AMDPAR>
<GPOTABLE COLS="5"><ROW><ENT I="25">Country</ENT><ENT>Entity</ENT><ENT>License<LI>requirement</LI></ENT><ENT>License<LI>review policy</LI></ENT><ENT><E T="02">Federal Register</E> citation</ENT></ROW>
<ROW><ENT I="01">BELGIUM</ENT><ENT A="03"> * * * * * *</ENT></ROW>
<ROW><ENT I="22"> </ENT><ENT>Sample Optics NV, a.k.a., the following one alias:<LI>—SO.</LI><LI>1 Elm Laan, Ghent, Belgium.</LI></ENT><ENT>For all items subject to the EAR. (See §§ 734.9(g),<SU>3</SU> 746.8(a)(3), and 744.21(b) of the EAR)</ENT><ENT>Policy of denial</ENT><ENT>85 FR [INSERT FR PAGE NUMBER AND 3/4/2020].</ENT></ROW>
<ROW RUL="s"><ENT I="28">* * * * * * *</ENT></ROW>
<ROW><PRTPAGE P="1003"/><ENT I="01">CHINA, PEOPLE'S REPUBLIC OF</ENT></ROW>
<ROW><ENT I="22"> </ENT><ENT>Jane Roe,</ENT><ENT>For all items subject to the EAR.</ENT><ENT>Presumption of denial</ENT><ENT>84 FR 54004, 10/9/19. 85 FR [INSERT FR PAGE NUMBER AND 3/4/2020].</ENT></ROW>
<ROW><ENT I="22"> </ENT><ENT>1 Elm Road, Beijing, China.</ENT></ROW>
<ROW><ENT I="22"> </ENT><ENT>Unannounced Ltd., 2 Elm Road, Beijing, China</ENT><ENT>x</ENT><ENT>y</ENT><ENT>85 FR [INSERT FR PAGE NUMBER AND 3/4/2020].</ENT></ROW>
</GPOTABLE></REGTEXT></SUPLINF><FRDOC>[FR Doc. 2020-00001 Filed 3-3-20; 8:45 am]</FRDOC></RULE>`

// Additions, revisions and removals by country; what the text and the table do
// not share is a problem.
func TestChanges(t *testing.T) {
	acts, err := Read(strings.NewReader(sample))
	if err != nil || len(acts) != 1 {
		t.Fatalf("%v, %v", acts, err)
	}
	a := acts[0]
	if a.Document != "2020-00001" || a.Effective != day.Of(2020, 3, 2) || len(a.Later) != 1 || a.Later[0] != day.Of(2020, 4, 1) ||
		a.Published != day.Of(2020, 3, 4) || a.Filed != day.Of(2020, 3, 3) || a.Volume != 85 || a.First != 1001 || a.Last != 1003 {
		t.Errorf("%+v", a)
	}
	if a.Savings == nil || a.Savings.UnderWay != day.Of(2020, 3, 2) || a.Savings.Before != day.Of(2020, 4, 2) {
		t.Errorf("savings: %+v", a.Savings)
	}
	var got []string
	for _, c := range a.Changes {
		s := string(c.Kind) + " " + c.Country + " " + c.Name
		if c.Listing != nil {
			s += " " + c.Listing.Citations[len(c.Listing.Citations)-1].String() + " " + c.Listing.InForce.From.String()
		}
		got = append(got, s)
	}
	want := "added BE Sample Optics NV 85 FR 1002 2020-03-02; removed BE Old Works; removed BE Older Works, Ltd.; revised CN Jane Roe 85 FR 1003 2020-03-02; added CN Not There"
	if g := strings.Join(got, "; "); g != want {
		t.Errorf("got  %s\nwant %s", g, want)
	}
	if len(a.Problems) != 2 {
		t.Errorf("problems: %+v", a.Problems)
	}
}

// The rule of 27 February 2023 adds ten parties under thirteen entries. What a
// naive reader made of it lost every name, took aliases for addresses and rows
// of stars for entries.
func TestRealRule(t *testing.T) {
	acts, err := Read(bytes.NewReader(shared(t, "us-fr-entity-list-rule-xml/2023-02-27/2023-03929.xml")))
	if err != nil || len(acts) != 1 {
		t.Fatalf("%d acts, %v", len(acts), err)
	}
	a := acts[0]
	if a.Document != "2023-03929" || a.Effective != day.Of(2023, 2, 24) || a.Published != day.Of(2023, 2, 27) || a.Filed != day.Of(2023, 2, 24) ||
		a.Volume != 88 || a.First != 12170 || a.Last != 12175 || strings.Join(a.Dockets, "") != "230221-0050" || strings.Join(a.RINs, "") != "0694-AJ13" || a.Action != "Final rule." {
		t.Errorf("%+v", a)
	}
	if a.Savings == nil || a.Savings.UnderWay != day.Of(2023, 2, 24) || a.Savings.Before.Known() {
		t.Errorf("savings: %+v", a.Savings)
	}
	for _, p := range a.Problems {
		t.Errorf("problem: %+v", p)
	}
	names, countries, aliases, addresses := map[string]bool{}, map[string]int{}, 0, 0
	for _, c := range a.Changes {
		if c.Kind != Added || c.Listing == nil || c.List != "us/bis/entity-list" {
			t.Errorf("%+v", c)
			continue
		}
		if strings.ContainsAny(c.Name, "*—") || c.Listing.Terms[0].Requirement == "" || c.Listing.Terms[0].Policy == "" || len(c.Listing.Subject.Addresses) == 0 {
			t.Errorf("%+v", c.Listing)
		}
		names[strings.ReplaceAll(c.Name, ",", "")] = true
		countries[c.Country]++
		addresses += len(c.Listing.Subject.Addresses)
		for _, n := range c.Listing.Subject.Names {
			if n.Use == "alias" && n.Source == "" {
				aliases++
			}
		}
		if page := c.Listing.Citations[0].Page; page < 12172 || page > 12174 {
			t.Errorf("%s stands on page %d", c.Name, page)
		}
	}
	if len(a.Changes) != 13 || len(names) != 10 || countries["CA"] != 2 || countries["CN"] != 5 || countries["RU"] != 3 || countries["FR"]+countries["LU"]+countries["NL"] != 3 {
		t.Errorf("%d changes, %d names, %v", len(a.Changes), len(names), countries)
	}
	t.Logf("%d entries, %d aliases, %d addresses", len(a.Changes), aliases, addresses)
}

func TestRealIssueWithoutARule(t *testing.T) {
	acts, err := Read(bytes.NewReader(shared(t, "us-fr-daily-xml/2024-02-12/FR-2024-02-12.xml.gz")))
	if err != nil || len(acts) != 0 {
		t.Errorf("%d acts, %v", len(acts), err)
	}
}

func TestRefused(t *testing.T) {
	for _, doc := range []string{"", "<html><body>x</body></html>", sample[:len(sample)/2], "not XML", `<!DOCTYPE R [<!ENTITY a "b">]><RULE/>`} {
		_, err := Read(strings.NewReader(doc))
		var f *fault.Fault
		if !errors.As(err, &f) || f.Code != fault.Refused {
			t.Errorf("%.30q: %v", doc, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte("<RULE><CFR>15 CFR 744</CFR><AMDPAR>Supplement No. 7 to part 744: under CHINA add “X”</AMDPAR></RULE>"))
	f.Fuzz(func(t *testing.T, doc []byte) {
		acts, err := Read(bytes.NewReader(doc))
		if err != nil {
			sourcetest.Refusal(t, err)
			return
		}
		for _, a := range acts {
			for _, c := range a.Changes {
				if c.Name == "" || c.Kind == "" || c.List == "" || c.Kind == Removed && c.Listing != nil {
					t.Errorf("%+v", c)
				}
			}
		}
	})
}
