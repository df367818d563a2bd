package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/identifier"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// besideFlags are the values of the flags that say what is known of the party
// besides its name, as typed.
type besideFlags struct {
	births, ids         []string
	gender, nationality string
}

func (f *besideFlags) add(c *cobra.Command) {
	fs := c.Flags()
	fs.StringArrayVar(&f.births, "birth", nil, "`DATE` of birth, as 1973-03-25, 1973-03, 1973 or \"circa 1973\"; repeat it for several")
	fs.StringVar(&f.gender, "gender", "", "`GENDER` of the person: male or female")
	fs.StringArrayVar(&f.ids, "id", nil, "identifier `TYPE:NUMBER` or TYPE/COUNTRY:NUMBER, such as imo:9074729 or passport/JO:K475336; repeat it for several")
	fs.StringVar(&f.nationality, "nationality", "", "`COUNTRY` that the person is a national of")
}

// read puts the values into a query.
func (f *besideFlags) read(q *screen.Query) error {
	var err error
	if q.Births, err = birthValues("birth", f.births); err != nil {
		return err
	}
	if q.Gender, err = genderValue("gender", f.gender); err != nil {
		return err
	}
	if q.Nationality, err = countryValue("nationality", f.nationality); err != nil {
		return err
	}
	q.Identifiers, err = identifierValues("id", f.ids)
	return err
}

// birthValues reads dates known to the day, the month or the year.
func birthValues(flag string, values []string) ([]day.Partial, error) {
	var out []day.Partial
	for _, v := range values {
		p, err := day.ParsePartial(v)
		if err != nil {
			return nil, bad(flag, v, "is not a date").Try("write it as far as it is known: --%s 1973-03-25, 1973-03, 1973 or \"circa 1973\"", flag)
		}
		out = append(out, p)
	}
	return out, nil
}

// genderValue reads a gender as lists state it.
func genderValue(flag, s string) (string, error) {
	if s == "" {
		return "", nil
	}
	if g, ok := party.GenderNamed(s); ok {
		return g, nil
	}
	return "", bad(flag, s, "is none that lists state").Try("it is male or female; leave it out where it is not known")
}

// identifierValues reads TYPE:NUMBER and TYPE/COUNTRY:NUMBER.
func identifierValues(flag string, values []string) ([]party.Identifier, error) {
	var out []party.Identifier
	for _, v := range values {
		typ, number, ok := strings.Cut(v, ":")
		typ, where, named := strings.Cut(typ, "/")
		typ, number = strings.TrimSpace(typ), strings.TrimSpace(number)
		switch {
		case !ok || number == "":
			return nil, bad(flag, v, "is not written as TYPE:NUMBER").Try("for example --%s imo:9074729", flag)
		case identifier.KindOf(typ) == identifier.None:
			return nil, bad(flag, v, "has a type that is not known").Try("it is one of %s", identifierKinds())
		}
		id := party.Identifier{Type: typ, Number: number}
		if named {
			code, err := countryValue(flag, strings.TrimSpace(where))
			if err != nil {
				return nil, err
			}
			id.Country = code
		}
		out = append(out, id)
	}
	return out, nil
}

func identifierKinds() string {
	var words []string
	for _, k := range identifier.Kinds() {
		words = append(words, string(k))
	}
	return strings.Join(words, ", ")
}
