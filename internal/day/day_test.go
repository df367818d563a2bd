package day

import (
	"encoding/json"
	"testing"
)

func TestSpanIsHalfOpen(t *testing.T) {
	stay := Span{From: Of(2025, 11, 10), Until: Of(2026, 11, 10)}
	for _, c := range []struct {
		on   Day
		want bool
	}{
		{Of(2025, 11, 9), false},
		{Of(2025, 11, 10), true},
		{Of(2026, 11, 9), true},
		{Of(2026, 11, 10), false},
	} {
		if got := stay.Holds(c.on); got != c.want {
			t.Errorf("%s in force on %s: got %v, want %v", stay, c.on, got, c.want)
		}
	}
	if !(Span{From: Of(2019, 10, 9)}).Holds(Of(2999, 1, 1)) {
		t.Error("a span without an end must hold every later day")
	}
}

func TestSpansOverlap(t *testing.T) {
	a := Span{From: Of(2019, 10, 9), Until: Of(2020, 7, 22)}
	b := Span{From: Of(2020, 7, 22)}
	if a.Overlaps(b) || b.Overlaps(a) {
		t.Error("spans that touch do not overlap")
	}
	if !a.Overlaps(Span{}) || !b.Overlaps(b) {
		t.Error("an open span overlaps every span that is not empty")
	}
	if (Span{From: 20200101, Until: 20200101}).Overlaps(Span{}) {
		t.Error("an empty span overlaps nothing")
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in, layout, want string
	}{
		{"2019-10-09", ISO, "2019-10-09"},
		{"6/19/2003", "1/2/2006", "2003-06-19"},
		{"06/19/2003", "1/2/2006", "2003-06-19"},
	} {
		got, err := Parse(c.in, c.layout)
		if err != nil || got.String() != c.want {
			t.Errorf("Parse(%q) = %v, %v; want %s", c.in, got, err, c.want)
		}
	}
	for _, in := range []string{"0000-01-01", "", "2019-02-29", "2019-13-01", "00/00/1980", "yesterday"} {
		if got, err := Parse(in, ISO); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", in, got)
		}
	}
}

func TestArithmetic(t *testing.T) {
	if got := Of(2020, 2, 28).Add(2); got != Of(2020, 3, 1) {
		t.Errorf("two days after 28 February 2020 is %s", got)
	}
	if got := Of(2026, 11, 20).Sub(Of(2026, 7, 31)); got != 112 {
		t.Errorf("from 31 July to 20 November 2026 are %d days, want 112", got)
	}
}

func TestPartial(t *testing.T) {
	for _, in := range []string{"1973-03-25", "1967", "1967-02", "circa 1958"} {
		p, err := ParsePartial(in)
		if err != nil || p.String() != in {
			t.Errorf("ParsePartial(%q) = %v, %v", in, p, err)
		}
	}
	for _, in := range []string{"", "1973-02-30", "1973-00-01", "0000", "19 Mar 1960", "1973-3-5"} {
		if p, err := ParsePartial(in); err == nil {
			t.Errorf("ParsePartial(%q) = %v, want an error", in, p)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("2019-10-09")
	f.Add("0001-01-01")
	f.Add("2020-02-30")
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := Parse(s, ISO); err == nil {
			b, err := json.Marshal(d)
			if err != nil {
				t.Fatal(err)
			}
			var back Day
			if err := json.Unmarshal(b, &back); err != nil || back != d {
				t.Errorf("%q became %v and came back as %v, %v", s, d, back, err)
			}
		}
		if p, err := ParsePartial(s); err == nil {
			if q, err := ParsePartial(p.String()); err != nil || q != p {
				t.Errorf("%q became %v and came back as %v, %v", s, p, q, err)
			}
		}
	})
}

// TestAppendJSON holds what is appended against what is marshalled.
func TestAppendJSON(t *testing.T) {
	for _, d := range []Day{0, 20191009, 17760704, 1, 99991231, 100000101, -20191009} {
		want, err := d.MarshalJSON()
		if got := d.AppendJSON([]byte("x")); err != nil || string(got) != "x"+string(want) {
			t.Errorf("%d is %s, want %s (%v)", d, got, want, err)
		}
	}
}
