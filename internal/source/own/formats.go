package own

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/spreadsheet"
	"github.com/navicert/navicert/internal/table"
)

// columns are those of CSV and XLSX.
var columns = []string{"list", "name", "aliases", "kind", "country", "address", "reason", "added by", "added on", "expires", "against"}

// csv reads delimited rows.
func (p *parser) csv(b []byte) error {
	var last *list.Listing
	s := source.Sheet{Limit: maxSize, Again: guide, Header: p.header}
	s.Row = func(r table.Row) error {
		if r.Bad != "" {
			p.out.Flag("", list.NewProblem(r.Line, "", r.Text(), r.Bad))
			return nil
		}
		kept, err := p.add(read(r.Line, r.Get))
		if kept != nil {
			last = kept
		}
		return err
	}
	if err := s.Rows(bytes.NewReader(b)); err != nil {
		return err
	}
	if !s.Whole && last != nil {
		last.Flag("", "", "the file does not end with a line end, so that its last field may be cut off")
	}
	return nil
}

func (p *parser) header(r *table.Reader) error {
	for _, c := range []string{"list", "name", "reason"} {
		if !r.Has(c) {
			return fault.New(fault.Refused, "the first line names no column %q", c).Try(guide)
		}
	}
	for _, c := range r.Unknown(columns...) {
		p.out.Flag("", list.NewProblem(1, c, "", "this reader does not know this column"))
	}
	return nil
}

// read takes the columns of one row.
func read(line int, get func(string) string) row {
	return row{
		line: line, list: get("list"), name: get("name"), kind: get("kind"), country: get("country"), address: get("address"),
		reason: get("reason"), by: get("added by"), on: get("added on"), end: get("expires"), against: get("against"),
		aliases: strings.Split(get("aliases"), ";"),
	}
}

// workbook reads the first sheet of an XLSX file.
func (p *parser) workbook(b []byte) error {
	rows, err := spreadsheet.Read(b, "")
	if err != nil {
		return fault.New(fault.Refused, "the workbook is damaged or cut off").Because(err).Try("save it again as XLSX")
	}
	var header []string
	for _, r := range rows {
		if header == nil {
			if header, err = p.names(r.Cells); err != nil {
				return err
			}
			continue
		}
		get := func(column string) string {
			i := slices.Index(header, column)
			if i < 0 || i >= len(r.Cells) {
				return ""
			}
			return strings.TrimSpace(r.Cells[i])
		}
		if _, err := p.add(read(r.Line, get)); err != nil {
			return err
		}
	}
	return nil
}

// names reads the header of a sheet by the rules of package table.
func (p *parser) names(cells []string) ([]string, error) {
	var b strings.Builder
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = table.Name(c)
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + strings.ReplaceAll(out[i], `"`, `""`) + `"`)
	}
	r, err := table.New([]byte(b.String() + "\n"))
	if err != nil {
		return nil, fault.New(fault.Refused, "the first row of the sheet is no header").Because(err).Try(guide)
	}
	return out, p.header(r)
}

// isYAML tells YAML by its first line that is no comment.
func isYAML(b []byte) bool {
	for line := range bytes.Lines(bytes.TrimPrefix(b, []byte("\uFEFF"))) {
		s := strings.TrimSpace(string(line))
		if s == "" || strings.HasPrefix(s, "#") {
			continue
		}
		return s == "---" || strings.HasPrefix(s, "deny:") || strings.HasPrefix(s, "allow:")
	}
	return false
}

// An item is an entry in YAML.
type item struct {
	Name    string
	Aliases []string
	Kind    string
	Country string
	Address string
	Reason  string
	AddedBy string `yaml:"added_by"`
	AddedOn string `yaml:"added_on"`
	Expires string
	Against string
}

// yaml reads the two sequences of entries.
func (p *parser) yaml(b []byte) error {
	var doc struct{ Deny, Allow []yaml.Node }
	d := yaml.NewDecoder(bytes.NewReader(b))
	d.KnownFields(true)
	if err := d.Decode(&doc); err != nil && !errors.Is(err, io.EOF) {
		return fault.New(fault.Refused, "the file is no YAML with the keys deny and allow").Because(err).Try(guide)
	}
	for _, part := range []struct {
		list  string
		nodes []yaml.Node
	}{{"deny", doc.Deny}, {"allow", doc.Allow}} {
		for i := range part.nodes {
			if err := p.node(part.list, &part.nodes[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// node reads one entry. A key that is not known is a problem of the entry.
func (p *parser) node(of string, n *yaml.Node) error {
	var it item
	if err := n.Decode(&it); err != nil {
		p.out.Flag(list.ID("own/"+of), list.NewProblem(n.Line, "", "", "the entry is not made of the known keys: "+strings.Join(strings.Fields(err.Error()), " ")))
		return nil
	}
	l, err := p.add(row{
		line: n.Line, list: of, name: strings.TrimSpace(it.Name), aliases: it.Aliases, kind: it.Kind, country: it.Country, address: it.Address,
		reason: strings.TrimSpace(it.Reason), by: it.AddedBy, on: it.AddedOn, end: it.Expires, against: it.Against,
	})
	if l == nil || err != nil || n.Kind != yaml.MappingNode {
		return err
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		switch key := n.Content[i].Value; key {
		case "name", "aliases", "kind", "country", "address", "reason", "added_by", "added_on", "expires", "against":
		default:
			l.Flag(key, n.Content[i+1].Value, "this reader does not know this key")
		}
	}
	return nil
}
