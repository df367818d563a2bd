package api

import (
	"errors"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/strictjson"
)

// A call is one request on its way.
type call struct {
	s     *Service
	route *Route
	w     http.ResponseWriter
	r     *http.Request
	id    string
	seen  *watched // what is told of the request; may be nil
	who   Identity
	query url.Values
	wrong []Wrong
	began bool   // whether something of the answer was sent
	body  []byte // once it was read whole
	end   string // of the body of the answer, behind what its reply holds

	key     string // under which the reply is kept, "" for none
	replied bool   // it was kept with what the request wrote
}

// answer does what all routes have in common, and then what is the route's own.
func (c *call) answer() error {
	if c.route.Scope != Open {
		var err error
		began := c.s.opts.Now()
		c.who, err = c.s.opts.Gate.Identify(c.r)
		c.s.step(stepAdmit, began)
		if err != nil {
			return err
		}
		if c.seen != nil {
			c.seen.by = c.who.Name
		}
		if !c.who.May(c.route.Scope) {
			return Forbidden("whoever asks here needs the scope "+string(c.route.Scope), "an administrator can grant it")
		}
	}
	if err := c.parameters(); err != nil {
		return err
	}
	if c.route.Body == nil && c.r.ContentLength != 0 && c.r.Body != http.NoBody {
		return wrong(Wrong{In: "body", Says: "no body is read here"})
	}
	if c.route.Body != nil && !c.route.Stream {
		// A body that drips in holds a place and a connection.
		_ = http.NewResponseController(c.w).SetReadDeadline(time.Now().Add(c.s.opts.Limits.Read))
	}
	defer c.s.step(stepAnswer, c.s.opts.Now())
	return c.route.serve(c)
}

// parameters reads the query. One that is not known is refused: whoever sends
// it means something by it, and would take the answer for another one.
func (c *call) parameters() error {
	var err error
	if c.query, err = url.ParseQuery(c.r.URL.RawQuery); err != nil {
		return wrong(Wrong{In: "query", Says: "the query of the address cannot be read", Advice: "write it as name=value, joined by &, and other characters in percent encoding"})
	}
	known := func(name string) *Param {
		for i := range c.route.Params {
			if p := &c.route.Params[i]; p.In == "query" && p.Name == name {
				return p
			}
		}
		return nil
	}
	for name, values := range c.query {
		p := known(name)
		switch {
		case p == nil && c.route.Guest == native:
			c.wrong = append(c.wrong, Wrong{In: "query", Says: "has a parameter that is not known here", Advice: hint(name, c.takes())})
		case p == nil:
		case len(values) > 1 && !p.Repeats:
			c.fail("query", name, "stands more than once")
		case slices.ContainsFunc(values, func(v string) bool { return !utf8.ValidString(v) || strings.ContainsRune(v, 0) }):
			c.fail("query", name, "is not text in UTF-8")
		}
	}
	if reads := c.r.Method == http.MethodGet || c.r.Method == http.MethodHead; !reads && !c.route.Writes && c.route.Guest == native && len(c.r.Header.Values(KeyHeader)) > 0 {
		// Whoever sends one relies on it when the request is sent again.
		c.fail("header", KeyHeader, "is not followed here").Advice = "leave it out; what is sent twice here is done twice"
	}
	for i := range c.route.Params {
		if p := &c.route.Params[i]; p.In == "query" && p.Needed && c.query.Get(p.Name) == "" {
			c.fail("query", p.Name, "is missing")
		}
	}
	return c.fine()
}

// takes gives the names of the parameters that may be in the query.
func (c *call) takes() []string {
	var names []string
	for _, p := range c.route.Params {
		if p.In == "query" {
			names = append(names, p.Name)
		}
	}
	return names
}

func (c *call) fail(in, field, says string) *Wrong {
	c.wrong = append(c.wrong, Wrong{In: in, Field: field, Says: says})
	return &c.wrong[len(c.wrong)-1]
}

// fine gives the problem of all that was wrong so far, sorted so that it is
// always the same.
func (c *call) fine() error {
	if len(c.wrong) == 0 {
		return nil
	}
	slices.SortStableFunc(c.wrong, func(a, b Wrong) int { return strings.Compare(a.In+a.Field+a.Advice, b.In+b.Field+b.Advice) })
	return wrong(c.wrong...)
}

// day reads a parameter that is a day.
func (c *call) day(name string) day.Day {
	s := c.query.Get(name)
	if s == "" {
		return c.empty(name)
	}
	d, err := day.Parse(s, day.ISO)
	if err != nil {
		c.fail("query", name, "is not a day").Advice = "write it as 2019-10-09"
	}
	return d
}

