package app

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/scan"
)

// A Scanner looks for the parties of an engine's lists in documents. It may be
// used by several goroutines.
type Scanner struct{ *scan.Scanner }

// Scanner makes the lists ready to be searched for; with no IDs, all of them.
func (e *Engine) Scanner(ids []list.ID) *Scanner {
	return &Scanner{scan.New(e.scanBasis(), ids)}
}

func (e *Engine) scanBasis() scan.Basis {
	return scan.Basis{Versions: e.versions, Past: e.past, Parties: e.parties, Scopes: e.Scopes(), Engine: e.Settings()}
}

// maxDocument is the largest document that is read into memory, in bytes.
const maxDocument = 1 << 30

// Open scans a file, or what in holds for "-", and gives its bytes, too. A file
// that cannot be read gives a scan that says so, and no bytes.
func (s *Scanner) Open(name string, in io.Reader, on day.Day) (report.Scan, []byte, error) {
	doc, why, err := load(name, in)
	if err != nil {
		return report.Scan{}, nil, err
	}
	if why != "" {
		out := s.Blank(name, on)
		out.Unread = why
		return out, nil, nil
	}
	out, err := s.Read(name, doc, on)
	return out, doc, err
}

// LoadDocument reads a document whose scan is to be certified; "-" is standard
// input.
func (a *App) LoadDocument(name string) ([]byte, error) {
	doc, why, err := load(name, a.env.In)
	if err == nil && why != "" {
		err = fault.New(fault.Usage, "the document %s cannot be certified: %s", name, why)
	}
	return doc, err
}

// load reads a document, or says why that cannot be done.
func load(name string, in io.Reader) (doc []byte, why string, err error) {
	if name != "-" {
		if info, err := os.Stat(name); err == nil && info.Size() > maxDocument {
			return nil, "the file is larger than a gigabyte", nil
		}
		if doc, err = os.ReadFile(name); err != nil {
			return nil, "the file cannot be read: " + cause(err).Error(), nil
		}
		return doc, "", nil
	}
	if doc, err = io.ReadAll(io.LimitReader(in, maxDocument+1)); err != nil {
		return nil, "", fault.New(fault.Unavailable, "standard input cannot be read").Because(err)
	}
	if len(doc) > maxDocument {
		return nil, "", fault.New(fault.Input, "standard input is larger than a gigabyte").Try("scan it in parts")
	}
	return doc, "", nil
}

// Documents gives the files that paths name, in order: a folder stands for the
// files below it, sorted, without those whose name begins with a dot. "-" is
// standard input and stays.
func Documents(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		if path == "-" {
			files = append(files, path)
			continue
		}
		info, err := os.Stat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil, fault.New(fault.NotFound, "there is no file or folder %s", path).Try("%s", lookAgain)
		case err != nil:
			return nil, unopened(path, err)
		case !info.IsDir():
			files = append(files, path)
			continue
		}
		below, err := walk(path)
		if err != nil {
			return nil, err
		}
		if len(below) == 0 {
			return nil, fault.New(fault.NotFound, "there is no file in the folder %s", path).Try("files whose names begin with a dot are not read")
		}
		files = append(files, below...)
	}
	return files, nil
}

func walk(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return unopened(path, err)
		case path != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type().IsRegular():
			files = append(files, path)
		}
		return nil
	})
	return files, err
}
