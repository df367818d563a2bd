package table

import (
	"errors"
	"io"
	"strings"
	"testing"
)

func rows(t testing.TB, doc string) (header []string, out []Row, end error) {
	t.Helper()
	r, err := New([]byte(doc))
	if err != nil {
		return nil, nil, err
	}
	for {
		row, err := r.Next()
		if err != nil {
			return r.Header(), out, err
		}
		out = append(out, row)
	}
}

// Columns are told by name, whatever separates them and however they are
// written.
func TestColumnsByName(t *testing.T) {
	for name, doc := range map[string]string{
		"comma":     "Name,Postal_Code\n\"A, B\",75159\n",
		"tab":       "\"Name\"\t\"Postal_Code\"\n\"A, B\"\t\"75159\"\n",
		"semicolon": "name;postal code\n\"A, B\";75159\n",
		"mark":      "\uFEFFNAME,Postal  Code\r\n\"A, B\",75159\r\n",
		"reordered": "Postal_Code,Name\n75159, \"A, B\n",
	} {
		_, got, err := rows(t, doc)
		if name == "reordered" {
			// A quote inside an unquoted field is no delimited text; the row is kept.
			if len(got) != 1 || got[0].Bad == "" {
				t.Errorf("%s: %+v, %v", name, got, err)
			}
			continue
		}
		if !errors.Is(err, io.EOF) || len(got) != 1 || got[0].Get("name") != "A, B" || got[0].Get("postal code") != "75159" || got[0].Get("none") != "" || got[0].Line != 2 {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

// A row that is none is given with the reason, and the next one follows.
func TestBadRowsAreKept(t *testing.T) {
	_, got, err := rows(t, "a,b\n1\n2,3,4\n,\n5,6\n")
	if !errors.Is(err, io.EOF) || len(got) != 4 {
		t.Fatalf("%+v, %v", got, err)
	}
	for i, bad := range []bool{true, true, false, false} {
		if (got[i].Bad != "") != bad {
			t.Errorf("row %d: %+v", i, got[i])
		}
	}
	if !got[2].Empty() || got[3].Empty() || got[1].Text() != "2,3,4" {
		t.Errorf("%+v", got)
	}
}

func TestHeaderIsRefused(t *testing.T) {
	for _, doc := range []string{"", " \n", "\uFEFF", "a,A\n1,2\n", strings.Repeat(",", MaxColumns+1)} {
		if _, err := New([]byte(doc)); err == nil {
			t.Errorf("%.20q passes", doc)
		}
	}
}

func TestEndOfDocument(t *testing.T) {
	if _, _, err := rows(t, "a,b\n1,\"2\n3,4\n"); !errors.Is(err, ErrOpenQuote) {
		t.Errorf("an open quote: %v", err)
	}
	for doc, whole := range map[string]bool{"a,b\n1,2\n": true, "a,b\n1,2": false, "a,b\n1,\"2\"": true, "a,b\n\"1\"": false} {
		r, err := New([]byte(doc))
		if err != nil {
			t.Fatal(err)
		}
		for err == nil {
			_, err = r.Next()
		}
		if r.Whole() != whole {
			t.Errorf("%q is whole: %v", doc, r.Whole())
		}
	}
}

func TestColumnsOfAHeader(t *testing.T) {
	r, err := New([]byte("Name,Date_of Birth,,x\n"))
	if err != nil || !r.Has("name", "date of birth") || r.Has("name", "y") {
		t.Fatalf("%v, %v", r, err)
	}
	if got := r.Unknown("name", "date of birth"); len(got) != 1 || got[0] != "x" {
		t.Errorf("unknown: %v", got)
	}
}

func FuzzReader(f *testing.F) {
	f.Add("a,b\n1,2\n")
	f.Add("\"a\"\t\"b\"\n\"1\"\t\"2\n")
	f.Add("\uFEFFa;b\r\n1;\"2\"\"\"\r\n")
	f.Fuzz(func(t *testing.T, doc string) {
		header, got, err := rows(t, doc)
		if err == nil {
			t.Fatal("no end")
		}
		for _, row := range got {
			if row.Bad == "" && len(row.Fields) != len(header) {
				t.Errorf("%+v under %q", row, header)
			}
			if row.Line < 1 {
				t.Errorf("%+v has no line", row)
			}
		}
	})
}
