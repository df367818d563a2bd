package address

import "strings"

// Full is the score of an address against itself.
const Full = 1000

// The costs and limits of the score, in thousandths. A limit is the most that
// an address can reach about which the thing is true; the limits of another
// unit, floor or block lie below the line of an alert, and that of a unit that
// is not given lies just above it, so that a person looks at it.
const (
	costType       = 40  // Luard Road and Luard Street
	costStreetGone = 20  // one side names the building only
	costHouseGone  = 20  // the building agrees, one side lacks the number of the house
	costHouseLike  = 40  // 14 and 14C
	costNoBuilding = 5   // the query lacks the name of the building
	costOther      = 60  // same street and number, buildings of different names
	costNoArea     = 15  // one side names no quarter, city or region
	costNoAreaBare = 60  // and no building agrees
	costAreas      = 40  // different quarters or cities, but the building agrees
	costPost       = 40  // different codes of the post
	costFloorGone  = 10  // the unit agrees, one side lacks the floor
	costBlockGone  = 25  // the unit agrees, one side lacks the block
	limitUnitGone  = 825 // the query gives no unit, the listed address has one
	limitOtherUnit = 760
	limitFloor     = 720
	limitBlock     = 600
	limitAreas     = 650 // the same street and number in another place
	limitStreet    = 550 // the building has the same name, in another street
	limitNumber    = 400 // the same street, another number
	limitNumberIn  = 700 // another number, but the building agrees
	limitNoNumber  = 500 // the same street, no number to compare
)

// A Finding is one reason for the score, or with negative points against it.
type Finding struct {
	Part   string // permanent: street, number, building, area, post-code, block, floor, unit, country
	Points int
	Query  string
	Listed string
	Says   string
}

// A Result is a score with what it is made of: its findings add up to it.
type Result struct {
	Score int // 0 to Full
	// OtherUnit says that the building is the same and the unit, floor or
	// block is another.
	OtherUnit bool
	Found     []Finding
}

// Compare says how surely the query is the listed address. It is not the same
// both ways round: a query that is more exact than the listed address is
// inside it, one that is less exact may be.
func Compare(q, l *Address) Result {
	var r Result
	if !q.Located() || !l.Located() || !r.site(q, l) {
		return Result{}
	}
	r.around(q, l)
	r.inside(q, l)
	return r
}

// find adds a finding and its points.
func (r *Result) find(part string, points int, q, l, says string) {
	points = max(points, -r.Score)
	r.Score += points
	r.Found = append(r.Found, Finding{part, points, q, l, says})
}

// limit adds a finding that keeps the score at or below a limit.
func (r *Result) limit(part string, most int, q, l, says string) {
	r.find(part, min(0, most-r.Score), q, l, says)
}

// A relation is how one kind of thing compares on both sides.
type relation uint8

const (
	neither relation = iota
	queryLacks
	listedLacks
	same
	like
	differ
)

// site compares street, number and building. It reports whether the two can be
// one place.
func (r *Result) site(q, l *Address) bool {
	street, sq, sl := streets(q, l)
	building, bq, bl := buildings(q, l)
	house := numbers(q.Houses, l.Houses)
	if street != same && building != same {
		return false
	}
	if building == same {
		r.find("building", Full, bq, bl, "the same building")
	} else {
		r.find("street", Full, sq, sl, "the same street")
	}
	hq, hl := list(q.Houses), list(l.Houses)
	switch {
	case street == differ:
		r.limit("street", limitStreet, sq, sl, "another street")
	case street == queryLacks || street == listedLacks:
		r.find("street", -costStreetGone, sq, sl, "only one side names the street")
	case street == same && sq != sl && typesDiffer(q, l):
		r.find("street", -costType, sq, sl, "a street of the same name that calls itself otherwise")
	}
	switch {
	case house == differ && building == same:
		r.limit("number", limitNumberIn, hq, hl, "another number")
	case house == differ:
		r.limit("number", limitNumber, hq, hl, "another number in the same street")
	case house == like:
		r.find("number", -costHouseLike, hq, hl, "the same number, one with a letter")
	case house == same:
		r.find("number", 0, hq, hl, "the same number")
	case building == same && house != neither:
		r.find("number", -costHouseGone, hq, hl, "only one side gives the number")
	case building != same:
		r.limit("number", limitNoNumber, hq, hl, "the street without a number is no place")
	}
	if building == differ {
		r.find("building", -costOther, bq, bl, "buildings of different names")
	}
	if building == queryLacks {
		r.find("building", -costNoBuilding, "", bl, "the building is not given")
	}
	return true
}

