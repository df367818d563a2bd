package evidence

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
)

// What is put together by hand is what package canon spells, whatever stands in
// the texts and however the JSON in it was written.
func FuzzEncode(f *testing.F) {
	f.Add("Hangzhou Hikvision", `{"name":"Hikvision","on":null}`, `[]`, true, int64(7))
	f.Add("quote \" back \\ line\n", `{ "a" : [ 1, 2 ] }`, `null`, false, int64(0))
	f.Add("海康威视 \u2028 <&>", `{"a":"] } \" \\"}`, `[[[[{}]]]]`, true, int64(-3))
	f.Add("\xff\x00\x7f", `"text"`, `[1,[2],{"a":3}]`, false, int64(1<<40))
	f.Add("", `{"a":1}{"b":2}`, `[}`, true, int64(2))
	f.Add("x", `{"a":"`+"\xff"+`"}`, `{"a":"\`, false, int64(2))
	f.Fuzz(func(t *testing.T, text, one, two string, full bool, number int64) {
		if !json.Valid([]byte(one)) || !json.Valid([]byte(two)) {
			one, two = "null", "null"
		}
		c := Content{
			Kind: Kind(text), Asked: Asked{By: text, Why: "why"}, Subject: Subject{On: day.Day(number % 40000)},
			Query: json.RawMessage(one), Normalised: json.RawMessage(two), Candidates: json.RawMessage("[]"), Outcome: text,
			Retention: Retention{text, day.Day(number % 40000)},
		}
		if full {
			c.Answer, c.Settings = json.RawMessage(two), json.RawMessage(one)
			c.Subject.Parties, c.Subject.Countries, c.Subject.Listed = []string{text, "b"}, []string{}, []string{""}
			c.NotAsked, c.Meaning, c.Links = []string{}, []string{text}, []Link{{number, text, text}}
		} else if number == 0 {
			c.Links = []Link{}
		}
		content, err := EncodeContent(c)
		if err != nil {
			t.Fatal(err)
		}
		if want, err := canon.JSON(c.Answer); err != nil || !bytes.Equal(content.Answer(), want) {
			t.Fatalf("the answer is %s, and canonical is %s, %v", content.Answer(), want, err)
		}
		var lines [2][]byte
		for i := range lines { // one content may be used in two entries
			e := Entry{Format, text, number + int64(i), text, "2026-07-31T12:00:00Z", "00", c}
			if lines[i], err = e.EncodeWith(content); err != nil {
				t.Fatal(err)
			}
		}
		for i, line := range lines {
			e := Entry{Format, text, number + int64(i), text, "2026-07-31T12:00:00Z", "00", c}
			if want, err := e.Encode(); err != nil || !bytes.Equal(line, want) {
				t.Fatalf("the entry is\n%s\nand canonical is\n%s\n%v", line, want, err)
			}
		}
	})
}

// JSON that is cut off, or holds more than one value, is not taken as it is.
func TestPlain(t *testing.T) {
	for text, good := range map[string]bool{
		`{}`: true, `[]`: true, `null`: true, `{"a":[1,"b\"]"]}`: true,
		``: false, `{`: false, `[}`: false, `{}{}`: false, `{} `: false, `{"a": 1}`: false, `"a"`: false,
		`{"a`: false, `{"a\"}`: false, "{\"a\n\":1}": false, `]`: false, "[\"\xff\"]": false,
	} {
		if plain([]byte(text)) != good {
			t.Errorf("%q: %v", text, !good)
		}
	}
}
