package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/access"
)

// UsersText shows users, one on each line.
func UsersText(w io.Writer, s Style, users []access.User) error {
	p := &page{style: s}
	if len(users) == 0 {
		p.paragraph(0, plain, "There are no users. \"navicert user add NAME --role administrator\" makes the first.")
	}
	wide := 0
	for _, u := range users {
		wide = max(wide, len(u.Name))
	}
	for _, u := range users {
		p.line(fmt.Sprintf("%-*s  %-13s  since %s%s", wide, u.Name, u.Role, u.Made.Format(time.DateOnly), stateOf(u)))
	}
	_, err := io.WriteString(w, p.take())
	return err
}

func stateOf(u access.User) string {
	switch {
	case u.Disabled:
		return ", disabled"
	case u.Password == "":
		return ", has no password"
	}
	return ""
}

// UsersJSON writes one JSON object for each user, on one line.
func UsersJSON(w io.Writer, users []access.User) error {
	for _, u := range users {
		err := oneLine(w, map[string]any{
			"name": u.Name, "role": u.Role, "disabled": u.Disabled, "password": u.Password != "", "made": u.Made,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// KeysText shows keys, those that are not valid any more too.
func KeysText(w io.Writer, s Style, keys []access.Key, now time.Time) error {
	p := &page{style: s}
	if len(keys) == 0 {
		p.paragraph(0, plain, "There are no keys. \"navicert key create --user NAME --scope screen\" makes one.")
	}
	for _, k := range keys {
		p.heading(k.Number, plain, safe(strings.TrimSpace(k.User+"  "+k.Label)))
		p.field("may", plain, access.Words(k.Scopes))
		state, ink := "until "+k.Until.Format(time.DateOnly), plain
		switch {
		case !k.Revoked.IsZero():
			state, ink = "revoked on "+k.Revoked.Format(time.DateOnly), red
		case !k.Live(now):
			state, ink = "ended on "+k.Until.Format(time.DateOnly), red
		}
		p.field("valid", ink, state)
		used := "never"
		if !k.Used.IsZero() {
			used = k.Used.Format(time.DateTime)
		}
		p.field("used", plain, used)
		if k.Rate > 0 {
			p.field("limit", plain, fmt.Sprintf("%d requests a second", k.Rate))
		}
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// KeysJSON writes one JSON object for each key, on one line.
func KeysJSON(w io.Writer, keys []access.Key, now time.Time) error {
	when := func(t time.Time) *time.Time {
		if t.IsZero() {
			return nil
		}
		return &t
	}
	for _, k := range keys {
		err := oneLine(w, map[string]any{
			"number": k.Number, "user": k.User, "label": k.Label, "scopes": k.Scopes, "rate": k.Rate,
			"made": k.Made, "until": k.Until, "used": when(k.Used), "revoked": when(k.Revoked), "live": k.Live(now),
		})
		if err != nil {
			return err
		}
	}
	return nil
}
