package ui

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"
	"unicode"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/statement"
)

//go:embed templates/*.html
var templateFiles embed.FS

//go:embed static/*
var staticFiles embed.FS

// An asset is a file that pages load, with the beginning of its hash: its
// address changes when it does, so that browsers may keep it.
type asset struct {
	body []byte
	mark string
}

func assets() map[string]asset {
	out := map[string]asset{}
	files, err := fs.ReadDir(staticFiles, "static")
	if err != nil {
		panic(err) // it is embedded
	}
	for _, f := range files {
		b, err := staticFiles.ReadFile("static/" + f.Name())
		if err != nil {
			panic(err)
		}
		sum := sha256.Sum256(b)
		out[f.Name()] = asset{b, hex.EncodeToString(sum[:6])}
	}
	return out
}

var mediaTypes = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}

func (p *Pages) static(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("file")
	a, ok := p.assets[name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", mediaTypes[path.Ext(name)])
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-cache")
	if r.URL.Query().Get("v") == a.mark {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	_, _ = w.Write(a.body)
}

// A frame is what every template sees: the page and the visit.
type frame struct {
	v *visit
	page
}

// An Entry is an entry of the navigation.
type navEntry struct {
	Path, Word string
	Here       bool
}

// Nav gives the entries of the navigation that the visitor may open.
func (f frame) Nav() []navEntry {
	var out []navEntry
	for _, e := range []struct {
		path, word string
		right      Right
	}{
		{"/", "Search", Ask},
		{"/document", "Document", Ask},
		{"/transaction", "Transaction", Ask},
		{"/licences", "Licences", ReadLicences},
		{"/lists", "Lists", Read},
		{"/certificate", "Certificate", Read},
		{"/log", "Log", ReadLog},
		{"/access", "Users", ReadAccess},
	} {
		if f.v.who.May(e.right) && (e.right != ReadAccess || f.Doored()) {
			out = append(out, navEntry{e.path, e.word, e.path == f.At})
		}
	}
	return out
}

// Language is that of the page.
func (f frame) Language() string { return string(f.v.lang) }

// Other is the language to change to, with its own name.
func (f frame) Other() map[string]string {
	to := url.QueryEscape("/")
	if f.v.r.Method == http.MethodGet {
		to = url.QueryEscape(f.v.r.URL.RequestURI())
	}
	if f.v.lang == statement.English {
		return map[string]string{"Code": "zh", "Name": "中文", "To": to}
	}
	return map[string]string{"Code": "en", "Name": "English", "To": to}
}

// Visitor is who looks at the page.
func (f frame) Visitor() Visitor { return f.v.who }

// Doored reports whether there are users, who sign in and out.
func (f frame) Doored() bool { return f.v.p.opts.Door != nil }

// Asset gives the address of a file that the page loads.
func (f frame) Asset(name string) string {
	return "/static/" + name + "?v=" + f.v.p.assets[name].mark
}

var (
	tones = map[statement.Tone]string{statement.Good: "good", statement.Doubt: "doubt", statement.Bad: "bad", statement.Neutral: "plain"}
	kinds = map[statement.Kind]string{statement.Plain: "plain", statement.Quoted: "quoted", statement.Code: "code"}
)

// templates reads all templates, once for each language: what they say depends on
// nothing else of a visit.
func templates() map[statement.Language]*template.Template {
	out := map[statement.Language]*template.Template{}
	for _, l := range statement.Languages() {
		out[l] = template.Must(templatesIn(&visit{lang: l})) // they are embedded
	}
	return out
}

func templatesIn(v *visit) (*template.Template, error) {
	return template.New("pages").Funcs(template.FuncMap{
		"t":       v.say,
		"tf":      v.sayf,
		"visible": visible,
		"tone":    func(t statement.Tone) string { return tones[t] },
		"kind":    func(k statement.Kind) string { return kinds[k] },
		"quoted":  func(k statement.Kind) bool { return k == statement.Quoted && v.lang != statement.English },
		"code":    func(k statement.Kind) bool { return k == statement.Code },
		"country": countryName,
		"escape":  url.PathEscape,
		"lower":   strings.ToLower,
		"inc":     func(n int) int { return n + 1 },
		"dict":    dict,
		"says":    v.factSays,
		"foreign": func(s string) bool { return v.lang != statement.English && plainASCII(s) },
		"role":    func(r access.Role) string { return v.say(roleWords[r]) },
		"date":    func(t time.Time) string { return t.UTC().Format(time.DateOnly) },
		"moment":  func(t time.Time) string { return t.UTC().Format("2006-01-02 15:04") },
	}).ParseFS(templateFiles, "templates/*.html")
}

// plainASCII reports whether a text is in no script but the Latin one, without any
// mark: what the engine says in English is.
func plainASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}

// dict gives a template several values under names.
func dict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, fmt.Errorf("dict wants pairs")
	}
	out := map[string]any{}
	for i := 0; i < len(pairs); i += 2 {
		out[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	return out, nil
}

func countryName(code string) string {
	if n := place.Title(code); n != "" && n != code {
		return n
	}
	return code
}

// visible makes marks that nobody sees, and that turn the direction of writing,
// a sign that everybody sees. Ends of lines and tabs stay, in whichever way they
// are written.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && unicode.IsControl(r) || r != '\u200c' && r != '\u200d' && unicode.Is(unicode.Cf, r) {
			return '\uFFFD'
		}
		return r
	}, strings.ReplaceAll(s, "\r\n", "\n"))
}

// say gives a word or sentence in the language of the visitor.
func (v *visit) say(text string) string {
	if v.lang == statement.Chinese {
		for _, words := range allWordsZH() {
			if told, ok := words[text]; ok {
				return told
			}
		}
	}
	return v.lang.Say(text)
}

// sayf translates a format and fills it.
func (v *visit) sayf(format string, args ...any) string { return fmt.Sprintf(v.say(format), args...) }