// around compares the places around: quarter, city, region, country, post.
func (r *Result) around(q, l *Address) {
	inBuilding := r.Found[0].Part == "building"
	if len(q.Countries) > 0 && len(l.Countries) > 0 && !countries(q, l) {
		r.limit("country", 0, strings.Join(q.Countries, ", "), strings.Join(l.Countries, ", "), "another country")
		return
	}
	aq, al := phrases(q.Areas), phrases(l.Areas)
	switch {
	case areas(q, l), len(q.Areas)+len(q.Countries)+len(l.Areas)+len(l.Countries) == 0:
	case len(q.Areas)+len(q.Countries) == 0 || len(l.Areas)+len(l.Countries) == 0:
		if inBuilding {
			r.find("area", -costNoArea, aq, al, "only one side says in which city or country")
		} else {
			r.find("area", -costNoAreaBare, aq, al, "only one side says in which city or country")
		}
	case len(q.Areas) == 0 || len(l.Areas) == 0:
		r.find("area", -costNoArea, aq, al, "only one side says in which quarter or city")
	case inBuilding:
		r.find("area", -costAreas, aq, al, "other quarters or cities")
	default:
		r.limit("area", limitAreas, aq, al, "a street of that name elsewhere")
	}
	if len(q.PostCodes) > 0 && len(l.PostCodes) > 0 {
		points, says := -costPost, "other codes of the post"
		for _, c := range q.PostCodes {
			if has(l.PostCodes, c) {
				points, says = 0, "the same code of the post"
			}
		}
		r.find("post-code", points, strings.Join(q.PostCodes, ", "), strings.Join(l.PostCodes, ", "), says)
	}
}

// inside compares block, floor and unit.
func (r *Result) inside(q, l *Address) {
	unit, floor, block := numbers(q.Units, l.Units), numbers(q.Floors, l.Floors), numbers(q.Blocks, l.Blocks)
	if unit == like { // 1605 and 1605A are two rooms
		unit = differ
	}
	uq, ul, fq, fl := list(q.Units), list(l.Units), list(q.Floors), list(l.Floors)
	r.OtherUnit = unit == differ || floor == differ || block == differ
	if block == differ {
		r.limit("block", limitBlock, list(q.Blocks), list(l.Blocks), "the same site, another block")
	} else if block == queryLacks && unit != neither {
		r.find("block", -costBlockGone, "", list(l.Blocks), "the block is not given")
	}
	switch {
	case unit == differ:
		r.limit("unit", limitOtherUnit, uq, ul, "the same building, another unit")
	case unit == queryLacks:
		r.limit("unit", limitUnitGone, "", ul, "the same building; the unit is not given")
	case unit == same:
		r.find("unit", 0, uq, ul, "the same unit")
	}
	switch {
	case floor == differ:
		r.limit("floor", limitFloor, fq, fl, "the same building, another floor")
	case floor == same:
		r.find("floor", 0, fq, fl, "the same floor")
	case floor == queryLacks && unit == same && said(l.Units):
		r.find("floor", -costFloorGone, "", fl, "the floor is not given")
	case floor == queryLacks && unit == listedLacks && onFloor(q.Units, l.Floors):
		r.find("floor", -costFloorGone, uq, fl, "a room of that floor")
	case floor == queryLacks:
		r.limit("floor", limitUnitGone, "", fl, "the same building; the floor is not given")
	}
}

// said reports whether the number of a room is long enough to say its floor,
// as 1804 does and B does not.
func said(units []Number) bool {
	for _, u := range units {
		if u.digits(3) {
			return true
		}
	}
	return false
}

// onFloor reports whether the number of a room begins with that of the floor.
func onFloor(units, floors []Number) bool {
	for _, u := range units {
		for _, f := range floors {
			if u.digits(3) && u.From/100 == f.From {
				return true
			}
		}
	}
	return false
}
