package api

import (
	"net/http"
	"slices"
)

// A Route is one thing that can be asked for. The contract, the documentation,
// the checks of who may ask and the table of the tests are all made from it.
type Route struct {
	Method string
	Path   string // as net/http has it; a parameter is one segment
	ID     string // of the operation in the contract
	Group  string
	Says   string // in a sentence, what it answers
	More   string // what else there is to say; may be empty
	Scope  Scope
	Params []Param
	Body   *Body // nil where none is read
	Good   Good
	// Writes says that the request changes something, if only the log of
	// answers: then it may carry an idempotency key.
	Writes bool
	// Stream says that the request lasts as long as the sender likes.
	Stream bool
	// Heavy says that it takes a processor for long.
	Heavy bool
	// Guest says that the shape is that of another program, whose clients send
	// what they like in parameters that are not known here.
	Guest guest

	serve func(*call) error
}

// A Param is a parameter in the path or query of a route, or a header.
type Param struct {
	Name    string
	In      string // "query", "path" or "header"
	Says    string
	Schema  schema
	Repeats bool
	Needed  bool
}

// A schema is the shape of a parameter.
type schema struct {
	Type    string // "string", "integer", "boolean"
	Format  string // "date" or ""
	Enum    []string
	Min     *int
	Max     *int
	Example any
}

// A Body is what a request carries.
type Body struct {
	Types []string // media types that are read; the first is that of the example
	Says  string
	Of    any // a value of the type that describes it; nil for a body that is not JSON
}

// A Good is the answer where all is well.
type Good struct {
	Type string // media type
	Of   any    // a value of the type that describes it; nil for what is not JSON
	Says string
	Many bool // an array of it
}

// Routes gives all routes. To add one, write it in the file of its resource,
// add it there to the list of the resource, and print the contract anew with
//
//	go test ./internal/api -run Contract -update
func Routes() []Route {
	return slices.Concat(
		screenRoutes(), scanRoutes(), checkRoutes(), ownershipRoutes(), listRoutes(), partyRoutes(), ruleRoutes(),
		licenceRoutes(), logRoutes(), certificateRoutes(), watchmanRoutes(), openSanctionsRoutes(),
		sessionRoutes(), userRoutes(), keyRoutes(), healthRoutes(), docsRoutes(),
	)
}

// guestAt says whose clients ask at a path.
func (s *Service) guestAt(path string) guest {
	for _, r := range s.routes {
		if r.Path == path {
			return r.Guest
		}
	}
	return native
}

// methods gives the methods that a path has.
func (s *Service) methods(path string) []string {
	var out []string
	for _, r := range s.routes {
		if r.Path == path {
			out = append(out, r.Method)
			if r.Method == http.MethodGet {
				out = append(out, http.MethodHead)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
