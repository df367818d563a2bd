package api

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/http"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/navicert/navicert/internal/day"
)

// contractVersion is the version of the interface. What is added leaves the
// first number; nothing is renamed or taken away below one.
const contractVersion = "1.0.0"

// Contract gives the description of the interface as OpenAPI 3.1 in JSON, made
// of Routes. docs/openapi.json is a copy of it.
func Contract() ([]byte, error) {
	b, err := json.Marshal(describe(Routes()))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = json.Indent(&out, b, "", "  ")
	out.WriteByte('\n')
	return out.Bytes(), err
}

// daySchema describes a day, which is null where it is not known.
type daySchema struct{}

// Schema gives the description.
func (daySchema) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeString, Format: "date", Nullable: true}
}

const schemas = "#/components/schemas/"

// schemaName names a type in the contract: without what is of Go alone, and with
// its package where it is of neither this one nor report.
func schemaName(t reflect.Type, _ string) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	name := upper(strings.TrimSuffix(t.Name(), "JSON"))
	if pkg := path.Base(t.PkgPath()); pkg != "api" && pkg != "report" && name != "" {
		name = upper(pkg) + name
	}
	return name
}

func upper(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// describe makes the description of routes.
func describe(routes []Route) *huma.OpenAPI {
	reg := huma.NewMapRegistry(schemas, schemaName)
	reg.RegisterTypeAlias(reflect.TypeFor[day.Day](), reflect.TypeFor[daySchema]())
	out := &huma.OpenAPI{
		OpenAPI: "3.1.0",
		Info: &huma.Info{
			Title: "Navicert", Version: contractVersion,
			Description: "Whether you may ship, to whom, under which rule on which day. docs/service.md tells how to use it, docs/json.md what the fields of answers mean.",
			License:     &huma.License{Name: "See LICENSE"},
		},
		Paths:      map[string]*huma.PathItem{},
		Components: &huma.Components{Schemas: reg, SecuritySchemes: map[string]*huma.SecurityScheme{"key": {Type: "http", Scheme: "bearer", Description: "An API key. A service without users wants none."}}},
	}
	for i := range routes {
		r := &routes[i]
		item := out.Paths[r.Path]
		if item == nil {
			item = &huma.PathItem{}
			out.Paths[r.Path] = item
		}
		o := operation(r, reg)
		switch r.Method {
		case http.MethodGet:
			item.Get = o
		case http.MethodPost:
			item.Post = o
		case http.MethodPut:
			item.Put = o
		case http.MethodPatch:
			item.Patch = o
		case http.MethodDelete:
			item.Delete = o
		}
	}
	settle(reg)
	return out
}

// asBodies are the types of which requests are made: what is not described is
// refused there, while answers may have more fields tomorrow.
var asBodies = []string{"Ask", "AskIdentifier", "LineAsk", "SignInAsk", "LinkAsk", "PasswordAsk", "UserAsk", "UserChange", "KeyAsk"}

// settle says of the types what Go does not: what it has as a pointer to an
// object, and writes always, is null or the object; an array is never null.
func settle(reg huma.Registry) {
	done := map[string]bool{}
	for len(done) < len(reg.Map()) { // looking at fields may bring new types
		for _, name := range slices.Sorted(maps.Keys(reg.Map())) {
			if !done[name] {
				done[name] = true
				embedded(reg, reg.TypeFromRef(schemas+name), reg.Map()[name])
			}
		}
	}
	for name, s := range reg.Map() {
		if !slices.Contains(asBodies, name) {
			s.AdditionalProperties = nil
		}
		for _, p := range s.Properties {
			never(p)
		}
		for _, f := range reflect.VisibleFields(reg.TypeFromRef(schemas + name)) {
			tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			p := s.Properties[tag]
			if p == nil || f.Type.Kind() != reflect.Pointer || p.Ref == "" || strings.Contains(options, "omit") {
				continue
			}
			s.Properties[tag] = &huma.Schema{AnyOf: []*huma.Schema{{Ref: p.Ref}, {Type: "null"}}, Description: p.Description}
		}
	}
}

// embedded adds the fields of structs that have no name outside of their package
// and are embedded: encoding/json writes them.
func embedded(reg huma.Registry, t reflect.Type, s *huma.Schema) {
	for _, f := range reflect.VisibleFields(t) {
		tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if len(f.Index) == 1 || f.Anonymous || tag == "" || tag == "-" || s.Properties[tag] != nil {
			continue
		}
		s.Properties[tag] = huma.SchemaFromField(reg, f, "")
		if !strings.Contains(options, "omit") {
			s.Required = append(s.Required, tag)
		}
	}
}

// never says that an array is never null.
func never(s *huma.Schema) {
	if s != nil && s.Type == huma.TypeArray {
		s.Nullable = false
		never(s.Items)
	}
}

func operation(r *Route, reg huma.Registry) *huma.Operation {
	o := &huma.Operation{
		OperationID: r.ID, Summary: r.Says, Description: r.More, Tags: []string{r.Group},
		Responses: map[string]*huma.Response{},
	}
	if r.Scope != Open {
		o.Security = []map[string][]string{{"key": {string(r.Scope)}}}
	}
	for _, p := range r.Params {
		o.Parameters = append(o.Parameters, parameter(&p))
	}
	if r.Writes {
		o.Parameters = append(o.Parameters, &huma.Param{
			Name: KeyHeader, In: "header", Schema: &huma.Schema{Type: huma.TypeString, MaxLength: new(maxKey)},
			Description: "A word that names this request. Whoever repeats it under the same word gets the same answer, and nothing is done twice.",
		})
	}
	if r.Body != nil {
		o.RequestBody = &huma.RequestBody{Description: r.Body.Says, Required: true, Content: map[string]*huma.MediaType{}}
		for _, t := range r.Body.Types {
			o.RequestBody.Content[t] = content(t, r.Body.Of, false, reg)
		}
	}
	good := &huma.Response{Description: r.Good.Says, Content: map[string]*huma.MediaType{r.Good.Type: content(r.Good.Type, r.Good.Of, r.Good.Many, reg)}}
	if r.Writes {
		good.Headers = map[string]*huma.Param{EntryHeader: {Description: "The number of the entry of the log that records the answer.", Schema: &huma.Schema{Type: huma.TypeInteger}}}
	}
	o.Responses["200"] = good
	if r.ID == "readiness" {
		o.Responses["503"] = &huma.Response{Description: "They are not.", Content: good.Content}
	}
	bad := &huma.Response{Description: "Why there is no answer. docs/service.md lists the kinds of problems.", Content: map[string]*huma.MediaType{problemType: content(problemType, Problem{}, false, reg)}}
	if r.Guest != native {
		bad = &huma.Response{Description: "Why there is no answer."}
	}
	o.Responses["default"] = bad
	return o
}

const problemType = "application/problem+json"

func parameter(p *Param) *huma.Param {
	s := &huma.Schema{Type: p.Schema.Type, Format: p.Schema.Format}
	for _, e := range p.Schema.Enum {
		s.Enum = append(s.Enum, e)
	}
	if p.Schema.Min != nil {
		s.Minimum = new(float64(*p.Schema.Min))
	}
	if p.Schema.Max != nil {
		s.Maximum = new(float64(*p.Schema.Max))
	}
	if p.Schema.Example != nil {
		s.Examples = []any{p.Schema.Example}
	}
	out := &huma.Param{Name: p.Name, In: p.In, Description: p.Says, Required: p.Needed, Schema: s}
	if p.Repeats {
		out.Schema, out.Explode = &huma.Schema{Type: huma.TypeArray, Items: s}, new(true)
	}
	return out
}

// content describes a body. Lines of JSON are described by one of them.
func content(mediaType string, of any, many bool, reg huma.Registry) *huma.MediaType {
	if of == nil || !strings.Contains(mediaType, "json") {
		return &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeString}}
	}
	s := reg.Schema(reflect.TypeOf(of), true, "")
	if many {
		s = &huma.Schema{Type: huma.TypeArray, Items: s}
	}
	return &huma.MediaType{Schema: s}
}

