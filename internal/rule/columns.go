package rule

import (
	"sync"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/provision"
)

// columns are what an entry requires and how applications are judged, as read
// from its text. They are not changed after they were made.
type columns struct {
	requirement provision.Requirement
	policy      provision.Policy

	requirementWords, policyWords string
}

// none are the columns of a listing that has no such text.
var none = &columns{}

func readColumns(requirement, policy string) *columns {
	c := &columns{requirement: provision.ParseRequirement(requirement), policy: provision.ParsePolicy(policy)}
	c.requirementWords, c.policyWords = c.requirement.Words(), c.policy.Words()
	return c
}

// A Reader prepares listings for the rules and remembers what it has read:
// thousands of entries share a few hundred texts. It may be used by several
// goroutines. The zero value is ready for use.
type Reader struct {
	mu   sync.RWMutex
	read map[[2]string]*columns
}

// maxRead bounds what a Reader remembers. It is many times what the published
// lists have; the texts of a hostile list are read anew each time.
const maxRead = 4096

// Listed prepares a listing for the rules: it reads the columns of entries that
// have them.
func (r *Reader) Listed(l *list.Listing, terms list.Terms, standing Standing) *Listed {
	d := &Listed{Listing: l, Terms: terms, Standing: standing, Matched: l.Subject.Name(), title: titleOf(l), columns: none}
	if l.List == "us/bis/entity-list" || l.List == "us/bis/military-end-user" {
		d.columns = r.columns(terms.Requirement, terms.Policy)
	}
	return d
}

func (r *Reader) columns(requirement, policy string) *columns {
	key := [2]string{requirement, policy}
	r.mu.RLock()
	c := r.read[key]
	r.mu.RUnlock()
	if c != nil {
		return c
	}
	c = readColumns(requirement, policy)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.read == nil {
		r.read = make(map[[2]string]*columns)
	}
	if len(r.read) < maxRead {
		r.read[key] = c
	}
	return c
}

// NewListed prepares one listing.
func NewListed(l *list.Listing, terms list.Terms, standing Standing) *Listed {
	var r Reader
	return r.Listed(l, terms, standing)
}

// Requirement gives the licence requirement of the entry as read.
func (d *Listed) Requirement() *provision.Requirement { return &d.columns.requirement }

// Policy gives the review policy of the entry as read.
func (d *Listed) Policy() *provision.Policy { return &d.columns.policy }

// RequirementWords says in plain words what the entry requires.
func (d *Listed) RequirementWords() string { return d.columns.requirementWords }

// PolicyWords says in plain words how an application is judged.
func (d *Listed) PolicyWords() string { return d.columns.policyWords }
