package api

import (
	"errors"
	"net/http"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
)

// A Problem is an answer that says why there is none, as RFC 9457 has it. It
// names the fields that are wrong and never repeats what was sent: that may be
// a secret, or an attack on whoever reads the log.
type Problem struct {
	Type   string  `json:"type" doc:"What kind of problem it is; it does not change, and docs/service.md lists them all." example:"urn:navicert:problem:invalid"`
	Title  string  `json:"title" doc:"The kind in words."`
	Status int     `json:"status" doc:"The status of the answer."`
	Detail string  `json:"detail" doc:"What is wrong, in a sentence."`
	Advice string  `json:"advice,omitempty" doc:"What to do."`
	Errors []Wrong `json:"errors,omitempty" doc:"The fields that are wrong."`
	// RequestID is filled when the problem is sent.
	RequestID string `json:"request_id,omitempty" doc:"The number of the request, as in the header Request-Id."`

	kind  kind
	after time.Duration // to wait before the request is sent again
	cause error         // for the log of the service
}

// A Wrong is one field that is wrong.
type Wrong struct {
	In     string `json:"in" enum:"body,query,path,header" doc:"Where the field stands."`
	Field  string `json:"field" doc:"The field, as in identifiers[0].type; empty for the whole of a body."`
	Says   string `json:"says" doc:"What is wrong with it."`
	Advice string `json:"advice,omitempty" doc:"What would be right."`
}

// A kind is a kind of problem.
type kind struct {
	name   string
	status int
	title  string
}

// The kinds of problems. To add one, add it here, to kinds and to
// docs/service.md; names are never changed.
var (
	invalid      = kind{"invalid", http.StatusBadRequest, "The request cannot be understood"}
	unauthorized = kind{"unauthorized", http.StatusUnauthorized, "It is not known who asks"}
	forbidden    = kind{"forbidden", http.StatusForbidden, "This is not allowed"}
	notFound     = kind{"not-found", http.StatusNotFound, "There is no such thing"}
	noMethod     = kind{"method-not-allowed", http.StatusMethodNotAllowed, "There is nothing to do so here"}
	slow         = kind{"slow", http.StatusRequestTimeout, "The request took too long to arrive"}
	conflict     = kind{"conflict", http.StatusConflict, "This contradicts an earlier request"}
	large        = kind{"too-large", http.StatusRequestEntityTooLarge, "The request is too large"}
	mediaType    = kind{"media-type", http.StatusUnsupportedMediaType, "This kind of body is not read here"}
	tooMany      = kind{"too-many", http.StatusTooManyRequests, "These are too many requests"}
	broken       = kind{"internal", http.StatusInternalServerError, "The service failed"}
	damaged      = kind{"damaged", http.StatusInternalServerError, "Stored data is not as it was written"}
	unavailable  = kind{"unavailable", http.StatusServiceUnavailable, "The service cannot answer now"}
)

func kinds() []kind {
	return []kind{invalid, unauthorized, forbidden, notFound, noMethod, slow, conflict, large, mediaType, tooMany, broken, damaged, unavailable}
}

const problemPrefix = "urn:navicert:problem:"

func problem(k kind, detail string) *Problem {
	return &Problem{Type: problemPrefix + k.name, Title: k.title, Status: k.status, Detail: detail, kind: k}
}

// Unauthorized is the problem of a request of which it is not known who sent it.
func Unauthorized(detail, advice string) *Problem { return problem(unauthorized, detail).try(advice) }

// Forbidden is the problem of a request that its sender may not make.
func Forbidden(detail, advice string) *Problem { return problem(forbidden, detail).try(advice) }

// TooMany is the problem of a sender that asks too often.
func TooMany(after time.Duration) *Problem {
	p := problem(tooMany, "more requests came than are allowed")
	p.after = after
	return p
}

func (p *Problem) try(advice string) *Problem { p.Advice = advice; return p }

func (p *Problem) because(err error) *Problem { p.cause = err; return p }

// Error gives the sentence.
func (p *Problem) Error() string { return p.Title + ": " + p.Detail }