func docsRoutes() []Route {
	return []Route{
		{
			Method: http.MethodGet, Path: "/openapi.json", ID: "contract", Group: docsGroup, Scope: Open,
			Says: "Give this description of the interface, as OpenAPI 3.1.",
			Good: Good{Type: jsonType, Says: "The description."},
			serve: func(c *call) error {
				b, err := c.s.contract()
				if err != nil {
					return err
				}
				return c.send(jsonType, b)
			},
		},
		{
			Method: http.MethodGet, Path: "/docs", ID: "docs", Group: docsGroup, Scope: Open,
			Says: "Show this description as a page to read, without any address from outside.",
			Good: Good{Type: htmlType, Says: "The page."}, serve: (*call).docs,
		},
		{
			Method: http.MethodGet, Path: "/docs/style.css", ID: "docsStyle", Group: docsGroup, Scope: Open,
			Says: "Give the style of that page.",
			Good: Good{Type: "text/css", Says: "The style."},
			serve: func(c *call) error {
				c.w.Header().Set("Cache-Control", "max-age=3600")
				return c.send("text/css; charset=utf-8", docsStyle)
			},
		},
	}
}

// within writes the limits of a parameter for people.
func (s schema) within() string {
	if s.Min == nil || s.Max == nil {
		return ""
	}
	return strconv.Itoa(*s.Min) + " to " + strconv.Itoa(*s.Max)
}
