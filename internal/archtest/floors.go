// Package archtest keeps the shape of the tree: which package may import
// which, how large files and functions may grow, and that everything that is
// exported, depended on or registered is also documented.
//
// It has one table, floors, and many tests. Only tests import it.
package archtest

import (
	"fmt"
	"slices"
	"strings"
)

// A Floor is a set of packages that do not import each other. They import only
// from lower floors.
type Floor struct {
	Name     string
	Packages []string // below internal/, but "navicert" is the root package and "cmd/…" stands as it is
}

// floors lists every package that exists, lowest floor first.
//
// To place a new package, find the highest package that it imports and write
// it one floor above, or insert a floor. Then run
//
//	go test ./internal/archtest -update
//
// which prints the picture in docs/architecture.md anew.
var floors = []Floor{
	{"letters", []string{"sound/alphabet", "sound/spell"}},
	{"scripts", []string{"sound/arabic", "sound/cyrillic", "sound/han", "sound/hangul", "sound/hebrew", "sound/kana"}},
	{"sounds", []string{"sound", "sound/reading"}},
	{"words", []string{"canon", "commonword", "day", "element", "fault", "identifier", "item", "metrics", "name", "place", "plan", "strictjson", "table"}},
	{"references", []string{"address", "backup", "bundle", "cite", "evidence", "fetch", "form", "server", "spreadsheet", "unpack"}},
	{"things", []string{"access", "evidence/audit", "evidence/record", "fedreg", "ftm", "ownership", "party", "provision"}},
	{"lists, deals", []string{"admission", "evidence/audit/database", "evidence/plain", "list", "ownership/filing", "reference", "transaction"}},
	{"contracts", []string{"consolidate", "document", "entry", "history", "lint", "licence", "match", "rule", "source", "source/us/innername"}},
	{"shared by plug-ins", []string{"source/us/bis/supplement", "source/us/dod", "source/us/ofac", "source/us/webtable"}},
	{"plug-ins", []string{"document/html", "document/text", "errata", "exchange", "index", "rule/conflict", "rule/overlay", "rule/us", "source/eu/fsf", "source/ftm", "source/own", "source/starter", "source/uk/fcdo", "source/uk/ofsi", "source/un/sc", "source/us/bis/deniedpersons", "source/us/bis/ecfr", "source/us/csl", "source/us/dhs", "source/us/dod/companies", "source/us/dod/research", "source/us/fcc", "source/us/fr", "source/us/ofac/advanced", "source/us/ofac/enhanced", "source/us/ofac/sdncsv", "source/us/ofac/sdnxml", "source/us/state/ddtc", "source/us/state/isn"}},
	{"registers", []string{"document/all", "rule/all", "screen", "source/all"}},
	{"judgement", []string{"determine", "evaluate", "mention", "update"}},
	{"orders, decisions", []string{"application", "orders", "policy"}},
	{"work", []string{"report"}},
	{"records", []string{"recorded", "scan"}},
	{"proof", []string{"certificate"}},
	{"database", []string{"store/folder", "store/sqlite"}},
	{"plain words", []string{"statement"}},
	{"paper", []string{"statement/page", "statement/sheet"}},
	{"storage", []string{"store/licences", "store/replies", "store/users"}},
	{"composition", []string{"app"}},
	{"service", []string{"api", "assistant", "load", "navicert", "server"}},
	{"pages", []string{"ui"}},
	{"doors", []string{"cli"}},
	{"program", []string{"cmd/navicert"}},
}

// testOnly are the packages that only tests may import. They stand on no
// floor.
var testOnly = []string{"access/accesstest", "archtest", "certificate/certificatetest", "cputime", "document/documenttest", "e2e", "evidence/recordtest", "licence/licencetest", "memory", "name/nametest", "quality", "rule/ruletest", "sound/soundtest", "sound/spell/spelltest", "source/sourcetest"}

// Floors gives the floors, lowest first.
func Floors() []Floor { return slices.Clone(floors) }

// Picture draws the floors as docs/architecture.md shows them, highest first,
// one line for each.
func Picture() string {
	var b strings.Builder
	for i, f := range slices.Backward(floors) {
		fmt.Fprintf(&b, "%2d  %-12s  %s\n", i, f.Name, strings.Join(f.Packages, "   "))
	}
	fmt.Fprintf(&b, "    %-12s  %s\n", "tests only", strings.Join(testOnly, "   "))
	return b.String()
}
