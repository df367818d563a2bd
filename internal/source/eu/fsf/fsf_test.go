package fsf

import (
	"bytes"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestSource(t *testing.T) { sourcetest.RunRows(t, Source()) }

func FuzzParse(f *testing.F) {
	sourcetest.Fuzz(f, Source(), "", "<html>", "\x1f\x8b", "{", "<export/>", "<export><sanctionEntity/></export>",
		strings.Join(known11(), ";")+"\n"+strings.Repeat("1;", len(known11())-1)+"1\n",
		"\""+strings.Join(known10(), ";")+"\"\n\"1;\"\"2;\"\"\t\"\n")
}

// The file is made anew every day; only the day of generation may differ, and
// then nothing does.
func TestDayOfGenerationDoesNotShow(t *testing.T) {
	const doc = `<export generationDate="2022-03-18T14:52:26" globalFileId="1"><sanctionEntity euReferenceNumber="EU.1.1"><nameAlias wholeName="Sample" strong="true"/></sanctionEntity></export>`
	a, err1 := Source().Read(strings.NewReader(doc))
	b, err2 := Source().Read(bytes.NewReader([]byte(strings.ReplaceAll(strings.ReplaceAll(doc, "2022-03-18", "2022-03-19"), `globalFileId="1"`, `globalFileId="2"`))))
	if err1 != nil || err2 != nil || len(a.Stray)+len(b.Stray) > 0 || a.Listings() != 1 || b.Listings() != 1 {
		t.Fatalf("%v, %v, %v, %v", a, b, err1, err2)
	}
}

// A document of nothing but bad rows ends early.
func TestManyBadRowsAreRefused(t *testing.T) {
	doc := strings.Join(known11(), ";") + "\n" + strings.Repeat("x\n", 1_000_000)
	_, err := Source().Read(strings.NewReader(doc))
	if err == nil || !strings.Contains(sourcetest.Refusal(t, err), "cannot be read") {
		t.Errorf("got %v", err)
	}
}
