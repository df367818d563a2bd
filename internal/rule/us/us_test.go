package us

import (
	"testing"

	"github.com/navicert/navicert/internal/rule/ruletest"
)

func TestRules(t *testing.T) { ruletest.Run(t, Rules(), "testdata/*.txtar") }
