package rule

import "testing"

func TestPrecedents(t *testing.T) {
	const archive = `What is learnt.
rules: us/a/1 us/a/2
-- listings --
- {name: A}
-- first.yaml --
act: export
-- first.want --
us/a/1 party 1: applies LICENCE_REQUIRED
us/a/2: has nothing to say
us/a/10: is another
`
	got := Precedents("a.txtar", archive, "us/a/1")
	want := Precedent{"a.txtar", "first", "act: export", "us/a/1 party 1: applies LICENCE_REQUIRED"}
	if len(got) != 1 || got[0] != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := Precedents("a.txtar", archive, "us/a/3"); got != nil {
		t.Errorf("a rule that the archive is not about has %+v", got)
	}
}
