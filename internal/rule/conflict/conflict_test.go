package conflict

import (
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/rule/ruletest"
	"github.com/navicert/navicert/internal/transaction"
)

func TestRules(t *testing.T) { ruletest.Run(t, Rules(), "testdata/*.txtar") }

// What the file may state and what may be answered of Chinese lists is the same.
func TestChineseLists(t *testing.T) {
	for _, f := range transaction.FactKeys() {
		if f.Key == "chinese_list" && !slices.Equal(f.Choices, chineseList.Answers) {
			t.Errorf("the fact may be %q, the answer %q", f.Choices, chineseList.Answers)
		}
	}
	for _, l := range chineseLists {
		if !slices.Contains(chineseList.Answers, l.key) {
			t.Errorf("%s is no answer", l.key)
		}
	}
}
