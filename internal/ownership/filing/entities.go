package filing

import (
	"encoding/json"
	"errors"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/ownership"
)

// FollowTheMoney tells ownership by entities of the schema Ownership, between an
// owner and an asset (followthemoney.tech/explorer).

func readFTM(f *Filing, records []json.RawMessage) error {
	entities := map[string]*ftm.Entity{}
	at := map[string]int{}
	var stakes []*ftm.Entity
	for n, raw := range records {
		e, err := ftm.Parse(raw)
		if err != nil {
			f.flag(n+1, "the record is no entity: %v", err)
			continue
		}
		if e.Schema == "Ownership" {
			stakes = append(stakes, e)
		}
		if _, twice := entities[e.ID]; !twice {
			entities[e.ID], at[e.ID] = e, n+1
		}
	}
	if len(stakes) == 0 {
		return errors.New("no entity in it is of the schema Ownership")
	}
	for _, s := range stakes {
		for _, owner := range s.Properties["owner"] {
			for _, asset := range s.Properties["asset"] {
				f.stake(at[s.ID], s, f.entity(owner, entities), f.entity(asset, entities))
			}
		}
		if len(s.Properties["owner"]) == 0 || len(s.Properties["asset"]) == 0 {
			f.flag(at[s.ID], "the ownership %q lacks its owner or its asset", short(s.ID))
		}
	}
	return nil
}

// entity gives the key of an entity; one that is not in the file is known by its
// ID alone.
func (f *Filing) entity(id string, entities map[string]*ftm.Entity) string {
	e := entities[id]
	if e == nil {
		return f.numbered("ftm:"+short(id), "", "")
	}
	key := "ftm:" + short(id)
	if k := numberKey("LEI", e.First("leiCode")); k != "" {
		key = k
	}
	text := e.First("name")
	if text == "" {
		text = e.Caption
	}
	country := e.First("jurisdiction")
	if country == "" {
		country = e.First("country")
	}
	if len(country) == 2 {
		country = string([]byte{country[0] &^ 0x20, country[1] &^ 0x20}) // the model writes small letters
	}
	return f.numbered(key, text, country)
}

func (f *Filing) stake(n int, s *ftm.Entity, owner, asset string) {
	h := ownership.Holding{Owner: owner, Owned: asset, Interest: ownership.Shares, High: ownership.Whole, AsOf: on(s.First("date")), Line: n}
	if text := s.First("percentage"); text != "" {
		var ok bool
		if h.Low, h.High, ok = ownership.ParseRange(text); !ok {
			f.flag(n, "the percentage %q is no share from 0 to 100", short(text))
			h.Low, h.High = 0, ownership.Whole
		}
	}
	h.During = day.Span{From: on(s.First("startDate")), Until: on(s.First("endDate"))}
	if end := s.First("endDate"); end != "" && !h.During.Until.Known() {
		f.flag(n, "the end %q is not known to the day, so that the holding goes on", short(end))
	}
	f.hold(h)
}
