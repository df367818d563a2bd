// Package sdncsv reads the CSV of the SDN list and of the consolidated non-SDN
// lists, which OFAC publishes as four files each: the entries (SDN.CSV,
// CONS_PRIM.CSV), their addresses (ADD.CSV, CONS_ADD.CSV), their aliases
// (ALT.CSV, CONS_ALT.CSV) and the rest of the remarks that are longer than
// 1,000 characters (SDN_COMMENTS.CSV, CONS_COMMENTS.CSV).
//
// The files have no header line and no day. "-0- " stands for nothing. They end
// in the byte 1A; copies of them often do not, which is kept as a problem, and a
// file with OFAC's own line ends that stops within a row without that mark is
// refused as cut off. Where somebody put the entries of the one publication behind
// those of the other, those asked for are read, and a problem says how many were
// left. A file is told by its number of
// columns (12, 6, 5 and 2), not by its name, so that a copy under another name
// is read as well. Some copies have a header line or had their quotes taken
// off by a spreadsheet; both are read, and the header is kept as a problem.
// They are in ASCII or UTF-8; what is neither is read as Windows-1252.
//
// The file of the entries may come alone. Then a problem says what is missing:
// without the aliases file only the weak aliases are known, which stand in the
// remarks. Files of different days are refused when addresses or aliases belong
// to entries that are not there.
//
// Kept: every column. The remark stays verbatim and whole; what is taken from
// it is said at ofac.Remark. An entry without a type is an entity, as OFAC's
// description of the format has it. The numbers of addresses and aliases are
// not kept. An address line without any text is passed over.
//
// Tried on all real files of ../shared/lists from 2015-01 to 2026-08: of the
// SDN entries up to 2024-05-02, of the other files and the consolidated set up
// to 2025-12 and 2026-08. Not tried on real bytes: a file in Windows-1252 (all
// real ones are ASCII), and a complete SDN set of four files after 2021-07-07.
package sdncsv

import (
	"io"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// Source describes the reader of the SDN list.
func Source() source.Source {
	s := describe("us/ofac/sdncsv", "Specially Designated Nationals List, CSV", ofac.SDNPage, [4]string{"SDN.CSV", "ADD.CSV", "ALT.CSV", "SDN_COMMENTS.CSV"})
	s.Lists = []list.ID{ofac.SDN}
	return s
}

// Consolidated describes the reader of the non-SDN lists.
func Consolidated() source.Source {
	s := describe("us/ofac/sdncsv/consolidated", "Consolidated non-SDN lists, CSV", ofac.OtherPage, [4]string{"CONS_PRIM.CSV", "CONS_ADD.CSV", "CONS_ALT.CSV", "CONS_COMMENTS.CSV"})
	s.Lists = ofac.Others()
	return s
}

func describe(id, title, page string, files [4]string) source.Source {
	s := source.Source{
		ID: id, Version: 1, Title: title, Authority: ofac.Authority, Page: page,
		Document: "four CSV files, also gzipped or in one ZIP; or the entries alone",
		Parse: func(doc io.Reader, out *list.Drafts) error {
			return ParseFiles([]source.File{{Body: doc}}, out)
		},
		ParseFiles: ParseFiles,
	}
	for i, name := range files {
		s.Parts = append(s.Parts, source.Part{Name: name, Download: ofac.Exports + name, Optional: i > 0})
	}
	return s
}

// ParseFiles reads the files of one day in any order. A ZIP archive counts as
// the files in it.
func ParseFiles(files []source.File, out *list.Drafts) error {
	p := &parser{out: out, at: map[string]int{}}
	for _, f := range files {
		docs, err := ofac.Open(f.Name, f.Body)
		if err != nil {
			return err
		}
		for _, d := range docs {
			if err := p.file(d); err != nil {
				return err
			}
		}
	}
	return p.join()
}
