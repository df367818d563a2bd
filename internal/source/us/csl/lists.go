package csl

import (
	"strings"

	"github.com/navicert/navicert/internal/list"
)

// parts are the lists that the document is put together from, told by the
// start of the column "source", which ends in the department and has been
// spelled in more than one way. To add one, add its row here and the list to
// the register of package list.
var parts = []struct {
	source string
	id     list.ID
}{
	{"Entity List", "us/bis/entity-list"},
	{"Denied Persons List", "us/bis/denied-persons"},
	{"Unverified List", "us/bis/unverified"},
	{"Military End User", "us/bis/military-end-user"},
	{"Specially Designated Nationals", "us/ofac/sdn"},
	{"Sectoral Sanctions Identifications List", "us/ofac/ssi"},
	{"Non-SDN Chinese Military-Industrial Complex Companies List", "us/ofac/cmic"},
	{"Non-SDN Menu-Based Sanctions List", "us/ofac/ns-mbs"},
	{"Capta List", "us/ofac/capta"},
	{"Palestinian Legislative Council List", "us/ofac/plc"},
	{"Foreign Sanctions Evaders", "us/ofac/fse"},
	{"Nonproliferation Sanctions", "us/state/isn"},
	{"ITAR Debarred", "us/state/dtc"},
}

func ids() []list.ID {
	out := make([]list.ID, len(parts))
	for i, p := range parts {
		out[i] = p.id
	}
	return out
}

// listOf tells the list from the column "source": "Entity List (EL) - Bureau
// of Industry and Security". The name must be the whole of what stands before
// the bracket or the dash, so that a new list with a longer name is not taken
// for an old one.
func listOf(source string) (list.ID, bool) {
	for _, p := range parts {
		rest, ok := cutPrefixFold(source, p.source)
		if !ok {
			continue
		}
		rest, _ = cutPrefixFold(strings.TrimLeft(rest, " "), "List")
		rest = strings.TrimLeft(rest, " ")
		if rest == "" || rest[0] == '(' || rest[0] == '-' {
			return p.id, true
		}
	}
	return "", false
}

func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):], true
	}
	return s, false
}
