package dod

import (
	"strings"
	"testing"
)

func TestSubsidiaries(t *testing.T) {
	for notes, want := range map[string]string{
		"Listed together with subsidiaries: Sample Co., Ltd. (Sample), Probe, Inc., and Third Works. | It is owned.": "Sample Co., Ltd. (Sample); Probe, Inc.; Third Works",
		"Listed together with subsidiaries: Sample (BVI) Limited, Probe Co., Ltd. . Third USA Inc.":                  "Sample (BVI) Limited; Probe Co., Ltd.; Third USA Inc.",
		"Listed together with subsidiaries: One (formerly Two, Ltd. (T)), SMPL, Americas.":                           "One (formerly Two, Ltd. (T)); SMPL, Americas",
		"It is owned by Sample, Ltd.": "",
	} {
		if got := strings.Join(subsidiaries(notes), "; "); got != want {
			t.Errorf("%q: %q, want %q", notes, got, want)
		}
	}
	for text, want := range map[string]string{
		"Sample Co., Ltd. (Sample)":    "primary Sample Co., Ltd.; alias Sample",
		"One (formerly Two, Ltd. (T))": "primary One; former Two, Ltd.; former T",
		"Sample (BVI) Limited":         "primary Sample (BVI) Limited",
		"(Sample)":                     "primary (Sample)",
		"Sample )":                     "primary Sample )",
	} {
		var got []string
		for _, n := range subsidiaryNames(text) {
			got = append(got, string(n.Use)+" "+n.Text)
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
