package filing

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/ownership"
)

// Statements of the Beneficial Ownership Data Standard, version 0.4
// (standard.openownership.org): entities, persons, and relationships between
// them. A record may be stated anew; what an earlier statement of it said holds
// until the day of the next.

type bodsStatement struct {
	Date       string          `json:"statementDate"`
	Record     string          `json:"recordId"`
	Status     string          `json:"recordStatus"`
	RecordType string          `json:"recordType"`
	Details    json.RawMessage `json:"recordDetails"`

	n int // of the record in the file
}

type bodsParty struct {
	Name  string `json:"name"`
	Names []struct {
		FullName string `json:"fullName"`
	} `json:"names"`
	Jurisdiction struct {
		Code string `json:"code"`
	} `json:"jurisdiction"`
	Nationalities []struct {
		Code string `json:"code"`
	} `json:"nationalities"`
	Identifiers []struct {
		Scheme string `json:"scheme"`
		ID     string `json:"id"`
	} `json:"identifiers"`
	Unspecified bodsReason `json:"unspecifiedEntityDetails"`
	Unknown     bodsReason `json:"unspecifiedPersonDetails"`
}

type bodsReason struct {
	Reason string `json:"reason"`
}

type bodsRelationship struct {
	Subject   json.RawMessage `json:"subject"`
	Party     json.RawMessage `json:"interestedParty"`
	Interests []bodsInterest  `json:"interests"`
}

type bodsInterest struct {
	Type   string `json:"type"`
	Direct string `json:"directOrIndirect"`
	Share  *struct {
		Exact        json.Number `json:"exact"`
		Minimum      json.Number `json:"minimum"`
		Maximum      json.Number `json:"maximum"`
		ExclusiveMin json.Number `json:"exclusiveMinimum"`
		ExclusiveMax json.Number `json:"exclusiveMaximum"`
	} `json:"share"`
	Start string `json:"startDate"`
	End   string `json:"endDate"`
}

func readBODS(f *Filing, records []json.RawMessage) error {
	byRecord := map[string][]bodsStatement{}
	var order []string
	keys := map[string]string{} // of the parties, by their records
	for n, raw := range records {
		s := bodsStatement{n: n + 1}
		if err := json.Unmarshal(raw, &s); err != nil {
			f.flag(n+1, "the statement is not of the form of the standard: %v", err)
			continue
		}
		switch s.RecordType {
		case "entity", "person":
			f.bodsParty(s, keys)
		case "relationship":
			if byRecord[s.Record] == nil {
				order = append(order, s.Record)
			}
			byRecord[s.Record] = append(byRecord[s.Record], s)
		default:
			f.flag(n+1, "the statement is of no type that version 0.4 of the standard knows; older versions are not read")
		}
	}
	for _, record := range order {
		all := byRecord[record]
		slices.SortStableFunc(all, func(a, b bodsStatement) int { return cmp.Compare(a.Date, b.Date) })
		for i, s := range all {
			var next day.Day
			if i+1 < len(all) {
				next = on(all[i+1].Date)
			}
			f.bodsRelation(s, next, keys)
		}
	}
	if len(f.Book.Parties()) == 0 {
		return errors.New("no statement of version 0.4 of the standard is in it")
	}
	return nil
}

// bodsParty reads an entity or a person. Where a record is stated several times,
// the first name stays.
func (f *Filing) bodsParty(s bodsStatement, keys map[string]string) {
	var p bodsParty
	if err := json.Unmarshal(s.Details, &p); err != nil {
		f.flag(s.n, "the %s is not of the form of the standard: %v", s.RecordType, err)
		return
	}
	if _, known := keys[s.Record]; known {
		return
	}
	key := "bods:" + short(s.Record)
	for _, id := range p.Identifiers {
		if k := numberKey(id.Scheme, id.ID); k != "" {
			key = k
			break
		}
	}
	text, country := p.Name, p.Jurisdiction.Code
	if text == "" && len(p.Names) > 0 {
		text = p.Names[0].FullName
	}
	if country == "" && len(p.Nationalities) > 0 {
		country = p.Nationalities[0].Code
	}
	if text == "" {
		text = "a party that is not named"
		if why := cmp.Or(p.Unspecified.Reason, p.Unknown.Reason); why != "" {
			text += " (" + short(why) + ")"
		}
	}
	keys[s.Record] = f.numbered(key, text, country)
}

