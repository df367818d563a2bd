package app

import (
	"fmt"
	"os"
	"strings"
	"sync"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/ownership/filing"
	"github.com/navicert/navicert/internal/report"
)

// A HoldingsBook is who owns whom, and the files that say so.
type HoldingsBook struct {
	Book  *ownership.Book
	Files []report.HoldingsFile
}

// ReadHoldings reads a file of holdings that is in memory.
func ReadHoldings(file string, doc []byte) (*HoldingsBook, error) {
	f, err := holdingsText(file, doc)
	if err != nil {
		return nil, err
	}
	book := &ownership.Book{}
	book.Add(&f.Book)
	filing.Unite(book)
	return &HoldingsBook{book, []report.HoldingsFile{{Name: f.File, Form: f.Form, Holdings: f.Book.Holdings(), Problems: f.Problems}}}, nil
}

// A HoldingsShelf keeps what files of holdings say, and reads them again when they
// change. It may be used by several goroutines.
type HoldingsShelf struct {
	files []string

	mu   sync.Mutex
	mark string
	book *HoldingsBook
	err  error
}

// ShelveHoldings makes a shelf of files and folders, and reads them. It gives nil
// for no files.
func ShelveHoldings(files []string) (*HoldingsShelf, error) {
	if len(files) == 0 {
		return nil, nil
	}
	s := &HoldingsShelf{files: files}
	_, err := s.Now()
	return s, err
}

// Now gives what the files say now.
func (s *HoldingsShelf) Now() (*HoldingsBook, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	mark, err := s.look()
	if err != nil {
		return nil, err
	}
	if mark != s.mark || s.book == nil {
		book, read, err := Holdings(s.files)
		s.mark, s.book, s.err = mark, &HoldingsBook{book, read}, err
	}
	return s.book, s.err
}

// look gives the names, sizes and times of the files, which change when they do.
func (s *HoldingsShelf) look() (string, error) {
	var mark strings.Builder
	for _, file := range s.files {
		names, err := within(file)
		if err != nil {
			return "", err
		}
		for _, n := range names {
			info, err := os.Stat(n)
			if err != nil {
				return "", fault.New(fault.Input, "%s cannot be read", n).Because(cause(err))
			}
			fmt.Fprintf(&mark, "%q %d %d\n", n, info.Size(), info.ModTime().UnixNano())
		}
	}
	return mark.String(), nil
}
