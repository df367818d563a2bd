package report

// bookScript narrows the table of the index to the rows that hold what is typed.
// Without it the field is not shown.
const bookScript = `
var box = document.getElementById("narrow"), rows = document.querySelectorAll("#all tr[id]");
box.hidden = false;
box.querySelector("input").addEventListener("input", function () {
	var words = this.value.toLowerCase().split(/\s+/);
	rows.forEach(function (row) {
		var text = row.textContent.toLowerCase();
		row.hidden = !words.every(function (word) { return text.includes(word); });
	});
});
`

// bookPages are the pages of the book. What entries hold is escaped by
// html/template.
const bookPages = `{{define "style"}}<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<style>
body { font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans SC", sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin: 1.2rem 0 .4rem; } article h2 { margin: 0; }
article { border-left: 4px solid #888; padding: .1rem 0 .1rem 1rem; margin: 1rem 0; }
.bad { border-color: #b3261e; }
dl { margin: .3rem 0; display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 1rem; } dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; } th { text-align: left; color: #555; font-weight: 600; } td, th { padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #ddd; vertical-align: top; } td:last-child { overflow-wrap: anywhere; }
td:nth-child(-n+4), th:nth-child(-n+4) { white-space: nowrap; } .listed td:nth-child(3) { white-space: normal; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8rem; }
code { overflow-wrap: anywhere; } summary { cursor: pointer; font-weight: 600; padding: .2rem 0; }
.words { columns: 18rem; } .words p { margin: 0 0 .3rem; break-inside: avoid; overflow-wrap: anywhere; }
input { font: inherit; width: 100%; padding: .3rem .5rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } td:nth-child(-n+4) { white-space: normal; } }
@media print { details > * { display: block; } article { break-inside: avoid; } }
</style>
{{end}}{{define "index"}}<!DOCTYPE html>
<html lang="en">
<head>
{{template "style"}}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{{.Hash}}'">
<title>Log of answers {{.Report.Origin}}</title>
</head>
<body>
<h1>Log of answers</h1>
<p><strong>{{.Word}}</strong>: {{.Summary}}.</p>
<dl><dt>key</dt><dd><code>{{.Report.Key}}</code></dd><dt>root</dt><dd><code>{{.Report.Root}}</code></dd></dl>
{{range .Report.Findings}}<article class="bad"><h2>{{.What}}</h2><p>{{.Says}}</p></article>
{{end}}{{range .Notes}}<p>{{.}}</p>
{{end}}<h2>In this folder</h2>
<dl>{{range .Beside}}<dt>{{.Name}}</dt><dd>{{.Says}}</dd>
{{end}}</dl>
<h2>Find an entry</h2>
{{range .Indexes}}{{if .Words}}<details><summary>{{.Title}} ({{len .Words}})</summary><div class="words">
{{range .Words}}<p><bdi>{{.Word}}</bdi>{{range .Rows}} <a href="{{.Page}}#entry-{{.Number}}">{{.Number}}</a>{{end}}</p>
{{end}}</div></details>
{{end}}{{end}}<p id="narrow" hidden><input type="search" placeholder="Narrow the table: name, day, outcome, transaction" aria-label="Narrow the table"></p>
<table id="all">
<tr><th>Entry</th><th>Time (UTC)</th><th>Kind</th><th>Outcome</th><th>About</th></tr>
{{range .Rows}}<tr id="row-{{.Number}}"><td><a href="{{.Page}}#entry-{{.Number}}">{{.Number}}</a></td><td>{{.Time}}</td><td>{{.Kind}}</td><td>{{.Outcome}}</td><td dir="auto">{{.About}}</td></tr>
{{end}}</table>
<script>{{.Script}}</script>
</body>
</html>
{{end}}{{define "entries"}}<!DOCTYPE html>
<html lang="en">
<head>
{{template "style"}}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Entries of the log {{.Report.Origin}}</title>
</head>
<body>
<p><a href="../index.html">Index</a></p>
{{range .Entries}}<article id="entry-{{.Number}}">
<h2>{{.Caption}}</h2>
<dl>
{{range .Fields}}{{if .Plain}}<dt>{{.Name}}</dt><dd>{{range .Plain}}<bdi>{{.}}</bdi><br>{{end}}</dd>
{{end}}{{end}}</dl>
{{if .Candidates}}<details><summary>Compared ({{len .Candidates}})</summary>
<table class="listed"><tr><th>Score</th><th>Alerts</th><th>Listed party</th><th>List</th><th>Why</th></tr>
{{range .Candidates}}<tr><td>{{.Score}}</td><td>{{if .Alerts}}yes{{else}}no{{end}}</td><td><bdi>{{.Name}}</bdi>{{if ne .Name .Matched}}<br><bdi>{{.Matched}}</bdi>{{end}}</td><td>{{.List}}</td><td>{{range .Why}}{{.}} {{end}}</td></tr>
{{end}}</table></details>
{{end}}<details><summary>Everything recorded</summary><pre>{{.Line}}</pre></details>
</article>
{{end}}</body>
</html>
{{end}}`
