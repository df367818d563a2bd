package app

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/report"
)

// Tables gives the reference tables that are imported.
func (a *App) Tables() (*reference.Set, error) {
	if a.store == nil {
		return nil, nil
	}
	kept, err := a.store.References()
	if err != nil || len(kept) == 0 {
		return nil, err
	}
	return reference.NewSet(kept), nil
}

// ImportTables reads documents of reference tables and keeps them, all of them
// or, where one cannot be read, none. A folder stands for the files in it that
// are JSON. A table that says what is kept already is not kept again.
func (a *App) ImportTables(files []string) ([]report.Table, error) {
	names, err := tableFiles(files)
	if err != nil {
		return nil, err
	}
	have, err := a.store.References()
	if err != nil {
		return nil, err
	}
	var out []report.Table
	var fresh []*reference.Version
	for _, name := range names {
		v, err := a.readTable(name)
		if err != nil {
			return nil, err
		}
		known := slices.ContainsFunc(have, func(k reference.Kept) bool { return reference.SameContent(k.Version, v) })
		if !known {
			fresh = append(fresh, v)
		}
		_, h, err := v.Encode()
		if err != nil {
			return nil, err
		}
		out = append(out, report.Table{Kept: reference.Kept{Hash: h, Version: v}, Same: known})
	}
	if len(fresh) > 0 {
		if _, err := a.store.KeepReferences(fresh); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// tableFiles replaces folders by the JSON files in them.
func tableFiles(files []string) ([]string, error) {
	var out []string
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil || !info.IsDir() {
			out = append(out, file)
			continue
		}
		entries, err := os.ReadDir(file)
		if err != nil {
			return nil, unopened(file, err)
		}
		found := false
		for _, e := range entries {
			if strings.HasSuffix(strings.TrimSuffix(e.Name(), ".gz"), ".json") {
				out, found = append(out, filepath.Join(file, e.Name())), true
			}
		}
		if !found {
			return nil, fault.New(fault.NotFound, "the folder %s holds no JSON file", file).
				Try("docs/reference-tables.md describes the documents")
		}
	}
	return out, nil
}

func (a *App) readTable(file string) (*reference.Version, error) {
	doc, name, err := a.open(file)
	if err != nil {
		return nil, err
	}
	defer func(c io.Closer) { _ = c.Close() }(doc)
	v, err := reference.Read(name, doc, a.env.Today())
	if err != nil {
		return nil, refused(file, err)
	}
	if v.Dated > a.env.Today() {
		return nil, fault.New(fault.Refused, "%s states the law of %s, which is in the future", shown(file), v.Dated).
			Try("see that the clock of this machine is right")
	}
	return v, nil
}

// Chart says what the reference tables say of an ECCN and a destination.
func (a *App) Chart(eccn, destination string, on, known day.Day) (report.Chart, error) {
	var out report.Chart
	e, err := item.Parse(eccn)
	if err != nil {
		return out, fault.New(fault.Usage, "%s", err)
	}
	if e == item.EAR99 {
		return out, fault.New(fault.Usage, "EAR99 is the class of items that are on no list, so the chart is not asked").
			Try("\"navicert check\" asks the rules that remain")
	}
	code, ok := place.Parse(destination)
	if !ok {
		return out, fault.New(fault.Usage, "%q is no country that is known here", destination).Try("write its ISO 3166 code or English name")
	}
	tables, err := a.Tables()
	if err != nil {
		return out, err
	}
	if !on.Known() {
		on = a.env.Today()
	}
	out = report.Chart{ECCN: e, Destination: code, On: on, Known: known, Answer: tables.Check(e, code, on, known)}
	if out.Answer.Standing == reference.NotImported {
		var missing []string
		for _, t := range out.Answer.Missing {
			about, _ := reference.Find(t)
			missing = append(missing, fmt.Sprintf("the %s (%s)", about.Title, about.Page))
		}
		return out, fault.New(fault.NotFound, "the chart cannot be asked without %s", strings.Join(missing, " and ")).
			Try("import it: navicert reference import FILE")
	}
	return out, nil
}
