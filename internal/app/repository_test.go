package app

import (
	"errors"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
)

// Without the program git its absence is named, and what to do in its place.
func TestRepositoryWithoutGit(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	a, err := Open(Machine(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	err = a.ImportRepository("us/csl", "mirror", "csl.json", Import{}, func(report.Archived) error { return nil })
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != fault.Unavailable || !strings.Contains(f.Says, "git") || !strings.Contains(f.Advice, "folders named by their days") {
		t.Errorf("got %v", err)
	}
}
