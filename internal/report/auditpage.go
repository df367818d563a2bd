package report

import (
	"fmt"
	"html/template"
	"io"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
)

// auditPage needs nothing beside it, and can be read in print. What entries
// hold is escaped by html/template.
const auditPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Log of answers {{.Report.Origin}}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin: 0; }
article { border-left: 4px solid #888; padding: .1rem 0 .1rem 1rem; margin: 1rem 0; break-inside: avoid; }
.bad { border-color: #b3261e; }
dl { margin: .3rem 0; display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; } dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
</style>
</head>
<body>
<h1>Log of answers</h1>
<p><strong>{{.Word}}</strong>: {{.Summary}}.</p>
<dl><dt>key</dt><dd>{{.Report.Key}}</dd><dt>root</dt><dd>{{.Report.Root}}</dd></dl>
{{range .Report.Findings}}<article class="bad"><h2>{{.What}}</h2><p>{{.Says}}</p></article>
{{end}}{{range .Notes}}<p>{{.}}</p>
{{end}}<p>The folder “evidence” beside this page is the log itself. “navicert audit verify --key KEY evidence” proves it again; this page only shows it.</p>
{{range .Entries}}<article id="entry-{{.Number}}">
<h2>{{.Caption}}</h2>
<dl>
{{range .Fields}}{{if .Plain}}<dt>{{.Name}}</dt><dd>{{range .Plain}}{{.}}<br>{{end}}</dd>
{{end}}{{end}}</dl>
<details><summary>Everything recorded</summary><pre>{{.Line}}</pre></details>
</article>
{{end}}</body>
</html>
`

type auditRow struct {
	Number        int64
	Caption, Line string
	Fields        []htmlField
}

// AuditPage writes a page that shows a log. each calls its argument with every
// entry and its bytes.
func AuditPage(w io.Writer, r *audit.Report, each func(func([]byte, *evidence.Entry) bool) error) error {
	t, err := template.New("audit").Parse(auditPage)
	if err != nil {
		return err
	}
	word := "Proven"
	if !r.Proven() {
		word = "Not proven"
	}
	var rows []auditRow
	if err := each(func(line []byte, e *evidence.Entry) bool {
		rows = append(rows, auditRow{
			e.Number, fmt.Sprintf("Entry %d: %s, %s", e.Number, e.Kind, e.Time), safe(string(line)), entryFields(e),
		})
		return true
	}); err != nil && r.Proven() {
		return err
	}
	return t.Execute(w, map[string]any{"Report": r, "Word": word, "Summary": auditSummary(r), "Notes": auditNotes(r), "Entries": rows})
}
