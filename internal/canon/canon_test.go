package canon

import (
	"bytes"
	"math"
	"testing"
)

// FuzzAppendText holds what is appended by hand against encoding/json.
func FuzzAppendText(f *testing.F) {
	for _, s := range []string{"", "Hangzhou Hikvision", "海康威视", `a "quoted" \ name`, "<b>&</b>", "line\nend\x7f", "\u2028\u2029", "half \xe6\xb5", "\ufffd", "\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want, err := JSON(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := AppendText([]byte("before"), s); string(got) != "before"+string(want) {
			t.Errorf("%q is %s, want %s", s, got, want)
		}
		want, err = JSON([]string{s, "x", s})
		if got := AppendTexts(nil, []string{s, "x", s}); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%q three times is %s, want %s (%v)", s, got, want, err)
		}
	})
}

// TestObject holds an object that is put together by hand against encoding/json.
func TestObject(t *testing.T) {
	type object struct {
		Name  string   `json:"name"`
		Kind  string   `json:"kind,omitempty"`
		Score int      `json:"score"`
		Near  bool     `json:"near,omitempty"`
		Why   []string `json:"why"`
		Of    []int    `json:"of"`
	}
	for _, v := range []object{{}, {"Ünal <&>", "person", -5, true, []string{"a", "\t"}, []int{1, 2}}} {
		o := Begin([]byte("x"))
		o.Text("name", v.Name)
		o.Some("kind", v.Kind)
		o.Number("score", v.Score)
		o.Yes("near", v.Near)
		o.Name("why")
		o.Out = AppendTexts(o.Out, v.Why)
		o.Value("of", v.Of)
		got, err := o.End()
		want, _ := JSON(v)
		if err != nil || string(got) != "x"+string(want) {
			t.Errorf("%+v is %s, want %s (%v)", v, got, want, err)
		}
	}
	o := Begin(nil)
	o.Value("broken", math.Inf(1))
	if _, err := o.End(); err == nil {
		t.Error("infinity was encoded")
	}
}
