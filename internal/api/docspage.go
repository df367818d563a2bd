package api

import (
	"bytes"
	_ "embed"
	"html/template"
	"reflect"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

const (
	docsGroup = "description"
	htmlType  = "text/html; charset=utf-8"
)

//go:embed docs.html
var docsPage string

//go:embed docs.css
var docsStyle []byte

// docsTemplate is the page that describes the interface.
var docsTemplate = template.Must(template.New("docs").Funcs(template.FuncMap{"within": schema.within, "join": strings.Join}).Parse(docsPage))

// A docsView is what the page shows.
type docsView struct {
	Groups []docsOf
	Kinds  []docsKind
}

type docsOf struct {
	Name   string
	Routes []docsRoute
}

type docsRoute struct {
	Route
	Example string // a command to try
	Fields  []docsField
}

type docsField struct{ Name, Type, Says string }

type docsKind struct {
	Name   string
	Status int
	Title  string
}

func newDocsView(routes []Route) docsView {
	var out docsView
	for _, k := range kinds() {
		out.Kinds = append(out.Kinds, docsKind{k.name, k.status, k.title})
	}
	reg := huma.NewMapRegistry(schemas, schemaName)
	for _, r := range routes {
		i := slices.IndexFunc(out.Groups, func(g docsOf) bool { return g.Name == r.Group })
		if i < 0 {
			i = len(out.Groups)
			out.Groups = append(out.Groups, docsOf{Name: r.Group})
		}
		d := docsRoute{Route: r, Example: example(&r)}
		if r.Body != nil && r.Body.Of != nil {
			d.Fields = fieldsOf(reflect.TypeOf(r.Body.Of), reg)
		}
		out.Groups[i].Routes = append(out.Groups[i].Routes, d)
	}
	return out
}

// fieldsOf gives the fields of a body for people.
func fieldsOf(t reflect.Type, reg huma.Registry) []docsField {
	var out []docsField
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || f.Anonymous {
			continue
		}
		s := huma.SchemaFromField(reg, f, "")
		kind := s.Type
		if kind == huma.TypeArray && s.Items != nil {
			kind = "array of " + strings.ToLower(strings.TrimPrefix(s.Items.Type+s.Items.Ref, schemas))
		}
		out = append(out, docsField{name, kind, s.Description})
	}
	return out
}

// example gives a command that asks a route. Where it needs what only the reader
// has, it names that in capitals.
func example(r *Route) string {
	path := strings.ReplaceAll(r.Path, "{list}", "us/bis/entity-list")
	path = strings.ReplaceAll(path, "{rule}", "us/ear/744.16")
	path = strings.ReplaceAll(path, "{party}", "PARTY")
	path = strings.ReplaceAll(path, "{entry}", "1")
	var query []string
	for _, p := range r.Params {
		if p.In == "query" && p.Needed {
			value := "2019-10-09"
			if s, ok := p.Schema.Example.(string); ok {
				value = strings.ReplaceAll(s, " ", "%20")
			}
			query = append(query, p.Name+"="+value)
		}
	}
	if len(query) > 0 {
		path += "?" + strings.Join(query, "&")
	}
	words := []string{"curl"}
	if r.Body != nil {
		words = append(words, "-H 'Content-Type: "+r.Body.Types[0]+"'")
		switch {
		case r.ID == "screen":
			words = append(words, `-d '{"name":"Hikvision"}'`)
		default:
			words = append(words, "--data-binary @FILE")
		}
	}
	return strings.Join(append(words, "'http://127.0.0.1:8100"+path+"'"), " ")
}

func (c *call) docs() error {
	var b bytes.Buffer
	if err := docsTemplate.Execute(&b, newDocsView(c.s.routes)); err != nil {
		return err
	}
	c.w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
	return c.send(htmlType, b.Bytes())
}
