// Package report prints what Navicert found: text for people, and JSON for
// programs. It decides nothing; every sentence about law that it prints comes
// from the answer, the list register or the provision that was read.
package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

// Program says how to go on from an answer that rests on the starter list or
// on a stale one.
type Program struct {
	Update string             // the command that fetches the official lists
	Import string             // the command that imports a document that was fetched by other means
	Fills  func(list.ID) bool // whether a list can be got so
	Memo   *Memo              // remembers what is said of lists; nil where that is not worth it
}

// lacks tells whether a list that can be fetched is only the starter
// list, or is stale.
func (g Program) lacks(lists []screen.Scope) (starter, stale bool) {
	for _, s := range lists {
		if g.Fills != nil && g.Fills(s.List) {
			starter, stale = starter || s.Starter, stale || s.Stale
		}
	}
	return starter, stale
}

// The sentences that go before the command.
const (
	onlyStarter = "The starter list is not the official list: it holds a few parties only"
	isStale     = "A list is older than its limit"
)

// notes says the same in sentences.
func (g Program) notes(lists []screen.Scope) []string {
	starter, stale := g.lacks(lists)
	how := fmt.Sprintf(". Fetch the official lists: %s (without a network, import a document: %s)", g.Update, g.Import)
	switch {
	case starter:
		return []string{onlyStarter + how}
	case stale:
		return []string{isStale + how}
	}
	return nil
}

// howTo says how to get the official lists. The commands are not wrapped: they
// are there to be copied.
func (g Program) howTo(p *page, why string) {
	p.paragraph(0, yellow, why+". Fetch the official lists:")
	p.line(strings.Repeat(" ", indent), g.Update)
	p.paragraph(0, yellow, "or, without a network, import a document:")
	p.line(strings.Repeat(" ", indent), g.Import)
}

// A Printer writes results one after another, as they come.
type Printer interface {
	Answer(*screen.Answer) error
	// Draw makes the text of an answer, and Put writes it: together they are
	// Answer. Several goroutines may draw at once.
	Draw(*screen.Answer) (Drawn, error)
	Put(Drawn) error
	Scan(*Scan) error
	// End writes what holds for all results together. It is called once.
	End() error
}

// A Drawn answer is the text of one, with what End says of all together.
type Drawn struct {
	text   string
	lists  []screen.Scope
	engine screen.Engine
	notes  []string
}

// A Format is one way to print.
type Format struct {
	Name string
	Says string // one sentence for the help text
	New  func(io.Writer, Style, Program) Printer
}

// formats are the ways to print. To add one, write its printer in its own file
// and add it here.
var formats = []Format{
	{"text", "Aligned text for people, as wide as the terminal.", newText},
	{"json", "One JSON object for each result, on one line; docs/json.md describes the fields.", newJSON},
}

// Formats gives the ways to print, the usual one first.
func Formats() []Format { return slices.Clone(formats) }
