package enhanced

import (
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestSDN(t *testing.T)          { sourcetest.Run(t, Source()) }
func TestConsolidated(t *testing.T) { sourcetest.RunIn(t, Consolidated(), "testdata/consolidated") }

func FuzzParse(f *testing.F)        { sourcetest.Fuzz(f, Source(), "<", "PK\x03\x04", "\x1f\x8b\x08") }
func FuzzConsolidated(f *testing.F) { sourcetest.Fuzz(f, Consolidated(), "<a/>") }