// Unwrap gives what the service knows of the cause.
func (p *Problem) Unwrap() error { return p.cause }

// wrong makes the problem of fields that are wrong.
func wrong(all ...Wrong) *Problem {
	p := problem(invalid, "")
	p.Errors = all
	var says []string
	for _, w := range all[:min(3, len(all))] {
		says = append(says, w.subject()+" "+w.Says)
	}
	if p.Detail = strings.Join(says, "; "); len(all) > 3 {
		p.Detail += "; and " + strconv.Itoa(len(all)-3) + " more"
	}
	return p
}

// subject names the field in a sentence.
func (w Wrong) subject() string {
	switch {
	case w.Field == "":
		return "the " + w.In
	case w.In == "header":
		return "the header " + w.Field
	}
	return w.Field
}

// problemOf makes a problem out of any error.
func problemOf(err error) *Problem {
	var p *Problem
	var f *fault.Fault
	var size *http.MaxBytesError
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &size):
		return tooLarge(size.Limit)
	case !errors.As(err, &f):
		return problem(broken, "something went wrong that should not; the log of the service says more").because(err)
	}
	k := map[fault.Code]kind{
		fault.Usage: invalid, fault.Input: invalid, fault.NotFound: notFound, fault.Refused: conflict,
		fault.Damaged: damaged, fault.Unavailable: unavailable,
		fault.SignedOut: unauthorized, fault.Forbidden: forbidden, fault.Limited: tooMany,
	}[f.Code]
	if k.name == "" {
		k = broken
	}
	out := problem(k, placeless(unquoted(f.Says))).because(err)
	if k == unavailable {
		out.after = time.Second
	}
	var wait *access.Wait
	if errors.As(err, &wait) {
		out.after = wait.For
	}
	// Advice that names commands or files is for the one who runs the service.
	if f.Advice != "" && k.status < http.StatusInternalServerError && !strings.Contains(f.Advice, "navicert ") && !strings.Contains(f.Advice, "--") {
		out.Advice = unquoted(f.Advice)
	}
	return out
}

func tooLarge(limit int64) *Problem {
	return problem(large, "the body is larger than "+strconv.FormatInt(limit, 10)+" bytes, which is the most that is read here")
}

// placeless takes the names of files and folders of the machine out of a sentence: they
// are for whoever runs the service, who finds them in its log.
func placeless(says string) string {
	words := strings.Fields(says)
	for i, w := range words {
		if bare := strings.TrimRight(w, ",;:."); filepath.IsAbs(bare) {
			words[i] = "…" + w[len(bare):]
		}
	}
	return strings.Join(words, " ")
}

// unquoted takes out of a sentence what stands in quotes, which may be what was
// sent.
func unquoted(says string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(says, `"`)
		b.WriteString(before)
		if !ok {
			return strings.Join(strings.Fields(b.String()), " ")
		}
		b.WriteString("…")
		end := 0
		for end < len(rest) && rest[end] != '"' {
			if rest[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(rest) {
			return strings.Join(strings.Fields(b.String()), " ")
		}
		says = rest[end+1:]
	}
}

// headers takes out what was meant for another answer, and says what to do.
func (p *Problem) headers(h http.Header) {
	for _, name := range []string{"Content-Length", "Content-Encoding", "Etag", "Last-Modified"} {
		h.Del(name)
	}
	if p.after > 0 {
		h.Set("Retry-After", strconv.Itoa(max(1, int((p.after+time.Second-1)/time.Second))))
	}
	if p.kind == unauthorized {
		h.Set("WWW-Authenticate", `Bearer realm="navicert"`)
	}
}

// send writes a problem.
func (p *Problem) send(w http.ResponseWriter, requestID string) {
	out := *p
	out.RequestID = requestID
	p.headers(w.Header())
	w.Header().Set("Content-Type", "application/problem+json")
	b, err := canon.JSON(out)
	if err != nil {
		b = []byte("{}")
	}
	w.WriteHeader(p.Status)
	_, _ = w.Write(append(b, '\n'))
}
