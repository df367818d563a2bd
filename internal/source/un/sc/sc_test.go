package sc

import (
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestSource(t *testing.T) { sourcetest.Run(t, Source()) }

func FuzzParse(f *testing.F) {
	sourcetest.Fuzz(f, Source(), "", "<html>", "\x1f\x8b", "<CONSOLIDATED_LIST/>", "{}",
		"<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL/></INDIVIDUALS></CONSOLIDATED_LIST>",
		"<!DOCTYPE a [<!ENTITY b 'c'>]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>")
}