// bodsRelation reads who has which interests in whom, up to the day on which the
// record was stated anew.
func (f *Filing) bodsRelation(s bodsStatement, next day.Day, keys map[string]string) {
	var r bodsRelationship
	if err := json.Unmarshal(s.Details, &r); err != nil {
		f.flag(s.n, "the relationship is not of the form of the standard: %v", err)
		return
	}
	owned, owner := f.bodsEnd(s, r.Subject, keys), f.bodsEnd(s, r.Party, keys)
	if owned == "" || owner == "" {
		return
	}
	if len(r.Interests) == 0 {
		r.Interests = []bodsInterest{{}}
	}
	for _, i := range r.Interests {
		interest, counts, known := bodsKind(i.Type)
		if !known {
			f.flag(s.n, "the interest %q is not known", short(i.Type))
		}
		if !counts {
			continue
		}
		h := ownership.Holding{Owner: owner, Owned: owned, Interest: interest, Indirect: i.Direct == "indirect", AsOf: on(s.Date), Line: s.n}
		h.During = day.Span{From: on(i.Start), Until: on(i.End)}
		if s.Status == "closed" && !h.During.Until.Known() {
			h.During.Until = on(s.Date)
		}
		if next.Known() && (!h.During.Until.Known() || next < h.During.Until) {
			h.During.Until = next
		}
		if h.During.Empty() {
			continue // began and was stated anew, or closed, on one day
		}
		var ok bool
		if h.Low, h.High, ok = i.share(); !ok {
			f.flag(s.n, "the share of an interest is no range within 0 and 100")
		}
		if interest == ownership.Control {
			h.Low, h.High = 0, ownership.Whole
			if bodsSure(i.Type) {
				h.Low = ownership.Whole
			}
		}
		f.hold(h)
	}
}

// bodsEnd gives the key of a party of a relationship. One that is only said to be
// unspecified is a party of its own.
func (f *Filing) bodsEnd(s bodsStatement, raw json.RawMessage, keys map[string]string) string {
	var record string
	if json.Unmarshal(raw, &record) == nil {
		key := keys[record]
		if key == "" {
			f.flag(s.n, "the relationship is of %q, which is not in the file", short(record))
		}
		return key
	}
	var why bodsReason
	if json.Unmarshal(raw, &why) != nil || len(raw) == 0 {
		f.flag(s.n, "the relationship does not say of whom it is")
		return ""
	}
	return f.numbered("bods:"+short(s.Record)+"/unspecified", strings.TrimSpace("a party that is not named ("+short(why.Reason)+")"), "")
}

// bodsKind gives what an interest is here; counts is false for roles that own and
// control nothing by themselves.
func bodsKind(kind string) (interest ownership.Interest, counts, known bool) {
	switch kind {
	case "", "unknownInterest", "unpublishedInterest", "shareholding", "rightsToSurplusAssetsOnDissolution", "rightsToProfitOrIncome", "beneficiaryOfLegalArrangement", "enjoymentAndUseOfAssets":
		return ownership.Shares, true, true
	case "votingRights":
		return ownership.Votes, true, true
	case "appointmentOfBoard", "otherInfluenceOrControl", "controlViaCompanyRulesOrArticles", "controlByLegalFramework", "rightsGrantedByContract", "conditionalRightsGrantedByContract",
		"settlor", "trustee", "protector", "nominator", "rightToProfitOrIncomeFromAssets":
		return ownership.Control, true, true
	case "boardMember", "boardChair", "seniorManagingOfficial", "nominee":
		return "", false, true
	}
	return ownership.Control, true, false
}

// bodsSure reports whether an interest is control for certain, not perhaps.
func bodsSure(kind string) bool {
	switch kind {
	case "appointmentOfBoard", "otherInfluenceOrControl", "controlViaCompanyRulesOrArticles", "controlByLegalFramework":
		return true
	}
	return false
}

// share gives the range of an interest; it is unknown where none is stated.
func (i bodsInterest) share() (low, high ownership.Share, ok bool) {
	low, high = 0, ownership.Whole
	if i.Share == nil {
		return low, high, true
	}
	read := func(n json.Number) (below, above ownership.Share, stated bool) {
		if n == "" {
			return 0, 0, false
		}
		below, above, good := ownership.ParseRange(n.String())
		ok = ok && good
		return below, above, good
	}
	ok = true
	if below, above, stated := read(i.Share.Exact); stated {
		return below, above, ok
	}
	if below, _, stated := read(i.Share.Minimum); stated {
		low = below
	}
	if below, _, stated := read(i.Share.ExclusiveMin); stated {
		low = max(low, min(below+1, ownership.Whole))
	}
	if _, above, stated := read(i.Share.Maximum); stated {
		high = above
	}
	if _, above, stated := read(i.Share.ExclusiveMax); stated {
		high = min(high, max(above-1, 0))
	}
	if low > high || !ok {
		return 0, ownership.Whole, false
	}
	return low, high, true
}
