package mention_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/mention"
)

// planted are the ways in which a listed name is put into a text, and the
// share of the names that must then be found, in hundredths. Slips are looked
// for in capitalised words of six letters and more only.
var planted = []struct {
	how   string
	least int
	write func(name string) (string, bool)
}{
	{"as is", 99, func(n string) (string, bool) { return n, true }},
	{"in small letters", 98, func(n string) (string, bool) { return strings.ToLower(n), n != strings.ToLower(n) }},
	{"over a line break", 98, func(n string) (string, bool) { return replaceOne(n, " ", "\n    ") }},
	{"possessive", 98, func(n string) (string, bool) { return strings.TrimRight(n, ".,)") + "'s", true }},
	{"hyphenated at a line end", 95, hyphenated},
	{"with a slip", 85, slipped},
}

func replaceOne(s, old, new string) (string, bool) {
	i := strings.LastIndex(s, old)
	if i < 0 {
		return s, false
	}
	return s[:i] + new + s[i+len(old):], true
}

// longest gives the longest run of ASCII letters in a name.
func longest(n string) (int, int) {
	at, size := 0, 0
	for i := 0; i < len(n); {
		j := i
		for j < len(n) && n[j] < 0x80 && unicode.IsLetter(rune(n[j])) {
			j++
		}
		if j-i > size {
			at, size = i, j-i
		}
		i = j + 1
	}
	return at, size
}

func hyphenated(n string) (string, bool) {
	at, size := longest(n)
	if size < 6 {
		return n, false
	}
	half := at + size/2
	return n[:half] + "-\n" + strings.ToLower(n[half:at+size]) + n[at+size:], true
}

func slipped(n string) (string, bool) {
	at, size := longest(n)
	if size < 7 {
		return n, false
	}
	half := at + size/2
	if size%2 == 0 { // leave one out, or swap two
		return n[:half] + n[half+1:], true
	}
	return n[:half] + n[half+1:half+2] + n[half:half+1] + n[half+2:], n[half] != n[half+1]
}

// TestPlantedNames puts every hundredth name that could be reported alone into
// a sentence and looks for it.
func TestPlantedNames(t *testing.T) {
	parties, s := realParties(t), scanner(t)
	weak := mention.Compile(parties, mention.Settings{Weak: true})
	best := mention.Best(s)
	for _, way := range planted {
		all, found, alone := 0, 0, 0
		var missed []string
		seen := 0
		for _, p := range parties {
			for _, l := range p.Listings {
				for _, n := range l.Subject.Names {
					if best[p.ID+"/"+n.Text] != mention.A {
						continue
					}
					if seen++; seen%101 != 0 {
						continue
					}
					text, ok := way.write(n.Text)
					if !ok {
						continue
					}
					all++
					body := "The shipment was sent through " + text + " last month, it said."
					if has(t, weak, body, p.Name) {
						found++
					} else {
						missed = append(missed, text)
					}
					if has(t, s, body, p.Name) {
						alone++
					}
				}
			}
		}
		t.Logf("%s: %d of %d found, %d of them reported though nothing else supports them", way.how, found, all, alone)
		if found*100 < way.least*all {
			t.Errorf("%s: %d of %d names were found, want %d in a hundred; missed %q", way.how, found, all, way.least, missed)
		} else if testing.Verbose() {
			t.Logf("missed %q", missed[:min(len(missed), 12)])
		}
	}
}

// has reports whether the text has a mention of the party, or one that names
// the party as another with the same words.
func has(t *testing.T, s *mention.Scanner, text, party string) bool {
	t.Helper()
	r, err := s.Scan(document.Decode([]byte(text), ""), day.Of(2026, 7, 31))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range r.Mentions {
		if m.Party == party {
			return true
		}
		for _, a := range m.Also {
			if a == party {
				return true
			}
		}
	}
	return false
}

// TestAnchorsLoseNothing compares the matches found from anchors with those
// found from every word of every name.
func TestAnchorsLoseNothing(t *testing.T) {
	s := mention.Compile(realParties(t), mention.Settings{Weak: true})
	x := mention.Exhaustive(s)
	text := federal(t)
	// Names of the list among the sentences, so that there is much to find.
	var b strings.Builder
	for i, p := range realParties(t) {
		if i%40 == 0 {
			fmt.Fprintf(&b, "%s and %s. ", p.Name, strings.ToLower(p.Name))
		}
	}
	for _, body := range []string{text[100_000:160_000], b.String()} {
		got, want := mention.Matches(s, body), mention.Matches(x, body)
		if len(want) < 100 {
			t.Errorf("only %d matches to compare", len(want))
		}
		missing := 0
		for i, j := 0, 0; j < len(want); j++ {
			for i < len(got) && got[i] < want[j] {
				i++
			}
			if i == len(got) || got[i] != want[j] {
				if missing++; missing <= 5 {
					t.Errorf("the anchors miss %s", want[j])
				}
			}
		}
		if len(got) > len(want) {
			t.Errorf("%d matches from anchors, %d from all words", len(got), len(want))
		}
		t.Logf("%d matches, %d missing", len(want), missing)
	}
}

// Bounds on what is reported in federal text that names no listed party, for
// each megabyte. The first is for words counted in that very text among
// others; the second for words counted in other texts only, which is what a
// stranger's document meets: 70 of the 87 of tier A are the words Veteran and
// Veterans in one notice, which the other texts do not use.
const (
	falseA, falseAll            = 1, 8
	falseStrangerA, strangerAll = 90, 125
)

func TestFalseMentionsInFederalText(t *testing.T) {
	text := federal(t)
	var c commonword.Counter
	c.Add(plain(t, "lists/us-fr-daily-uslm/2017-10-03/FR-2017-10-03-uslm.xml.gz"), false)
	c.Add(plain(t, "lists/us-ecfr-xml/2024-02-12/ECFR-title1.xml"), false)
	stranger := commonword.Read(c.Format("", 1))
	for _, k := range []struct {
		words  string
		s      *mention.Scanner
		a, all int
	}{
		{"the committed table", scanner(t), falseA, falseAll},
		{"a table of other texts", mention.Compile(realParties(t), mention.Settings{Common: stranger}), falseStrangerA, strangerAll},
	} {
		r, err := k.s.Scan(document.Decode([]byte(text), ""), day.Of(2026, 7, 31))
		if err != nil {
			t.Fatal(err)
		}
		a, of := 0, map[string]int{}
		for _, m := range r.Mentions {
			if m.Tier == mention.A {
				a++
				of[m.Text+" = "+m.Party]++
			}
		}
		mb := float64(len(text)) / 1e6
		t.Logf("%s: %.1f of tier A, %.1f in all, in each of %.1f MB", k.words, float64(a)/mb, float64(len(r.Mentions))/mb, mb)
		t.Logf("%s: tier A is %v", k.words, of)
		if float64(a) > float64(k.a)*mb || float64(len(r.Mentions)) > float64(k.all)*mb {
			t.Errorf("%s: %d of tier A and %d in all is more than the committed bound", k.words, a, len(r.Mentions))
		}
	}
}
