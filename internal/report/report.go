// Package report prints what Navicert found: text for people, and JSON for
// programs. It decides nothing; every sentence about law that it prints comes
// from the answer, the list register or the provision that was read.
package report

import (
	"io"
	"slices"

	"github.com/navicert/navicert/internal/screen"
)

// Program says how to go on from an answer.
type Program struct {
	// Import is the command that imports an official list, and Download the
	// address of its document. Text for people ends with them where an answer
	// rests on the starter list or on a stale one.
	Import, Download string
}

// A Printer writes results one after another, as they come.
type Printer interface {
	Answer(*screen.Answer) error
	Scan(*Scan) error
	// End writes what holds for all results together. It is called once.
	End() error
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
