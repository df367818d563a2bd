package sdncsv

import (
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestSDN(t *testing.T)          { sourcetest.Run(t, Source()) }
func TestConsolidated(t *testing.T) { sourcetest.RunIn(t, Consolidated(), "testdata/consolidated") }

func FuzzParse(f *testing.F) {
	sourcetest.Fuzz(f, Source(),
		"1,A,-0- ,CUBA,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"a.k.a. 'B'; DOB 1950.\"\r\n\x1a",
		"1,A,\"x\"y,\"\n", "\x1f\x8b\x08", "PK\x03\x04", "\xff\xfe1,2", "1,2,-0- ,-0- ,-0- ,-0- \n")
}

func FuzzConsolidated(f *testing.F) {
	sourcetest.Fuzz(f, Consolidated(),
		"1,A,-0- ,UKRAINE-EO13662] [RUSSIA-EO14024,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,Effective Date (EO 14024 Directive 3): 26 Mar 2022\n")
}
