// Package access says who may do what: users and their roles, sessions, keys for
// programs, one-time links, and limits on how often anybody may try.
//
// What a user may do is one literal table, [Table]. A key belongs to a user and
// may do what both its scopes and the role of its user allow, so that disabling a
// user or taking away a role reaches all keys at once.
//
// Secrets are never stored: passwords as argon2id with their parameters, keys,
// sessions and links, which are random and long, as SHA-256. Every change, and
// every attempt to sign in, is an entry of the log of this installation, written
// in the transaction that makes it.
//
// The package knows no HTTP and no database. It is told the time.
package access

import (
	"slices"

	"github.com/navicert/navicert/internal/fault"
)

// A Role is what a user is here for. Roles are stored, so they are never renamed.
type Role string

// The roles.
const (
	Viewer        Role = "viewer"        // asks and reads
	Analyst       Role = "analyst"       // works on what was found
	Approver      Role = "approver"      // confirms the work of others
	Administrator Role = "administrator" // keeps users, keys and lists
	Auditor       Role = "auditor"       // reads everything, the log too, and changes nothing
)

// Roles gives all roles, in the order of the table.
func Roles() []Role { return []Role{Viewer, Analyst, Approver, Administrator, Auditor} }

// An Action is something that one may be allowed to do. The scopes of keys are
// actions. They are stored, so they are never renamed.
type Action string

// The actions.
const (
	Screen         Action = "screen"          // ask about names, documents and transactions; the answer is recorded
	Unrecorded     Action = "unrecorded"      // ask without leaving a record
	ReadLists      Action = "read"            // lists, versions, parties, timelines, ownership, rules
	ChangeLists    Action = "lists-change"    // fetch, import, release and refuse versions
	ReadLicences   Action = "licences-read"   // licences held, their use and balance
	UseLicences    Action = "licences-use"    // book a use and take it back
	ChangeLicences Action = "licences-change" // add licences and end them
	ReadCases      Action = "cases-read"      // alerts and what was decided of them
	WorkCases      Action = "cases-work"      // decide alerts
	ApproveCases   Action = "cases-approve"   // confirm the decisions of others
	ReadLog        Action = "audit"           // entries, proofs, certificates, exports
	ReadMetrics    Action = "metrics-read"    // measurements of the service
	ReadAccess     Action = "access-read"     // users, roles and keys, without secrets
	ChangeAccess   Action = "access-change"   // make, change and disable users, make and revoke keys
	OwnAccount     Action = "own-account"     // one's own password and sessions
)

// A Right is one row of the table: an action, what it means, and the roles that
// may do it.
type Right struct {
	Action Action
	Says   string
	Roles  []Role
	// Keys tells whether a key may have the action as a scope. Keys make no
	// users and no keys, so that one that was stolen cannot multiply.
	Keys bool
}

// Table gives what each role may do. To add an action, add a constant above and
// a row here; the tests of the table and of the routes say what is missing, and
// docs/access.md shows it.
func Table() []Right {
	return []Right{
		{Screen, "screen names, scan documents, check transactions", []Role{Viewer, Analyst, Approver, Administrator}, true},
		{Unrecorded, "ask without leaving a record, where the installation allows it", []Role{Approver, Administrator}, true},
		{ReadLists, "read lists, versions, parties, timelines, ownership and rules", []Role{Viewer, Analyst, Approver, Administrator, Auditor}, true},
		{ChangeLists, "fetch and import lists, release held versions", []Role{Administrator}, true},
		{ReadLicences, "read licences and what is left of them", []Role{Viewer, Analyst, Approver, Administrator, Auditor}, true},
		{UseLicences, "book a use of a licence and take it back", []Role{Analyst, Approver, Administrator}, true},
		{ChangeLicences, "add licences and end them", []Role{Approver, Administrator}, true},
		{ReadCases, "read alerts and decisions", []Role{Viewer, Analyst, Approver, Administrator, Auditor}, true},
		{WorkCases, "decide alerts", []Role{Analyst, Approver}, true},
		{ApproveCases, "confirm the decisions of others", []Role{Approver}, false},
		{ReadLog, "read the log, make and export proofs and certificates", []Role{Analyst, Approver, Administrator, Auditor}, true},
		{ReadMetrics, "read the measurements of the service", []Role{Administrator, Auditor}, true},
		{ReadAccess, "see users, roles and keys, without secrets", []Role{Administrator, Auditor}, true},
		{ChangeAccess, "make, change and disable users, make and revoke keys", []Role{Administrator}, false},
		{OwnAccount, "change one's own password, end one's own sessions", []Role{Viewer, Analyst, Approver, Administrator, Auditor}, false},
	}
}

// Actions gives all actions, in the order of the table.
func Actions() []Action {
	var out []Action
	for _, r := range Table() {
		out = append(out, r.Action)
	}
	return out
}

// Scopes gives the actions that a key may have.
func Scopes() []Action {
	var out []Action
	for _, r := range Table() {
		if r.Keys {
			out = append(out, r.Action)
		}
	}
	return out
}

// May reports whether a role may do something. A role or an action that is not
// in the table may not.
func (r Role) May(a Action) bool {
	for _, row := range Table() {
		if row.Action == a {
			return slices.Contains(row.Roles, r)
		}
	}
	return false
}

// ParseRole reads a role.
func ParseRole(s string) (Role, error) {
	if r := Role(s); slices.Contains(Roles(), r) {
		return r, nil
	}
	return "", fault.New(fault.Usage, "there is no role %.40q", s).Try("the roles are viewer, analyst, approver, administrator and auditor")
}

// ParseScopes reads the scopes of a key: at least one, none twice, in the order
// of the table.
func ParseScopes(names []string) ([]Action, error) {
	for _, n := range names {
		if !slices.Contains(Scopes(), Action(n)) {
			return nil, fault.New(fault.Usage, "there is no scope %.40q for a key", n).Try("the scopes are %s", Words(Scopes()))
		}
	}
	var out []Action
	for _, a := range Scopes() {
		if slices.Contains(names, string(a)) {
			out = append(out, a)
		}
	}
	if len(out) == 0 {
		return nil, fault.New(fault.Usage, "a key needs at least one scope").Try("the scopes are %s", Words(Scopes()))
	}
	return out, nil
}

// Words puts names together for a sentence.
func Words[S ~string](all []S) string {
	out := ""
	for i, a := range all {
		if i > 0 {
			out += ", "
		}
		out += string(a)
	}
	return out
}

// An Identity is who a request is from.
type Identity struct {
	User    string
	Role    Role
	Key     string   // number of the key, or "" for a session
	Scopes  []Action // of the key
	Session string   // mark of the session, or "" for a key
	rate    int      // requests a second that the key may make, 0 for what is usual
}

// May reports whether an identity may do something: its role must allow it, and
// where it is a key, its scopes too.
func (i Identity) May(a Action) bool {
	return i.User != "" && i.Role.May(a) && (i.Key == "" || slices.Contains(i.Scopes, a))
}

// Require gives a fault where an identity may not do something.
func (i Identity) Require(a Action) error {
	if i.May(a) {
		return nil
	}
	f := fault.New(fault.Forbidden, "%s may not do this: it needs the right %s", i.By(), a)
	if i.Key != "" && i.Role.May(a) {
		return f.Try("make a key that has the scope %s", a)
	}
	return f.Try("an administrator gives roles; docs/access.md shows what each may do")
}

// By names an identity in the log.
func (i Identity) By() string {
	if i.Key == "" {
		return i.User
	}
	return i.User + " (key " + i.Key + ")"
}
