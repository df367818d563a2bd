package page

// layout is the page. Names stand in elements of their own, which keep the
// direction of their writing to themselves.
const layout = `<!DOCTYPE html>
<html lang="{{.S.Language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{.S.Title}}: {{.S.Outcome}}</title>
<style>
:root { --ink: #16202a; --weak: #56616c; --line: #c9d0d6; --good: #1a6b34; --doubt: #8a5a00; --bad: #a3241c; }
* { box-sizing: border-box; }
body { font: 15px/1.5 "Noto Sans", "Noto Sans SC", "Source Sans 3", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; color: var(--ink); background: #fff; max-width: 54rem; margin: 2rem auto; padding: 0 1.2rem; }
header { display: grid; grid-template-columns: 1fr auto; gap: 1.5rem; border-top: 6px solid var(--ink); padding-top: 1rem; align-items: start; }
.brand { letter-spacing: .18em; font-size: .75rem; font-weight: 700; color: var(--weak); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .2rem 0 .6rem; }
.subject { font-size: 1.15rem; font-weight: 600; overflow-wrap: anywhere; margin: 0; }
figure { margin: 0; width: 8.2rem; text-align: center; } figure svg { width: 100%; height: auto; display: block; } figcaption { font-size: .72rem; color: var(--weak); line-height: 1.3; margin-top: .3rem; overflow-wrap: anywhere; }
.answer { border-left: 8px solid var(--weak); background: #f5f7f8; padding: .8rem 1rem; margin: 1.2rem 0; }
.answer p { margin: .25rem 0; } .answer .word { font-size: 1.35rem; font-weight: 700; }
.answer.good { border-color: var(--good); } .answer.doubt { border-color: var(--doubt); } .answer.bad { border-color: var(--bad); }
.good > .word { color: var(--good); } .doubt > .word { color: var(--doubt); } .bad > .word { color: var(--bad); }
h2 { font-size: 1.1rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; margin: 1.8rem 0 .6rem; break-after: avoid; }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; flex: 1 1 auto; }
article { border-left: 3px solid var(--line); padding-left: .9rem; margin: .9rem 0; }
article.good { border-color: var(--good); } article.doubt { border-color: var(--doubt); } article.bad { border-color: var(--bad); }
.head { display: flex; gap: .8rem; align-items: baseline; break-after: avoid; }
.badge { font-size: .78rem; font-weight: 700; color: var(--weak); white-space: nowrap; }
.good .badge { color: var(--good); } .doubt .badge { color: var(--doubt); } .bad .badge { color: var(--bad); }
dl { margin: .3rem 0; display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .1rem 1rem; } dt { color: var(--weak); } dd { margin: 0; }
dd p, .intro p { margin: 0 0 .1rem; overflow-wrap: anywhere; } .intro p { margin-bottom: .4rem; }
dd p, .intro p, .subject, h3 { text-align: left; }
.code { font: .85em/1.5 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.quoted { border-left: 2px solid var(--line); padding-left: .5rem; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .5rem; font-size: .8rem; color: var(--weak); overflow-wrap: anywhere; }
@media (max-width: 40rem) { header { grid-template-columns: 1fr; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .3rem; } }
@page { size: auto; margin: 20mm 18mm 22mm; }
@media print { body { font-size: 10pt; margin: 0; max-width: none; padding: 0; } .answer { background: none; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); } }
</style>
</head>
<body>
<header>
<div>
<div class="brand">NAVICERT</div>
<h1>{{.S.Title}}</h1>
<p class="subject" dir="auto">{{visible .S.Subject}}</p>
</div>
<figure>
<svg viewBox="-4 -4 {{.Mark.Frame}} {{.Mark.Frame}}" role="img" aria-label="{{.S.Position}}" shape-rendering="crispEdges"><path d="{{.Mark.Path}}" fill="#000"/></svg>
<figcaption>{{.Words.Position}}<br>{{.S.Caption}}</figcaption>
</figure>
</header>
<section class="answer {{tone .S.Tone}}">
<p class="word">{{.S.Outcome}}</p>
{{range .S.Answer}}<p>{{visible .}}</p>
{{end}}</section>
{{$s := .S}}{{range .S.Sections}}<section>
<h2>{{.Heading}}</h2>
{{if .Intro}}<div class="intro">
{{range .Intro}}<p class="{{kind .Kind}}" lang="{{lang $s .Kind}}">{{visible .Text}}</p>
{{end}}</div>
{{end}}{{template "rows" .}}{{range .Items}}<article class="{{tone .Tone}}">
<div class="head"><h3 dir="auto">{{visible .Title}}</h3>{{if .Badge}}<span class="badge">{{.Badge}}</span>{{end}}</div>
{{template "rows" .}}</article>
{{end}}</section>
{{end}}<footer>{{.S.Footer}}{{if .Words.Quoted}}<br><span class="quoted">{{.Words.Quoted}}</span>{{end}}</footer>
</body>
</html>
{{define "rows"}}{{if .Rows}}<dl>
{{range .Rows}}<dt>{{.Label}}</dt><dd>{{range .Texts}}<p class="{{kind .Kind}}"{{if code .Kind}}{{else}} dir="auto"{{end}}>{{visible .Text}}</p>{{end}}</dd>
{{end}}</dl>
{{end}}{{end}}`
