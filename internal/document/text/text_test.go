package text_test

import (
	"errors"
	"testing"

	"github.com/navicert/navicert/internal/document/documenttest"
	"github.com/navicert/navicert/internal/document/text"
	"github.com/navicert/navicert/internal/fault"
)

func TestFormat(t *testing.T) {
	documenttest.Run(t, text.Format, []documenttest.Case{
		{Doc: ""},
		{Doc: "Tech firm Megvii said", Body: "Tech firm Megvii said", Finds: []documenttest.Find{{Text: "Megvii", Source: "Megvii"}}},
		{Doc: "\xEF\xBB\xBF海康威视 Hikvision", Finds: []documenttest.Find{{Text: "Hikvision", Source: "Hikvision"}, {Text: "海康", Source: "海康"}}},
		{Doc: "\xFF\xFEY\x00i\x00t\x00u\x00!\x00", Body: "Yitu!", Finds: []documenttest.Find{{Text: "Yitu", Source: "Y\x00i\x00t\x00u\x00"}}},
		{Doc: "Caf\xE9 Huawei", Body: "Café Huawei", Finds: []documenttest.Find{{Text: "Café", Source: "Caf\xE9"}, {Text: "Huawei", Source: "Huawei"}}},
	})
}

func TestBinaryIsRefused(t *testing.T) {
	_, err := text.Format.Read([]byte("%PDF-1.7\n1 0 obj"))
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != fault.Input {
		t.Errorf("reading a PDF gave %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "Megvii", "\xFF\xFEa\x00", "a\x00b\x00c\x00d\x00", "\xB0\xA1\xB0\xA2\xB0\xA3 x", "\xE9t\xE9"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, doc []byte) { documenttest.Sound(t, text.Format, doc) })
}
