package evaluate

import (
	"bytes"
	"compress/gzip"
	"errors"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/party"
)

const head = "class,query,listed_name,expect\n"

func packedText(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(s)); err != nil {
		panic(err)
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

// A deck may come from any spreadsheet: with a byte order mark, Windows line
// ends, semicolons or tabs, columns in any order, columns of its own, empty
// lines, and gzipped.
func TestReadDeck(t *testing.T) {
	plain := head + "typo,Quorvx,Quorvex Ltd.,hit\nclean,\"Smith, Peter\",,clear\n"
	want := []Row{
		{Line: 2, Class: "typo", Query: "Quorvx", Want: "Quorvex Ltd."},
		{Line: 3, Class: "clean", Query: "Smith, Peter"},
	}
	for name, text := range map[string]string{
		"plain":            plain,
		"byte_order_mark":  "\ufeff" + plain,
		"windows":          strings.ReplaceAll(plain, "\n", "\r\n"),
		"no_last_line_end": strings.TrimSuffix(plain, "\n"),
		"packed":           packedText(plain),
		"semicolons":       "class;query;listed_name;expect\ntypo;Quorvx;Quorvex Ltd.;hit\nclean;Smith, Peter;;clear\n",
		"tabs":             "class\tquery\tlisted_name\texpect\ntypo\tQuorvx\tQuorvex Ltd.\thit\nclean\tSmith, Peter\t\tclear\n",
		"other_order":      "expect,Listed Name,note,query,class\nHIT,Quorvex Ltd.,!,Quorvx,typo\nClear,ignored,?,\"Smith, Peter\",clean\n",
		"empty_lines":      plain + "\n,,,\n\n",
	} {
		t.Run(name, func(t *testing.T) {
			d, err := ReadDeck("deck.csv", strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Rows) != 2 || d.Rows[0] != want[0] || d.Rows[1] != want[1] {
				t.Errorf("read %+v, want %+v", d.Rows, want)
			}
		})
	}
	d, err := ReadDeck("deck.csv", strings.NewReader("class,query,listed_name,expect,country,kind\na,b,c,hit,China,Person\n"))
	if err != nil || d.Rows[0].Country != "CN" || d.Rows[0].Kind != party.Person {
		t.Errorf("country and kind were read as %+v (%v)", d, err)
	}
}

// Every mistake in a deck is one sentence that names the line and the column.
func TestDeckMistakes(t *testing.T) {
	for _, c := range []struct{ name, text, says string }{
		{"empty", " \n", "deck.csv is empty"},
		{"heading_alone", head, "deck.csv has no line below its first one"},
		{"no_column", "class,query,expect\na,b,hit\n", `deck.csv, line 1: there is no column "listed_name"`},
		{"column_twice", "class,query,listed_name,expect,query\n", `deck.csv, line 1: the header has the column "query" twice`},
		{"comma_in_name", head + "a,Foo, Inc.,b,hit\n", "deck.csv, line 2: the row has 5 columns where the header has 4"},
		{"open_quote", head + "a,b,c,hit\na,\"b,c,hit\na,b,c,hit\n", "deck.csv, line 3: a quotation mark is opened and never closed"},
		{"bare_quote", head + "a,b\"c,d,hit\n", "deck.csv, line 2: this is no delimited text: bare \" in non-quoted-field"},
		{"no_query", head + "a,,b,hit\n", `deck.csv, line 2: column "query": there is no name`},
		{"no_party", head + "\na,b,,hit\n", `deck.csv, line 3: column "listed_name": there is no name`},
		{"expect", head + "a,b,c,maybe\n", `deck.csv, line 2: column "expect": "maybe" is neither hit nor clear`},
		{"country", "class,query,listed_name,expect,country\na,b,c,hit,Freedonia\n", `deck.csv, line 2: column "country": "Freedonia" is not a country`},
		{"kind", "class,query,listed_name,expect,kind\na,b,c,hit,firm\n", `deck.csv, line 2: column "kind": "firm" is not a kind of party`},
		{"long_name", head + "a," + strings.Repeat("x", MaxName+1) + ",c,hit\n", `deck.csv, line 2: column "query": it is longer than 10000 bytes`},
		{"not_utf8", head + "a,M\xfcller,c,hit\n", "deck.csv, line 2 is not in UTF-8"},
		{"utf16", "\xff\xfec\x00l\x00", "deck.csv is in UTF-16"},
		{"half_packed", packedText(head + "a,b,c,hit\n")[:30], "deck.csv is damaged: it cannot be unpacked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadDeck("deck.csv", strings.NewReader(c.text))
			mistake(t, err, c.says)
		})
	}
}

