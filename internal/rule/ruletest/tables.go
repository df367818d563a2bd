package ruletest

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/reference"
)

// Tables reads the reference tables of an archive: its files that end in .json.
// An archive without any gives nil, as an installation without tables has it.
func Tables(t testing.TB, a *txtar.Archive) *reference.Set {
	t.Helper()
	var kept []reference.Kept
	for _, f := range a.Files {
		if !strings.HasSuffix(f.Name, ".json") {
			continue
		}
		v, err := reference.Read(f.Name, bytes.NewReader(f.Data), day.Of(2026, 8, 1))
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		_, hash, err := v.Encode()
		if err != nil {
			t.Fatal(err)
		}
		kept = append(kept, reference.Kept{Hash: hash, Version: v})
	}
	if kept == nil {
		return nil
	}
	return reference.NewSet(kept)
}
