package statement_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/navicert/navicert/internal/certificate/certificatetest"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/statement"
)

func made(t testing.TB, name string) certificatetest.Made {
	t.Helper()
	return certificatetest.Of(t, certificatetest.Basis("Example Kestrel Optics", "Example Merlin Lasers", "Golden Heron Trading"),
		screen.Query{Name: name, Country: "CN"}, evidence.Asked{By: "A. Officer", Why: "onboarding"})
}

// Whoever reads a certificate learns what was asked, what was found, what was
// compared and not counted, on which lists, and how to verify it.
func TestSays(t *testing.T) {
	for _, c := range []struct {
		name, outcome string
		tone          statement.Tone
		says          []string
	}{
		{"Example Kestrel Optics", "HIT", statement.Bad, []string{"A listing in force on 2022-06-01 matches.", "Example Kestrel Optics", "onboarding", "navicert verify --key navicert-a+"}},
		{"Example Kestrel Lasers", "CLEAR", statement.Good, []string{"No listing in force on 2022-06-01 matches", "The score is below the threshold of 800.", "+544 name/words: kestrel (the same word)"}},
		{"Blue Whale Bakery", "CLEAR", statement.Good, []string{"No other listing scores 700 points or more", "of 2022-05-16, 16 days old, 3 listings"}},
		{"", "UNSCREENABLE", statement.Doubt, []string{"This is no clearance."}},
	} {
		m := made(t, c.name)
		s := statement.Of(m.Certificate, m.Answered, statement.English)
		if s.Outcome != c.outcome || s.Tone != c.tone {
			t.Errorf("%q: %s, tone %d", c.name, s.Outcome, s.Tone)
		}
		all := strings.Join(texts(s), "\n")
		for _, want := range c.says {
			if !strings.Contains(all, want) {
				t.Errorf("%q: the certificate does not say %q:\n%s", c.name, want, all)
			}
		}
	}
}

// The certificate of a scan says which document, who is named where, and what it
// holds of the document.
func TestSaysOfScans(t *testing.T) {
	article := "Example Kestrel Optics was there.\n\n" + strings.Repeat("Nothing happened on that day. ", 90) + "\n\nGolden Heron Trading of China."
	for _, passages := range []bool{false, true} {
		m := certificatetest.OfScan(t, certificatetest.Basis("Example Kestrel Optics", "Golden Heron Trading"), "article.txt", []byte(article), passages)
		s := statement.Of(m.Certificate, m.Answered, statement.English)
		all := strings.Join(texts(s), "\n")
		held := "All of the document"
		if passages {
			held = "2 passages that took part."
		}
		for _, want := range []string{
			"The document names a party with a listing in force on 2022-06-01.", "article.txt", m.Entry.Subject.Listed[1],
			"2 parties with", held, string(m.Answered.Scan.Hash), `0 "Example Kestrel Optics"`,
		} {
			if s.Outcome != "HIT" || !strings.Contains(all, want) {
				t.Errorf("%s: the certificate does not say %q:\n%s", s.Outcome, want, all)
			}
		}
		inChinese(t, statement.Of(m.Certificate, m.Answered, statement.Chinese))
	}
}

// In Chinese, every heading, label and sentence of the program is Chinese.
func TestChinese(t *testing.T) {
	for _, name := range []string{"Example Kestrel Optics", "Example Kestrel Lasers", "Blue Whale Bakery", ""} {
		m := made(t, name)
		inChinese(t, statement.Of(m.Certificate, m.Answered, statement.Chinese))
	}
}

func inChinese(t *testing.T, s *statement.Statement) {
	t.Helper()
	told := append([]string{s.Title, s.Outcome, s.Caption, s.Footer, s.Sheet, statement.Frame(s.Language).Position}, s.Answer...)
	for _, section := range s.Sections {
		told = append(told, section.Heading)
		for _, r := range section.Rows {
			told = append(told, r.Label)
		}
		for _, i := range section.Items {
			for _, r := range i.Rows {
				told = append(told, r.Label)
			}
		}
	}
	for _, text := range told {
		if text != "SHA-256" && !strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			t.Errorf("%q is not in Chinese", text)
		}
	}
}

// The code says the place in the log, and is black and white.
func TestMark(t *testing.T) {
	m := made(t, "Golden Heron Trading")
	s := statement.Of(m.Certificate, m.Answered, statement.English)
	if !strings.HasPrefix(s.Position, "NAVICERT-1 navicert-a 2/3 ") {
		t.Errorf("the code says %q", s.Position)
	}
	mark, err := s.Mark()
	if err != nil {
		t.Fatal(err)
	}
	if mark.Side < 21 || len(mark.Black) != mark.Side || !mark.Black[0][0] || mark.Black[1][1] || !strings.HasPrefix(mark.Path(), "M0 0h7v1h-7z") {
		t.Errorf("the code has no finder in its corner: %s", mark.Path()[:20])
	}
}

// texts gives all that a statement says.
func texts(s *statement.Statement) []string {
	out := append([]string{s.Title, s.Subject}, s.Answer...)
	rows := func(all []statement.Row) {
		for _, r := range all {
			for _, text := range r.Texts {
				out = append(out, text.Text)
			}
		}
	}
	for _, section := range s.Sections {
		for _, text := range section.Intro {
			out = append(out, text.Text)
		}
		rows(section.Rows)
		for _, i := range section.Items {
			out = append(out, i.Title)
			rows(i.Rows)
		}
	}
	return out
}
