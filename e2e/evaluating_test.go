package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestEvaluationFields: docs/evaluating.md describes every field that eval
// writes. Shares are described once, and lists and the fields of a class and a
// miss likewise.
func TestEvaluationFields(t *testing.T) {
	described := make(map[string]bool)
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z_0-9.\\[\\]]+)` \\|").FindAllStringSubmatch(read(t, "docs/evaluating.md"), -1) {
		described[m[1]] = true
	}
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z_0-9.\\[\\]]+)` \\|").FindAllStringSubmatch(read(t, "docs/json.md"), -1) {
		if strings.HasPrefix(m[1], "lists[].") {
			described[m[1]] = true
		}
	}
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	deck := write("deck.csv", "class,query,listed_name,expect\na,Hikvision,Huawei Technologies Co. Ltd.,hit\na (weak),Nobody Has This,Nobody,hit\nb,Hikvision,,clear\nb,Megvii Techn,,clear\n")
	pairs := write("pairs.tsv", "Quorvex\tQuorvex\tsame\nQuorvex\tBralmund\tdifferent\n")
	// The same fields stand in several places.
	once := strings.NewReplacer("control.uses[]", "classes[]", "control.lists[]", "classes[]", "false_alerts[]", "misses[]", "high_different[]", "low_same[]",
		"curve[].alerts_per_1000.", "alerts_per_1000.", "origins[].alerts_per_1000.", "alerts_per_1000.")
	share := regexp.MustCompile(`\.(count|of|per_10000|low|high)$`)
	for _, args := range [][]string{
		{"eval", "--json", "--misses", deck},
		{"eval", "--json", "--self", "--sample", "5"},
		{"eval", "--json", "--pairs", pairs},
	} {
		printed, _ := run(t, "", args...)
		var v any
		if err := json.Unmarshal([]byte(printed), &v); err != nil {
			t.Fatalf("%s: %v", printed, err)
		}
		missing := make(map[string]bool)
		fields(v, "", func(path string) {
			path = once.Replace(path)
			if !described[path] && !(share.MatchString(path) && described[share.ReplaceAllString(path, "")]) {
				missing[path] = true
			}
		})
		for path := range missing {
			t.Errorf("docs/evaluating.md does not describe %s, which navicert %s writes", path, strings.Join(args[:3], " "))
		}
	}
}
