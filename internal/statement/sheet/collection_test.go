package sheet_test

import (
	"bytes"
	"encoding/binary"
	"testing"

	"github.com/go-fonts/dejavu/dejavusansmono"

	"github.com/navicert/navicert/internal/certificate/certificatetest"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/statement"
	"github.com/navicert/navicert/internal/statement/sheet"
)

// collection puts a font into a collection of one.
func collection(font []byte) []byte {
	const head = 16
	out := append([]byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10"), font...)
	n := int(binary.BigEndian.Uint16(font[4:]))
	for i := range n {
		row := out[head+12+16*i:]
		binary.BigEndian.PutUint32(row[8:], binary.BigEndian.Uint32(row[8:])+head)
	}
	return out
}

// A font of a collection is taken out whole, and a PDF can be set in it.
func TestCollection(t *testing.T) {
	font, err := sheet.Single(collection(dejavusansmono.TTF))
	if err != nil || !sheet.May(font) {
		t.Fatalf("%v, may be embedded: %v", err, sheet.May(font))
	}
	n := int(binary.BigEndian.Uint16(font[4:]))
	for i := range n {
		a, b := dejavusansmono.TTF[12+16*i:], font[12+16*i:]
		table := func(file, row []byte) []byte {
			at, size := binary.BigEndian.Uint32(row[8:]), binary.BigEndian.Uint32(row[12:])
			return file[at : at+size]
		}
		if !bytes.Equal(table(dejavusansmono.TTF, a), table(font, b)) {
			t.Errorf("the table %s is another", a[:4])
		}
	}
	m := certificatetest.Of(t, certificatetest.Basis("Example Kestrel Optics"), screen.Query{Name: "Example Kestrel Optics"}, evidence.Asked{})
	if _, err := sheet.Draw(statement.Of(m.Certificate, m.Answered, statement.Chinese), m.File, font); err != nil {
		t.Error(err)
	}
	if same, err := sheet.Single(dejavusansmono.TTF); err != nil || !bytes.Equal(same, dejavusansmono.TTF) {
		t.Errorf("a font alone is another: %v", err)
	}
	if !sheet.NeedsFont(statement.Of(m.Certificate, m.Answered, statement.Chinese)) || sheet.NeedsFont(statement.Of(m.Certificate, m.Answered, statement.English)) {
		t.Error("whether a font is needed is told wrongly")
	}
}

// What is no collection is refused, and a font whose maker forbids it is not put
// into documents.
func TestNoCollection(t *testing.T) {
	whole := collection(dejavusansmono.TTF)
	for _, n := range []int{12, 15, 20, 40, 300, len(whole) - 400} {
		if _, err := sheet.Single(whole[:n]); err == nil {
			t.Errorf("the first %d bytes are taken for a collection", n)
		}
	}
	if sheet.May([]byte("OTTO")) || sheet.May(nil) {
		t.Error("what has no TrueType outlines may be put into documents")
	}
	forbidden := bytes.Clone(dejavusansmono.TTF)
	n := int(binary.BigEndian.Uint16(forbidden[4:]))
	for i := range n {
		if row := forbidden[12+16*i:]; string(row[:4]) == "OS/2" {
			binary.BigEndian.PutUint16(forbidden[binary.BigEndian.Uint32(row[8:])+8:], 2)
		}
	}
	if sheet.May(forbidden) {
		t.Error("a font whose maker forbids it may be put into documents")
	}
}

func FuzzSingle(f *testing.F) {
	f.Add(collection(dejavusansmono.TTF)[:2000])
	f.Add([]byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if font, err := sheet.Single(b); err == nil {
			sheet.May(font)
		}
	})
}