// empty refuses a parameter that is there without a value, as happens where a
// variable is not set: it would ask another question than was meant.
func (c *call) empty(name string) day.Day {
	if c.query.Has(name) {
		c.fail("query", name, "has no value")
	}
	return 0
}

// number reads a parameter that is a whole number from low to high.
func (c *call) number(name string, low, high, otherwise int) int {
	s := c.query.Get(name)
	if s == "" {
		c.empty(name)
		return otherwise
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < low || n > high || strings.HasPrefix(s, "+") {
		c.fail("query", name, "is not a whole number from "+strconv.Itoa(low)+" to "+strconv.Itoa(high))
		return otherwise
	}
	return n
}

// yes reads a parameter that is true or false.
func (c *call) yes(name string) bool {
	switch c.query.Get(name) {
	case "true":
		return true
	case "false":
	case "":
		c.empty(name)
	default:
		c.fail("query", name, "is neither true nor false")
	}
	return false
}

// text reads a parameter that is text of at most so many bytes.
func (c *call) text(name string, most int) string {
	s := c.query.Get(name)
	if s == "" {
		c.empty(name)
	}
	if len(s) > most {
		c.fail("query", name, "is longer than "+strconv.Itoa(most)+" bytes")
	}
	return s
}

// lists reads a parameter that names lists or groups of lists.
func (c *call) lists(name string) []list.ID {
	var out []list.ID
	for i, v := range c.query[name] {
		found := list.Named(v)
		if len(found) == 0 {
			c.fail("query", name+"["+strconv.Itoa(i)+"]", "is not a list").Advice = "GET /v1/lists shows them all"
		}
		out = append(out, found...)
	}
	return out
}

// read reads the body whole.
func (c *call) read(most int64) ([]byte, error) {
	if c.r.ContentLength > most {
		return nil, tooLarge(most)
	}
	b, err := io.ReadAll(http.MaxBytesReader(c.w, c.r.Body, most))
	var late net.Error
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &late) && late.Timeout():
		return nil, problem(slow, "the body did not arrive within "+c.s.opts.Limits.Read.String())
	case err != nil:
		var size *http.MaxBytesError
		if errors.As(err, &size) {
			return nil, tooLarge(most)
		}
		return nil, wrong(Wrong{In: "body", Says: "the body ended before its end"})
	}
	_ = http.NewResponseController(c.w).SetReadDeadline(time.Time{})
	c.body = b
	return b, nil
}

// media checks that the body is of a kind that the route reads, and gives it.
func (c *call) media() (string, error) {
	given := c.r.Header.Get("Content-Type")
	if enc := c.r.Header.Get("Content-Encoding"); enc != "" && !strings.EqualFold(enc, "identity") {
		return "", problem(mediaType, "a body with a content encoding is not read here").try("send it as it is")
	}
	kind, params, err := mime.ParseMediaType(given)
	if given == "" {
		return c.route.Body.Types[0], nil
	}
	if charset, ok := params["charset"]; err == nil && ok && !strings.EqualFold(charset, "utf-8") {
		return "", problem(mediaType, "the body is in another encoding than UTF-8").try("send it in UTF-8")
	}
	if err != nil || !slices.Contains(c.route.Body.Types, kind) && !slices.Contains(c.route.Body.Types, "*/*") {
		return "", problem(mediaType, "the header Content-Type names a kind of body that is not read here").
			try("send the header Content-Type: " + strings.Join(c.route.Body.Types, " or "))
	}
	return kind, nil
}

// json reads the body as one JSON value.
func (c *call) json() (*strictjson.Value, error) {
	if _, err := c.media(); err != nil {
		return nil, err
	}
	b, err := c.read(c.s.opts.Limits.Body)
	if err != nil {
		return nil, err
	}
	v, err := strictjson.Parse(b)
	if err != nil {
		return nil, wrong(Wrong{In: "body", Says: "is no JSON that is read here: " + err.Error()})
	}
	return &v, nil
}

// send sends an answer.
func (c *call) send(mediaType string, b []byte) error {
	c.w.Header().Set("Content-Type", mediaType)
	c.w.Header().Set("Content-Length", strconv.Itoa(len(b)+len(c.end)))
	c.began = true
	c.w.WriteHeader(http.StatusOK)
	_, err := c.w.Write(b)
	if err == nil && c.end != "" {
		_, err = io.WriteString(c.w, c.end)
	}
	return err
}

const (
	jsonType   = "application/json"
	ndjsonType = "application/x-ndjson"
)
