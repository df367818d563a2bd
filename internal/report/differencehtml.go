package report

import (
	"html/template"
	"io"

	"github.com/navicert/navicert/internal/list"
)

// differencePage is a page that needs nothing beside it: no script, no image,
// no address that is fetched. What lists say is escaped by html/template.
const differencePage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{.Title}}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
article { border-left: 4px solid #888; padding: .1rem 0 .1rem 1rem; margin: 1rem 0; }
.added { border-color: #1a7f37; } .removed { border-color: #b3261e; } .changed { border-color: #9a6700; }
h3 { font-size: 1rem; margin: 0; }
dl { margin: .3rem 0; display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; } dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
del { background: #fdecea; text-decoration-color: #b3261e; } ins { background: #e6f4ea; text-decoration: none; }
del, ins { display: block; padding: 0 .3rem; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b; } dt { color: #aaa; } del { background: #4a1f1b; } ins { background: #173d24; } }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
</style>
</head>
<body>
<h1>{{.Title}}</h1>
<p>{{.Summary}}</p>
{{with .Unplaced}}<p><strong>{{.}}</strong></p>{{end}}
{{range .Sections}}{{if .Rows}}<h2>{{.Word}} ({{len .Rows}})</h2>
{{$class := .Class}}{{range .Rows}}<article class="{{$class}}">
<h3>{{.Caption}}</h3>
<dl>
{{range .Fields}}<dt>{{.Name}}</dt><dd>{{range .Before}}<del>{{.}}</del>{{end}}{{range .After}}<ins>{{.}}</ins>{{end}}{{range .Plain}}{{.}}<br>{{end}}</dd>
{{end}}</dl>
</article>
{{end}}{{end}}{{end}}</body>
</html>
`

type htmlField struct {
	Name                 string
	Before, After, Plain []string
}

type htmlRow struct {
	Caption string
	Fields  []htmlField
}

type htmlSection struct {
	Word, Class string
	Rows        []htmlRow
}

// DifferenceHTML writes a page to look at.
func DifferenceHTML(w io.Writer, d Compared) error {
	t, err := template.New("difference").Parse(differencePage)
	if err != nil {
		return err
	}
	rows := func(listings []*list.Listing) []htmlRow {
		var out []htmlRow
		for _, l := range listings {
			r := htmlRow{Caption: safe(caption(l)), Fields: []htmlField{{Name: "in force", Plain: []string{l.InForce.String()}}}}
			var names []string
			for _, n := range l.Subject.Names {
				names = append(names, safe(n.Text))
			}
			if len(names) > 1 {
				r.Fields = append(r.Fields, htmlField{Name: "names", Plain: names})
			}
			if len(l.Citations) > 0 {
				r.Fields = append(r.Fields, htmlField{Name: "citations", Plain: citations(l.Citations)})
			}
			out = append(out, r)
		}
		return out
	}
	var changed []htmlRow
	for _, c := range d.Changed {
		r := htmlRow{Caption: safe(caption(c.After))}
		for _, f := range c.Fields {
			r.Fields = append(r.Fields, htmlField{Name: f.Name, Before: each(f.Before, safe), After: each(f.After, safe)})
		}
		changed = append(changed, r)
	}
	unplaced := ""
	if len(d.Unplaced) > 0 {
		unplaced = safe(d.unplaced())
	}
	return t.Execute(w, struct {
		Title, Summary, Unplaced string
		Sections                 []htmlSection
	}{d.title(), d.summary(), unplaced, []htmlSection{
		{"Added", "added", rows(d.Added)}, {"Removed", "removed", rows(d.Removed)}, {"Changed", "changed", changed},
	}})
}

func each(all []string, do func(string) string) []string {
	var out []string
	for _, s := range all {
		out = append(out, do(s))
	}
	return out
}
