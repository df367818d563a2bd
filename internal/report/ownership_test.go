package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/ownership"
)

// TestOwnershipSVG draws hostile names, a circle, and more owners than fit.
func TestOwnershipSVG(t *testing.T) {
	var b ownership.Book
	hold := func(owner, owned string) {
		if err := b.Hold(ownership.Holding{Owner: owner, Owned: owned, Interest: ownership.Shares, High: ownership.Whole}); err != nil {
			t.Fatal(err)
		}
	}
	hold(`<script>"&'`, "C")
	hold("C", `<script>"&'`)
	for i := range 400 {
		hold("Owner "+strconv.Itoa(i), "C")
	}
	o := &Ownership{Party: 1, Graph: b.On(day.Of(2026, 11, 20)), Listed: map[int][]OwnerListed{0: {{List: "us/ofac/sdn", Party: "S", Sure: true}}}}
	for _, r := range ownership.Regimes() {
		o.Judge(r)
	}
	var out bytes.Buffer
	if err := OwnershipSVG(&out, o, nil); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	d := xml.NewDecoder(strings.NewReader(text))
	boxes := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the drawing is no XML: %v", err)
		}
		if e, ok := token.(xml.StartElement); ok {
			if e.Name.Local == "script" {
				t.Error("a name became an element")
			}
			if e.Name.Local == "g" {
				boxes++
			}
		}
	}
	if boxes != maxBoxes || !strings.Contains(text, "102 more are not drawn") || !strings.Contains(text, ">unknown<") || !strings.Contains(text, ">listed<") {
		t.Errorf("%d boxes were drawn, want %d, and what is left out and the states to be said", boxes, maxBoxes)
	}
}

// TestOwnershipListed holds that nothing calls a party that a list names one that no
// list names, and that the names in a drawing stay in their boxes.
func TestOwnershipListed(t *testing.T) {
	var b ownership.Book
	if err := b.Hold(ownership.Holding{Owner: "BELGARDE MACHINERY AND INSTRUMENTS CORPORATION", Owned: "C", Interest: ownership.Shares, High: ownership.Whole}); err != nil {
		t.Fatal(err)
	}
	o := &Ownership{Graph: b.On(day.Of(2026, 11, 20)), Listed: map[int][]OwnerListed{0: {{List: "us/ofac/sdn", Party: "S", Sure: true}}}}
	for _, r := range ownership.Regimes() {
		o.Judge(r)
	}
	all := o.Verdicts()
	if len(all) == 0 {
		t.Fatal("no rule says anything of a listed party")
	}
	for _, v := range all {
		if says := strings.Join(v.Because, " "); strings.Contains(says, "no list names it") || strings.Contains(says, "as its owners are") {
			t.Errorf("%s says of a listed party: %s", v.ID, says)
		}
	}
	for _, name := range []string{o.title(0), "Belgarde Machinery", "杭州海康威视数字技术股份有限公司杭州海康威视"} {
		if short := fitting(name, boxText); textWidth(short) > boxText || short == "…" {
			t.Errorf("%s is drawn as %s, wider than its box", name, short)
		}
	}
}
