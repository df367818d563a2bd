package cli

import (
	"strconv"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

// The functions below read the values of flags. Each says in one sentence what
// is wrong with a value and, as advice, what would be right.

func bad(flag, value, says string) *fault.Fault {
	return fault.New(fault.Usage, "--%s %q %s", flag, value, says)
}

// dayValue reads a day, or gives otherwise for the empty string.
func dayValue(flag, s string, otherwise day.Day) (day.Day, error) {
	if s == "" {
		return otherwise, nil
	}
	d, err := day.Parse(s, day.ISO)
	if err != nil {
		return 0, bad(flag, s, "is not a day").Try("write it as year, month and day: --%s 2019-10-09", flag)
	}
	return d, nil
}

// numberValue reads a whole number from low to high, or gives otherwise for
// the empty string.
func numberValue(flag, s string, low, high, otherwise int) (int, error) {
	if s == "" {
		return otherwise, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < low || n > high {
		return 0, bad(flag, s, "is not a whole number from "+strconv.Itoa(low)+" to "+strconv.Itoa(high)).
			Try("for example --%s %d", flag, max(low, 30))
	}
	return n, nil
}

// maxAge is the highest --stale-after, in days: a hundred years.
const maxAge = 36500

// countryValue reads a country by code or name.
func countryValue(flag, s string) (string, error) {
	if s == "" {
		return "", nil
	}
	code, ok := place.Parse(s)
	if !ok {
		return "", bad(flag, s, "is not a country").Try("give its two-letter code of ISO 3166, such as --%s CN, or its English name", flag)
	}
	return code, nil
}

// kindValue reads a kind of party.
func kindValue(flag, s string) (party.Kind, error) {
	if s == "" {
		return party.Unstated, nil
	}
	if k, ok := party.KindNamed(s); ok {
		return k, nil
	}
	return "", bad(flag, s, "is not a kind of party").Try("it is one of person, organisation, vessel, aircraft; leave it out where it is not known")
}

// listValues reads the values of a flag that names lists.
func listValues(flag string, values []string) ([]list.ID, error) {
	var ids []list.ID
	for _, v := range values {
		found := list.Named(v)
		ids = append(ids, found...)
		if len(found) == 0 {
			return nil, bad(flag, v, "is not a list").Try("\"navicert lists\" shows them all; for example --%s %s", flag, list.Lists()[0].ID)
		}
	}
	return ids, nil
}

// thresholdValue reads a score, or gives 0 for none. A threshold of 0 shows
// what one of 1 does, since a listing that scores nothing is not found at all.
func thresholdValue(flag, s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	n, err := numberValue(flag, s, 0, match.Full, 0)
	if err != nil {
		return 0, bad(flag, s, "is not a whole number from 0 to 1000").Try("for example --%s 600; without it the engine decides", flag)
	}
	return max(n, 1), nil
}
