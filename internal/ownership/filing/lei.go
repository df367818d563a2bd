package filing

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/table"
)

// The register of the Global Legal Entity Identifier Foundation tells at its
// level 2 who consolidates whose accounts, directly or in the end (Relationship
// Record Common Data File, gleif.org). A parent that consolidates controls; what
// share it holds is not told, so that it is unknown.

// A leiAnswer is one answer of the register's programming interface.
type leiAnswer struct {
	Meta struct {
		GoldenCopy struct {
			PublishDate string `json:"publishDate"`
		} `json:"goldenCopy"`
	} `json:"meta"`
	Links struct {
		First string `json:"first"`
	} `json:"links"`
	Data json.RawMessage `json:"data"`
}

type leiRecord struct {
	Type       string `json:"type"`
	ID         string `json:"id"`
	Attributes struct {
		LEI    string `json:"lei"`
		Entity struct {
			LegalName struct {
				Name string `json:"name"`
			} `json:"legalName"`
			LegalAddress struct {
				Country string `json:"country"`
			} `json:"legalAddress"`
		} `json:"entity"`
		Relationship struct {
			StartNode leiNode `json:"startNode"`
			EndNode   leiNode `json:"endNode"`
			Type      string  `json:"type"`
			Status    string  `json:"status"`
			Periods   []struct {
				StartDate string `json:"startDate"`
				EndDate   string `json:"endDate"`
				Type      string `json:"type"`
			} `json:"periods"`
		} `json:"relationship"`
	} `json:"attributes"`
}

type leiNode struct {
	ID string `json:"id"`
}

var (
	childrenOf = regexp.MustCompile(`/lei-records/([A-Z0-9]{18}[0-9]{2})/(direct|ultimate)-children`)
	parentOf   = regexp.MustCompile(`(direct|ultimate)-parent[^A-Z0-9]+([A-Z0-9]{18}[0-9]{2})`)
)

// readLEI reads answers of the register; those about a party without children
// hold no record.
func readLEI(f *Filing, records []json.RawMessage) error {
	for n, r := range records {
		var a leiAnswer
		if err := json.Unmarshal(r, &a); err != nil {
			f.flag(n+1, "the record is not of the form of the register: %v", err)
			continue
		}
		var all []leiRecord
		var one leiRecord
		if json.Unmarshal(a.Data, &all) != nil {
			if err := json.Unmarshal(a.Data, &one); err != nil {
				f.flag(n+1, "the data are not of the form of the register: %v", err)
				continue
			}
			all = []leiRecord{one}
		}
		f.answer(n+1, &a, all)
	}
	return nil
}

func (f *Filing) answer(n int, a *leiAnswer, all []leiRecord) {
	asOf := on(a.Meta.GoldenCopy.PublishDate)
	for _, r := range all {
		if r.Type == "relationship-records" {
			rel := r.Attributes.Relationship
			var during day.Span
			for _, p := range rel.Periods {
				if p.Type == "RELATIONSHIP_PERIOD" {
					during = day.Span{From: on(p.StartDate), Until: on(p.EndDate)}
				}
			}
			f.relation(n, rel.StartNode.ID, rel.EndNode.ID, rel.Type, rel.Status, during, asOf)
			continue
		}
		key := numberKey("LEI", r.Attributes.LEI)
		if key == "" {
			f.flag(n, "a record has no LEI that is well-formed: %q", short(r.Attributes.LEI))
			continue
		}
		f.numbered(key, r.Attributes.Entity.LegalName.Name, r.Attributes.Entity.LegalAddress.Country)
		if m := childrenOf.FindStringSubmatch(a.Links.First); m != nil {
			f.consolidates(n, "lei:"+m[1], key, m[2] == "ultimate", day.Span{}, asOf)
		} else if m := parentOf.FindStringSubmatch(path.Base(f.File)); m != nil {
			f.consolidates(n, key, "lei:"+m[2], m[1] == "ultimate", day.Span{}, asOf)
		}
	}
}

// relation reads one relationship between two numbers.
func (f *Filing) relation(n int, child, parent, kind, status string, during day.Span, asOf day.Day) {
	switch {
	case kind != "IS_DIRECTLY_CONSOLIDATED_BY" && kind != "IS_ULTIMATELY_CONSOLIDATED_BY":
		return // branches and funds say nothing of who owns whom
	case status != "ACTIVE" && !during.Until.Known():
		f.flag(n, "the relationship of %s to %s is %s, and its end is not told", short(child), short(parent), strings.ToLower(short(status)))
		return
	}
	owned, owner := numberKey("LEI", child), numberKey("LEI", parent)
	if owned == "" || owner == "" {
		f.flag(n, "the relationship of %q to %q is not between two LEIs", short(child), short(parent))
		return
	}
	f.consolidates(n, owner, owned, kind == "IS_ULTIMATELY_CONSOLIDATED_BY", during, asOf)
}

// consolidates adds what consolidation tells: control, and some share.
func (f *Filing) consolidates(n int, owner, owned string, indirect bool, during day.Span, asOf day.Day) {
	h := ownership.Holding{Owner: owner, Owned: owned, Indirect: indirect, During: during, AsOf: asOf, Line: n}
	h.Interest, h.Low, h.High = ownership.Control, ownership.Whole, ownership.Whole
	f.hold(h)
	h.Interest, h.Low = ownership.Shares, 0
	f.hold(h)
}

// readRelations reads the register's own table of relationships.
func readRelations(f *Filing, rows *table.Reader) error {
	f.Form = "Legal Entity Identifier relationships"
	for _, c := range []string{"relationship.endnode.nodeid", "relationship.relationshiptype", "relationship.relationshipstatus"} {
		if !rows.Has(c) {
			return fmt.Errorf("the header has no column %q", c)
		}
	}
	for {
		row, err := rows.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case row.Bad != "":
			f.flag(row.Line, "%s", row.Bad)
			continue
		}
		var during day.Span
		for i := 1; i <= 5; i++ {
			period := "relationship.period." + strconv.Itoa(i) + "."
			if row.Get(period+"periodtype") == "RELATIONSHIP_PERIOD" {
				during = day.Span{From: on(row.Get(period + "startdate")), Until: on(row.Get(period + "enddate"))}
			}
		}
		f.relation(row.Line, row.Get("relationship.startnode.nodeid"), row.Get("relationship.endnode.nodeid"), row.Get("relationship.relationshiptype"),
			row.Get("relationship.relationshipstatus"), during, on(row.Get("registration.lastupdatedate")))
	}
}
