package element

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// read gives the records of a document in which "row" is one, as their texts
// and what nobody has read of them.
func read(doc string) (rows []string, err error) {
	err = Document{
		Root:   "all",
		Record: func(name string) bool { return name == "row" },
		Read: func(e *Element) error {
			rows = append(rows, e.Value("a"))
			e.Unread(func(path, value string) { rows = append(rows, path+"="+value) })
			return nil
		},
		Other: func(line int, path, value string) { rows = append(rows, fmt.Sprintf("%d %s=%s", line, path, value)) },
	}.Parse([]byte(doc))
	return rows, err
}

// What is not asked for is given back with its path; what stands outside of
// records too.
func TestNothingIsLost(t *testing.T) {
	got, err := read("\uFEFF<?xml version='1.0'?>\n<all made='today'>\n<part>loose<row x='1'><a> one\n two </a><b y='2'>three<c>four</c></b></row></part><row/></all>\n")
	want := "2 all/@made=today|3 all/part=loose|one two|@x=1|b/@y=2|b=three|b/c=four|"
	if err != nil || strings.Join(got, "|") != want {
		t.Errorf("got %q, %v", strings.Join(got, "|"), err)
	}
}

// A document is read whole or refused with the reason.
func TestRefusals(t *testing.T) {
	for doc, kind := range map[string]Kind{
		"":                          Cut,
		"<all>":                     Cut,
		"<all><row><a>x</a>":        Cut,
		"<all><row a='":             Cut,
		"<all></row></all>":         Damaged,
		"<all/><all/>":              Damaged,
		"<all/>more":                Damaged,
		"<all>&nothing;</all>":      Damaged,
		"<all>\xff</all>":           Damaged,
		"<other/>":                  Foreign,
		"<!DOCTYPE all><all/>":      Typed,
		strings.Repeat("<all>", 70): Large,
		"<all><row>" + strings.Repeat("<a>", 70) + "</row></all>":               Large,
		"<all><row>" + strings.Repeat("<a/>", MaxParts+1) + "</row></all>":      Large,
		"<all>" + strings.Repeat("<x a='1'/>", MaxOther+1) + "</all>":           Large,
		"<all><row x='" + strings.Repeat("y", MaxRecord+1) + "'/></all>":        Large,
		"<all><row><a>" + strings.Repeat("y", MaxRecord+1) + "</a></row></all>": Large,
		"<?xml version='1.0' encoding='ISO-8859-1'?><all>caf\xe9</all>":         Damaged,
	} {
		_, err := read(doc)
		var x *Error
		if !errors.As(err, &x) || x.Kind != kind || x.Says == "" {
			t.Errorf("%.40q: got %v, want kind %d", doc, err, kind)
		}
	}
}

func TestPartsOfARecord(t *testing.T) {
	err := Document{Root: "all", Record: func(n string) bool { return n == "row" }, Read: func(e *Element) error {
		if got := strings.Join(e.Values("n", "v"), "|"); got != "1|2|3" {
			t.Errorf("values %s", got)
		}
		if e.Child("none").Child("none").Value("x") != "" || e.Child("none").Attr("x") != "" || e.Child("none").Raw() != "" || e.Child("none").All("x") != nil {
			t.Error("what is not there holds something")
		}
		if got := e.With("v"); len(got) != 2 || got[0].Name != "n" {
			t.Errorf("with v: %v", got)
		}
		leaves := 0
		e.Leaves(func(*Element) { leaves++ })
		if leaves != 4 || e.Count() != 6 {
			t.Errorf("%d leaves, %d texts and attributes", leaves, e.Count())
		}
		e.Child("s").Skip()
		e.Unread(func(path, value string) {
			if path != "@k" {
				t.Errorf("unread: %s %s", path, value)
			}
		})
		e.SkipAttrs("k")
		e.Unread(func(path, value string) { t.Errorf("unread: %s %s", path, value) })
		return nil
	}}.Parse([]byte("<all><row k='0'><n><v>1</v><v> 2 </v></n><n><v>3</v></n><s t='5'>6</s></row></all>"))
	if err != nil {
		t.Fatal(err)
	}
}

func FuzzDocument(f *testing.F) {
	for _, s := range []string{"<all><row a='1'><b>x</b></row></all>", "<all", "<!DOCTYPE a><a/>", "<all><row>&lt;</row></all>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		_, err := read(doc)
		var x *Error
		if err != nil && !errors.As(err, &x) {
			t.Errorf("%v is no *Error", err)
		}
	})
}
