package assistant

import (
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

// The functions below read arguments. Each error names the argument and says what
// would be right, so that a model can call again.

func bad(argument, says string) *fault.Fault {
	return fault.New(fault.Usage, "the argument %s %s", argument, says)
}

func text(argument, s string, most int) (string, error) {
	switch {
	case !utf8.ValidString(s) || strings.ContainsRune(s, 0):
		return "", bad(argument, "is not text in UTF-8")
	case len(s) > most:
		return "", fault.New(fault.Usage, "the argument %s is longer than %d bytes", argument, most).Try("ask in parts")
	}
	return strings.TrimSpace(s), nil
}

func dayOf(argument, s string) (day.Day, error) {
	if s == "" {
		return 0, nil
	}
	d, err := day.Parse(s, day.ISO)
	if err != nil {
		return 0, bad(argument, "is not a day").Try("write it as 2019-10-09, or leave it out for today")
	}
	return d, nil
}

func countryOf(argument, s string) (string, error) {
	if s == "" {
		return "", nil
	}
	code, ok := place.Parse(s)
	if !ok {
		return "", bad(argument, "is not a country").Try("give its two-letter code of ISO 3166, such as CN, or leave it out")
	}
	return code, nil
}

func kindOf(argument, s string) (party.Kind, error) {
	if s == "" {
		return party.Unstated, nil
	}
	k, ok := party.KindNamed(s)
	if !ok {
		return party.Unstated, bad(argument, "is not a kind of party").Try("it is one of person, organisation, vessel, aircraft; leave it out where it is not known")
	}
	return k, nil
}

func listsOf(argument string, names []string) ([]list.ID, error) {
	var out []list.ID
	for _, n := range names {
		found := list.Named(n)
		if len(found) == 0 {
			var known []string
			for _, l := range list.Lists() {
				known = append(known, string(l.ID))
			}
			return nil, bad(argument, "names a list that is not known").Try("the lists are %s; us/bis stands for all of that authority; leave it out to ask all", strings.Join(known, ", "))
		}
		out = append(out, found...)
	}
	return out, nil
}