// mistake wants an error to be a fault of the input, with advice but for an
// empty file.
func mistake(t *testing.T, err error, says string) {
	t.Helper()
	var f *fault.Fault
	switch {
	case !errors.As(err, &f):
		t.Errorf("the error is %v, want a fault: %s", err, says)
	case f.Says != says || f.Code != fault.Input:
		t.Errorf("the fault is %s: %s\nwant %s", f.Code, f.Says, says)
	case f.Advice == "" && !strings.HasSuffix(says, "is empty"):
		t.Errorf("%s gives no advice", says)
	}
}

func TestReadPairs(t *testing.T) {
	plain := "# a note\nZhang Wei\t张伟\tsame\nZhang Wei\tJohn Smith\tdifferent\n"
	want := []Pair{{2, "Zhang Wei", "张伟", true}, {3, "Zhang Wei", "John Smith", false}}
	for name, text := range map[string]string{
		"plain":           plain,
		"byte_order_mark": "\ufeff" + plain,
		"windows":         strings.ReplaceAll(plain, "\n", "\r\n"),
		"packed":          packedText(plain),
		"heading":         "first\tsecond\tVerdict\n" + strings.TrimPrefix(plain, "# a note\n"),
		"more_cells":      strings.ReplaceAll(plain, "same\n", "SAME\tbecause\n"),
	} {
		t.Run(name, func(t *testing.T) {
			p, err := ReadPairs("pairs.tsv", strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			if len(p.Pairs) != 2 || p.Pairs[0] != want[0] || p.Pairs[1] != want[1] {
				t.Errorf("read %+v, want %+v", p.Pairs, want)
			}
		})
	}
}

func TestPairMistakes(t *testing.T) {
	for _, c := range []struct{ name, text, says string }{
		{"empty", "", "pairs.tsv is empty"},
		{"notes_alone", "# nothing\n", "pairs.tsv holds no pair of names"},
		{"blanks", "a b same\n", "pairs.tsv, line 1: three cells between tabs are needed, and it has 1"},
		{"no_name", "a\tb\tsame\na\t \tsame\n", "pairs.tsv, line 2: column 2: there is no name"},
		{"verdict", "a\tb\tsame\na\tb\tsimilar\n", `pairs.tsv, line 2: column 3: "similar" is neither same nor different`},
		// A slip in the first line is no heading.
		{"first_verdict", "a\tb\tsma\n", `pairs.tsv, line 1: column 3: "sma" is neither same nor different`},
		{"second_heading", "a\tb\tlabel\na\tb\tlabel\n", `pairs.tsv, line 2: column 3: "label" is neither same nor different`},
		{"long_name", "a\t" + strings.Repeat("x", MaxName+1) + "\tsame\n", "pairs.tsv, line 1: column 2: the name is longer than 10000 bytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadPairs("pairs.tsv", strings.NewReader(c.text))
			mistake(t, err, c.says)
		})
	}
}

// Any bytes give rows that can be screened, or a fault.
func FuzzReadDeck(f *testing.F) {
	f.Add([]byte(head + "typo,Quorvx,Quorvex Ltd.,hit\nclean,\"Smith, Peter\",,clear\n"))
	f.Add([]byte("\ufeffclass;query;listed_name;expect;country;kind\r\na;b;c;hit;CN;person\r\n"))
	f.Add([]byte(packedText(head + "a,b,c,hit\n")))
	f.Add([]byte("class\tquery\tlisted_name\texpect\n\"\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := ReadDeck("deck.csv", bytes.NewReader(b))
		if err != nil {
			faulty(t, err)
			return
		}
		for i, r := range d.Rows {
			if r.Query == "" || r.Line < 2 || i > 0 && r.Line <= d.Rows[i-1].Line {
				t.Errorf("row %d is %+v", i, r)
			}
		}
	})
}

// Any bytes give pairs of names, or a fault.
func FuzzReadPairs(f *testing.F) {
	f.Add([]byte("# a note\nZhang Wei\t张伟\tsame\nZhang Wei\tJohn Smith\tdifferent\n"))
	f.Add([]byte("a\tb\tlabel\r\na\tb\tSAME\tmore\r\n"))
	f.Add([]byte(packedText("a\tb\tsame\n")))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := ReadPairs("pairs.tsv", bytes.NewReader(b))
		if err != nil {
			faulty(t, err)
			return
		}
		for i, r := range p.Pairs {
			if r.A == "" || r.B == "" || r.Line < 1 || i > 0 && r.Line <= p.Pairs[i-1].Line {
				t.Errorf("pair %d is %+v", i, r)
			}
		}
	})
}

func faulty(t *testing.T, err error) {
	t.Helper()
	var f *fault.Fault
	if !errors.As(err, &f) || f.Says == "" || strings.ContainsAny(f.Says, "\n\r") {
		t.Errorf("the error is no fault in one sentence: %q", err)
	}
}
