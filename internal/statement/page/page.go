// Package page writes a statement as a page of HTML that needs nothing beside
// it: no script, no font, no address that is fetched.
package page

import (
	"bytes"
	"html/template"
	"unicode"

	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/statement"
)

// Draw writes the page. c is the certificate for machines, which it holds in a
// comment.
func Draw(s *statement.Statement, c []byte) ([]byte, error) {
	t, err := template.New("page").Funcs(template.FuncMap{
		"visible": visible,
		"tone":    func(t statement.Tone) string { return tones[t] },
		"kind":    func(k statement.Kind) string { return kinds[k] },
		"code":    func(k statement.Kind) bool { return k == statement.Code },
		"lang":    lang,
	}).Parse(layout)
	if err != nil {
		return nil, err
	}
	mark, err := s.Mark()
	if err != nil {
		return nil, err
	}
	words := statement.Frame(s.Language)
	var b bytes.Buffer
	if err := t.Execute(&b, map[string]any{"S": s, "Mark": mark, "Words": words}); err != nil {
		return nil, err
	}
	b.WriteString(certificate.Comment(c))
	return b.Bytes(), nil
}

var (
	tones = map[statement.Tone]string{statement.Good: "good", statement.Doubt: "doubt", statement.Bad: "bad"}
	kinds = map[statement.Kind]string{statement.Plain: "plain", statement.Quoted: "quoted", statement.Code: "code"}
)

// lang is the language of a text, where it is another than that of the page.
func lang(s *statement.Statement, k statement.Kind) string {
	if k == statement.Quoted {
		return string(statement.English)
	}
	return string(s.Language)
}

// visible makes marks that nobody sees, and that turn the direction of writing,
// a sign that everybody sees. html/template escapes all others.
func visible(s string) string {
	out := []rune(s)
	for i, r := range out {
		if r != '\n' && unicode.IsControl(r) || r != '\u200c' && r != '\u200d' && unicode.Is(unicode.Cf, r) {
			out[i] = '\uFFFD'
		}
	}
	return string(out)
}
