package fcdo

import (
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestSource(t *testing.T) { sourcetest.RunRows(t, Source()) }

func FuzzParse(f *testing.F) {
	sourcetest.Fuzz(f, Source(), "", "<html>", "\x1f\x8b", "{", "<Designations/>",
		"<Designations><Designation><UniqueID>1</UniqueID></Designation></Designations>",
		"Report Date: x\nUnique ID,Name 6,Name type,Regime Name,Date Designated\n1,A,Alias,R,01/01/2020\n")
}
