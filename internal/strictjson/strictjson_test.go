package strictjson

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	v, err := Parse([]byte(" {\"a\": [1, -2.5e+3, true, null], \"名\": \"\\u6d77\\ud83d\\ude00\\n\\/x\"}\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	a, _ := v.Get("a")
	name, _ := v.Get("名")
	if len(a.Items) != 4 || a.Items[1].Text != "-2.5e+3" || a.Items[2].Kind != Bool || a.Items[3].Kind != Null {
		t.Errorf("a is %+v", a)
	}
	if name.Text != "海😀\n/x" {
		t.Errorf("the text is %q", name.Text)
	}
}

// What two readers could understand differently is refused, and the sentence
// does not repeat it.
func TestRefused(t *testing.T) {
	deep := strings.Repeat("[", MaxDepth+1) + strings.Repeat("]", MaxDepth+1)
	long := `{"a0":0`
	for i := range 40 {
		long += `,"b` + strings.Repeat("x", i) + `":0`
	}
	for _, c := range []struct{ text, says string }{
		{``, "ends where a value should stand"},
		{`{"secret":1,"secret":2}`, "stands twice"},
		{`{"secret":1,"\u0073ecret":2}`, "stands twice"},
		{long + `,"bxxxx":1}`, "stands twice"},
		{long + `,"a0":1}`, "stands twice"},
		{`{} {}`, "something follows"},
		{`{"a":1,}`, "name of a member"},
		{`[1,]`, "no value begins"},
		{`[01]`, "a comma"},
		{`[1.]`, "a digit"},
		{`[.5]`, "no value begins"},
		{`[1e]`, "a digit"},
		{`[-]`, "a digit"},
		{`[+1]`, "no value begins"},
		{`[NaN]`, "no value begins"},
		{`{a:1}`, "name of a member"},
		{`{'a':1}`, "name of a member"},
		{`["a` + "\n" + `"]`, "control character"},
		{`["a` + "\x00" + `"]`, "control character"},
		{`["\u0000"]`, "NUL"},
		{`["\ud800"]`, "half of a surrogate pair"},
		{`["\ud800\u0041"]`, "half of a surrogate pair"},
		{`["\udc00\ud800"]`, "half of a surrogate pair"},
		{`["\x41"]`, "no such escape"},
		{`["\u12g4"]`, "hexadecimal"},
		{"[\"\xff\"]", "not UTF-8"},
		{"[\"\xc0\xaf\"]", "not UTF-8"},
		{"[\"\xed\xa0\x80\"]", "not UTF-8"},
		{"[\"\\n\xff\"]", "not UTF-8"},
		{"\ufeff{}", "no value begins"},
		{`["a`, "no end"},
		{`["a\`, "no such escape"},
		{`["\n`, "no end"},
		{`{"a"`, "colon"},
		{`[1`, "a comma"},
		{`tru`, "no value begins"},
		{deep, "more than 32 deep"},
	} {
		_, err := Parse([]byte(c.text))
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(e.Says, c.says) {
			t.Errorf("%.40q gives %v, want one that says %q", c.text, err, c.says)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("%v repeats what was sent", err)
		}
	}
	if _, err := Parse([]byte(deep[1 : len(deep)-1])); err != nil {
		t.Errorf("%d deep: %v", MaxDepth, err)
	}
}

// FuzzParse holds the parser against encoding/json: whatever is taken here is
// taken there and means the same.
func FuzzParse(f *testing.F) {
	for _, s := range []string{`{"name":"Huawei","lists":["us/bis"],"threshold":800}`, `[1,-0,1e9,"\ud83d\ude00"]`, `{"a":{"b":[null,true]}}`, "\"\\u00e9\xff\""} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		v, err := Parse(text)
		if err != nil {
			return
		}
		if !json.Valid(text) {
			t.Fatalf("%q is taken and is no JSON", text)
		}
		var other any
		if err := json.Unmarshal(text, &other); err != nil {
			return // a number that is too large
		}
		same(t, &v, other)
	})
}

func same(t *testing.T, v *Value, other any) {
	t.Helper()
	switch o := other.(type) {
	case string:
		if v.Kind != String || v.Text != o {
			t.Fatalf("%q is %q elsewhere", v.Text, o)
		}
	case []any:
		if v.Kind != Array || len(v.Items) != len(o) {
			t.Fatalf("%d items are %d elsewhere", len(v.Items), len(o))
		}
		for i := range o {
			same(t, &v.Items[i], o[i])
		}
	case map[string]any:
		if v.Kind != Object || len(v.Members) != len(o) {
			t.Fatalf("%d members are %d elsewhere", len(v.Members), len(o))
		}
		for i := range v.Members {
			same(t, &v.Members[i].Value, o[v.Members[i].Name])
		}
	}
}

func BenchmarkParse(b *testing.B) {
	text := []byte(`{"name":"Hangzhou Hikvision Digital Technology Co., Ltd.","country":"CN","lists":["us/bis/entity-list"],"threshold":820}`)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(text); err != nil {
			b.Fatal(err)
		}
	}
}
