package app

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/ownership/filing"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/unpack"
)

// maxScreened bounds how many parties around one are screened for one answer.
const maxScreened = 200_000

// Holdings reads files that say who owns whom, and puts them together. A folder
// stands for the files in it.
func Holdings(files []string) (*ownership.Book, []report.HoldingsFile, error) {
	book := &ownership.Book{}
	var read []report.HoldingsFile
	for _, file := range files {
		names, err := within(file)
		if err != nil {
			return nil, nil, err
		}
		for _, n := range names {
			f, err := holdingsFile(n)
			if err != nil {
				return nil, nil, err
			}
			book.Add(&f.Book)
			read = append(read, report.HoldingsFile{Name: f.File, Form: f.Form, Holdings: f.Book.Holdings(), Problems: f.Problems})
		}
	}
	if len(files) > 0 && len(read) == 0 {
		return nil, nil, fault.New(fault.Usage, "there is no file in the folder %s", files[0]).Try("docs/ownership.md shows the files that say who owns whom")
	}
	filing.Unite(book)
	return book, read, nil
}

// within gives a file, or the files of a folder in the order of their names.
func within(file string) ([]string, error) {
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fault.New(fault.Usage, "there is no file %s", file).Try("docs/ownership.md shows the files that say who owns whom")
	case err != nil:
		return nil, fault.New(fault.Usage, "%s cannot be read", file).Because(cause(err)).Try("see that you may read it")
	case !info.IsDir():
		return []string{file}, nil
	}
	entries, err := os.ReadDir(file)
	if err != nil {
		return nil, fault.New(fault.Usage, "%s cannot be read", file).Because(cause(err)).Try("see that you may read it")
	}
	var out []string
	for _, e := range entries {
		if e.Type().IsRegular() && !strings.HasPrefix(e.Name(), ".") {
			out = append(out, filepath.Join(file, e.Name()))
		}
	}
	return out, nil
}

func holdingsFile(file string) (*filing.Filing, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fault.New(fault.Usage, "%s cannot be read", file).Because(cause(err)).Try("see that you may read it")
	}
	defer f.Close()
	doc, err := unpack.Read(f, filing.MaxSize, "give a smaller file")
	if err != nil {
		return nil, err
	}
	return holdingsText(file, doc)
}

// holdingsText reads a file that was unpacked.
func holdingsText(file string, doc []byte) (*filing.Filing, error) {
	text, ok := unpack.UTF8(doc)
	if !ok {
		return nil, fault.New(fault.Usage, "%s is no text in an encoding that is known", file).Try("save it as UTF-8")
	}
	return filing.Read(file, text)
}

// Own answers who owns a party, whom it owns, and who of them is captured by
// those who are listed, on a day.
func (a *App) Own(called string, files []string, on day.Day, s Settings) (*report.Ownership, error) {
	book, read, err := Holdings(files)
	if err != nil {
		return nil, err
	}
	g := book.On(on)
	party, err := partyNamed(g, called)
	if err != nil {
		return nil, err
	}
	engine, err := a.Engine(s)
	if err != nil {
		return nil, err
	}
	return owners(engine.NewSession(), g, party, read)
}

// Own answers as App.Own does, for a file that is in memory.
func (s *Assembly) Own(session *screen.Session, called, file string, doc []byte, on day.Day) (*report.Ownership, error) {
	h, err := ReadHoldings(file, doc)
	if err != nil {
		return nil, err
	}
	return s.Owners(session, []string{called}, h, on)
}

// Owners answers as App.Own does about a party that has several names.
func (s *Assembly) Owners(session *screen.Session, names []string, h *HoldingsBook, on day.Day) (*report.Ownership, error) {
	g := h.Book.On(on)
	party, err := partyNamed(g, names[0])
	if err != nil {
		for i, p := range g.Parties {
			if slices.ContainsFunc(names, func(n string) bool { return name.Plain(n) == name.Plain(p.Name) }) {
				party, err = i, nil
				break
			}
		}
	}
	if err != nil {
		return nil, err
	}
	return owners(session, g, party, h.Files)
}

// owners screens the parties around one and judges it.
func owners(session *screen.Session, g *ownership.Graph, party int, read []report.HoldingsFile) (*report.Ownership, error) {
	o := &report.Ownership{Party: party, Graph: g, Files: read, Listed: map[int][]report.OwnerListed{}}
	around := g.Around(party)
	if len(around) > maxScreened {
		return nil, fault.New(fault.Input, "%d parties are above and below %s, and at most %d are screened", len(around), g.Parties[party].Name, maxScreened).Try("give files about fewer companies")
	}
	for _, p := range around {
		o.Screened(p, session.Screen(queryFor(g.Parties[p], g.Day)))
	}
	for _, r := range ownership.Regimes() {
		o.Judge(r)
	}
	return o, nil
}

func queryFor(p ownership.Party, on day.Day) screen.Query {
	q := screen.Query{Name: p.Name, On: on}
	if place.Known(p.Country) {
		q.Country = p.Country
	}
	return q
}

// partyNamed finds a party by its key or name, else by a part of the name that
// just one has.
func partyNamed(g *ownership.Graph, called string) (int, error) {
	plain := name.Plain(called)
	var same, like []int
	for i, p := range g.Parties {
		switch n := name.Plain(p.Name); {
		case strings.EqualFold(p.Key, called):
			return i, nil
		case n == plain:
			same = append(same, i)
		case plain != "" && strings.Contains(n, plain):
			like = append(like, i)
		}
	}
	if len(same) == 0 {
		same = like
	}
	switch len(same) {
	case 1:
		return same[0], nil
	case 0:
		return 0, fault.New(fault.NotFound, "the holdings name no %q", called).Try("write the name as the file does, or its number, such as lei:529900T8BM49AURSDO55")
	}
	var keys []string
	for _, i := range same[:min(len(same), 5)] {
		keys = append(keys, g.Parties[i].Name+" ("+g.Parties[i].Key+")")
	}
	slices.Sort(keys)
	return 0, fault.New(fault.NotFound, "the holdings name %d parties that %q may be", len(same), called).Try("give one by its number or full name: %s", strings.Join(keys, "; "))
}
