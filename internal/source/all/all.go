// Package all is the register of list readers.
package all

import (
	"slices"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/eu/fsf"
	"github.com/navicert/navicert/internal/source/ftm"
	"github.com/navicert/navicert/internal/source/own"
	"github.com/navicert/navicert/internal/source/uk/fcdo"
	"github.com/navicert/navicert/internal/source/uk/ofsi"
	"github.com/navicert/navicert/internal/source/un/sc"
	"github.com/navicert/navicert/internal/source/us/bis/deniedpersons"
	"github.com/navicert/navicert/internal/source/us/bis/ecfr"
	"github.com/navicert/navicert/internal/source/us/csl"
	"github.com/navicert/navicert/internal/source/us/dhs"
	"github.com/navicert/navicert/internal/source/us/dod/companies"
	"github.com/navicert/navicert/internal/source/us/dod/research"
	"github.com/navicert/navicert/internal/source/us/fcc"
	"github.com/navicert/navicert/internal/source/us/ofac/advanced"
	"github.com/navicert/navicert/internal/source/us/ofac/enhanced"
	"github.com/navicert/navicert/internal/source/us/ofac/sdncsv"
	"github.com/navicert/navicert/internal/source/us/ofac/sdnxml"
	"github.com/navicert/navicert/internal/source/us/state/ddtc"
	"github.com/navicert/navicert/internal/source/us/state/isn"
)

// Sources returns every reader, in the order users see them. To add one, write
// its package under internal/source/<jurisdiction>/ after the example of the
// nearest, and add it to the slice below; docs/adding-a-list.md walks through
// it.
func Sources() []source.Source {
	return []source.Source{
		csl.Source(),
		sdncsv.Source(),
		sdncsv.Consolidated(),
		sdnxml.Source(),
		sdnxml.Consolidated(),
		enhanced.Source(),
		enhanced.Consolidated(),
		advanced.Source(),
		advanced.Consolidated(),
		sc.Source(),
		fsf.Source(),
		fcdo.Source(),
		ofsi.Source(),
		ecfr.Source(),
		deniedpersons.Source(),
		isn.Source(),
		ddtc.Source(),
		fcc.Source(),
		dhs.Source(),
		companies.Source(),
		research.Source(),
		own.Source(),
		ftm.Source(),
	}
}

// Find gives the source with that ID.
func Find(id string) (source.Source, bool) {
	all := Sources()
	i := slices.IndexFunc(all, func(s source.Source) bool { return s.ID == id })
	if i < 0 {
		return source.Source{}, false
	}
	return all[i], true
}

// For gives the sources that fill a list.
func For(id list.ID) []source.Source {
	return slices.DeleteFunc(Sources(), func(s source.Source) bool { return !s.Fills(id) })
}
