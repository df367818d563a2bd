package filing_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/ownership/filing"
)

var today = day.Of(2026, 11, 20)

// says writes what a file says of a day.
func says(file string, doc []byte) string {
	f, err := filing.Read(file, doc)
	if err != nil {
		return "refused: " + err.Error() + "\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", f.Form)
	g := f.Book.On(today)
	name := func(p int) string {
		n := g.Parties[p]
		out := n.Name
		if n.Country != "" {
			out += " (" + n.Country + ")"
		}
		return out + " [" + n.Key + "]"
	}
	for _, e := range g.Edges {
		kind := string(e.Interest)
		if e.Indirect {
			kind = "indirect " + kind
		}
		fmt.Fprintf(&b, "%s of %s: %s, held by %s", kind, name(e.Owned), ownership.Range(e.Low, e.High), name(e.Owner))
		if e.AsOf.Known() {
			fmt.Fprintf(&b, ", as of %s", e.AsOf)
		}
		b.WriteString("\n")
	}
	for _, p := range f.Problems {
		fmt.Fprintf(&b, "problem in %d: %s\n", p.Line, p.Says)
	}
	return b.String()
}

// TestForms reads the cases of testdata: a file, then what it says today.
func TestForms(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("there are no cases", err)
	}
	for _, path := range archives {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		changed := false
		for i := 0; i+1 < len(a.Files); i += 2 {
			doc, want := a.Files[i], &a.Files[i+1]
			got := says(doc.Name, doc.Data)
			if want.Name != doc.Name+".want" {
				t.Fatalf("%s: %s is not followed by what is wanted", path, doc.Name)
			}
			if got != string(want.Data) {
				want.Data, changed = []byte(got), true
				t.Errorf("%s, %s: got\n%s", path, doc.Name, got)
			}
		}
		if changed && os.Getenv("NAVICERT_UPDATE") != "" {
			if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestShared reads the published samples beside the repository.
func TestShared(t *testing.T) {
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for ; ; root = filepath.Dir(root) {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		if root == filepath.Dir(root) {
			t.Fatal("there is no go.mod above")
		}
	}
	lists := filepath.Join(root, "..", "shared", "lists")
	for _, c := range []struct {
		pattern                   string
		files, holdings, problems int
	}{
		{"bods-json/*/*.json", 19, 65, 0},
		{"gleif-api-json/*/*.json", 44, 242, 0},
		{"uk-psc-json/*/*.json", 13, 22, 1},
	} {
		found, err := filepath.Glob(filepath.Join(lists, c.pattern))
		if err != nil || len(found) == 0 {
			t.Skipf("%s is not there; the samples are kept beside the repository", filepath.Join(lists, c.pattern))
		}
		holdings, problems := 0, 0
		for _, path := range found {
			doc, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			f, err := filing.Read(filepath.Base(path), doc)
			if err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			holdings += f.Book.Holdings()
			for _, p := range f.Problems {
				t.Logf("%s, %d: %s", filepath.Base(path), p.Line, p.Says)
			}
			problems += len(f.Problems)
		}
		if len(found) != c.files || holdings != c.holdings || problems != c.problems {
			t.Errorf("%s: %d files, %d holdings, %d problems; want %d, %d, %d", c.pattern, len(found), holdings, problems, c.files, c.holdings, c.problems)
		}
	}
}

func TestUnite(t *testing.T) {
	f, err := filing.Read("a.csv", []byte("owner,company,percent,company number\nX,Alpha Works,60,LEI 529900T8BM49AURSDO55\n\"ALPHA WORKS.\",Beta,70,\n"))
	if err != nil {
		t.Fatal(err)
	}
	filing.Unite(&f.Book)
	if got := len(f.Book.Parties()); got != 3 {
		t.Errorf("%d parties are left, want 3: %v", got, f.Book.Parties())
	}
}

func fuzz(f *testing.F, name string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		got, err := filing.Read(name, doc)
		var told *fault.Fault
		if err != nil {
			if !errors.As(err, &told) || told.Advice == "" {
				t.Fatalf("the error is no fault with advice: %v", err)
			}
			return
		}
		filing.Unite(&got.Book)
		for _, e := range got.Book.On(today).Edges {
			if e.Low < 0 || e.Low > e.High || e.High > ownership.Whole || e.Owner == e.Owned {
				t.Fatalf("an edge cannot be: %+v", e)
			}
		}
	})
}

func FuzzTable(f *testing.F) {
	fuzz(f, "own.csv",
		"owner,company,percent\nX,C,50\n",
		"owner,company,percent,interest,from,until,as of\nX,C,40-60,votes,2020-01-01,,2024-01-01\n",
		"Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Relationship.RelationshipStatus\n529900T8BM49AURSDO55,5299009QN2DZUQZWVD48,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE\n")
}

func FuzzLEI(f *testing.F) {
	fuzz(f, "direct-parent_529900T8BM49AURSDO55.json",
		`{"meta":{"goldenCopy":{"publishDate":"2025-05-15T00:00:00Z"}},"data":{"type":"lei-records","attributes":{"lei":"5299009QN2DZUQZWVD48","entity":{"legalName":{"name":"P"}}}}}`,
		`{"data":[{"type":"relationship-records","attributes":{"relationship":{"startNode":{"id":"529900T8BM49AURSDO55"},"endNode":{"id":"5299009QN2DZUQZWVD48"},"type":"IS_DIRECTLY_CONSOLIDATED_BY","status":"ACTIVE"}}}]}`)
}

func FuzzControl(f *testing.F) {
	fuzz(f, "psc.json", `{"company_number":"7654321","data":{"kind":"corporate-entity-person-with-significant-control","name":"N","natures_of_control":["ownership-of-shares-75-to-100-percent"],"notified_on":"2016-04-06"}}`)
}

func FuzzBODS(f *testing.F) {
	fuzz(f, "bods.json", `[{"recordId":"a","recordType":"entity","recordDetails":{"name":"A"}},{"recordId":"b","recordType":"person","recordDetails":{"names":[{"fullName":"B"}]}},{"recordId":"c","recordType":"relationship","recordDetails":{"subject":"a","interestedParty":"b","interests":[{"type":"shareholding","share":{"exclusiveMinimum":25,"maximum":50}}]}}]`)
}

func FuzzEntities(f *testing.F) {
	fuzz(f, "entities.json", `{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"percentage":["50"]}}`)
}
