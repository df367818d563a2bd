package provision

import (
	"reflect"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/memory"
)

// mostLooks is how often a parser may look at each token of a text: at each place
// it tries some dozens of phrases, most of which end with the first word.
const mostLooks = 100

// linear reports whether a parser did no more than looks at its tokens some times.
func (p *parser) linear() bool { return p.looks <= mostLooks*(len(p.toks)+1) }

func FuzzRequirement(f *testing.F) {
	for _, c := range requirementCases {
		f.Add(c.text)
	}
	f.Add(strings.Repeat("(See § 744.11", 50))
	f.Add("For all items subject to the EAR, except " + strings.Repeat("(see ", 50))
	f.Add("For\u00a0all items subject to the EAR\u3000（See §７４４．１１ of the EAR）")
	f.Fuzz(func(t *testing.T, s string) {
		parsed := readRequirement(s)
		r := parsed.out
		if !parsed.linear() {
			t.Fatalf("%d tokens were looked at %d times", len(parsed.toks), parsed.looks)
		}
		if r.Text != s {
			t.Fatalf("%q is kept as %q", s, r.Text)
		}
		for what, slice := range map[string]string{"exception": r.ExceptText, "policy": r.PolicyInRequirement} {
			if !strings.Contains(s, slice) {
				t.Fatalf("the %s %q is not in %q", what, slice, s)
			}
		}
		if r.GOV != nil && (!strings.Contains(s, r.GOV.Text) || !strings.Contains(s, r.GOV.UsedBy)) {
			t.Fatalf("%+v is not in %q", r.GOV, s)
		}
		if r.Scope == UnreadScope && (len(r.Problems) == 0 || len(r.Open) == 0) {
			t.Fatalf("%q is unread without a word", s)
		}
		if (r.Scope == AllExcept) != (r.ExceptText != "") {
			t.Fatalf("%q has scope %s and the exception %q", s, r.Scope, r.ExceptText)
		}
		for _, n := range r.Footnotes {
			if (n < 1 || n > lastFootnote) && len(r.Open) == 0 {
				t.Fatalf("%q has footnote %d, without a question", s, n)
			}
		}
		if again := ParseRequirement(s); !reflect.DeepEqual(r, again) {
			t.Fatalf("%q is read as %+v and as %+v", s, r, again)
		}
		r.Words()
	})
}

func FuzzPolicy(f *testing.F) {
	for _, c := range policyCases {
		f.Add(c.text)
	}
	f.Add(strings.Repeat("case-by-", 60))
	f.Add("Case-by-case for ECCN " + strings.Repeat("3B001.a, .b to .z, ", 20))
	f.Add("See " + strings.Repeat("§ 744.11 and (a)", 20))
	f.Fuzz(func(t *testing.T, s string) {
		parsed := readPolicy(s)
		p := parsed.out
		if !parsed.linear() {
			t.Fatalf("%d tokens were looked at %d times", len(parsed.toks), parsed.looks)
		}
		if p.Text != s {
			t.Fatalf("%q is kept as %q", s, p.Text)
		}
		for n, c := range p.Clauses {
			if c.Effect == "" || len(c.Items) == 0 || !strings.Contains(s, c.Text) {
				t.Fatalf("%q has the clause %+v", s, c)
			}
			if c.Others() && n+1 < len(p.Clauses) && !p.Clauses[n+1].Others() {
				t.Fatalf("%q: the clause for all others is not last", s)
			}
			for _, i := range c.Items {
				if !strings.Contains(s, i.Text) {
					t.Fatalf("%q has the items %+v", s, i)
				}
			}
		}
		if len(p.Clauses) == 0 && (len(p.Open) == 0 || len(p.Problems) == 0) {
			t.Fatalf("%q is unread without a word", s)
		}
		if again := ParsePolicy(s); !reflect.DeepEqual(p, again) {
			t.Fatalf("%q is read as %+v and as %+v", s, p, again)
		}
		for _, e := range []item.ECCN{{}, item.EAR99, {Code: "1A004"}, {Code: "3B001", Paragraph: "c"}} {
			if c, asks := p.For(Facts{ECCN: e}); (c.Effect == UnreadEffect || c.Effect == "") && len(asks) == 0 {
				t.Fatalf("%q gives nothing for %q and asks nothing", s, e)
			}
		}
		p.Words()
	})
}

// A field as large as the parsers accept, made to hurt, takes looks and memory that
// grow no faster than its size.
func TestHostileSize(t *testing.T) {
	const mostBytes = 1500 // for each byte of the text: characters that stand for several are spelt out
	most, largest := 0, uint64(0)
	hostile(func(what, text string) {
		var r *requirementParser
		var p *policyParser
		used := memory.Of(func() { r, p = readRequirement(text), readPolicy(text) })
		for _, p := range []parser{r.parser, p.parser} {
			if most = max(most, p.looks/(len(p.toks)+1)); !p.linear() {
				t.Fatalf("%s: %d tokens were looked at %d times", what, len(p.toks), p.looks)
			}
		}
		if largest = max(largest, used.Bytes/uint64(len(text))); used.Bytes > mostBytes*uint64(len(text)) {
			t.Fatalf("%s: a text of %d bytes took %d", what, len(text), used.Bytes)
		}
	})
	t.Logf("at most %d looks at a token and %d bytes for a byte", most, largest)
}

// hostile gives texts of the largest size, and one byte more or so.
func hostile(give func(what, text string)) {
	for _, piece := range []string{"(see ", "§ 744.1(a) and ", "except ", "case-by-", "presumption for ", "3b001.a to .z, ", "(", "1 ", "ﬃ", "policy of denial apart from ", "this license requirement "} {
		for _, start := range []string{"", "For all items subject to the EAR ", "For all items subject to the EAR except ", "Case-by-case for ECCN ", "See § 744.2(d) "} {
			text := start + strings.Repeat(piece, maxText/len(piece)+1)
			what := start + "and many " + piece
			give(what, text[:maxText])
			give(what, text)
		}
	}
}

// BenchmarkHostile measures the texts of TestHostileSize, all of them in a row.
func BenchmarkHostile(b *testing.B) {
	for b.Loop() {
		hostile(func(_, text string) {
			ParseRequirement(text)
			ParsePolicy(text)
		})
	}
}
