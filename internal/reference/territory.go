package reference

import (
	"slices"

	"github.com/navicert/navicert/internal/day"
)

// A territory is a destination that is governed by the row of another one.
type territory struct {
	code, row string
	from      day.Day // zero where it has been so as long as the tables go back
	why       string
}

// territories are those that the EAR themselves name. 738.3(b) states the
// principle for dependent territories, but there is no complete list: any other
// destination without a row is open. To add one, add it with its citation.
var territories = []territory{
	{"HK", "CN", day.Of(2020, 12, 23), "Hong Kong is governed by the entry for China since 2020-12-23 (85 FR 83788)"},
	{"LI", "CH", 0, "Liechtenstein is governed by the row of Switzerland (15 CFR part 738, supplement no. 1, footnote 5)"},
	{"KY", "GB", 0, "the Cayman Islands are governed by the row of the United Kingdom (15 CFR 738.3(b))"},
}

// rowOf gives the code of the row that governs a destination on a day, and why
// where it is another one's.
func rowOf(destination string, on day.Day) (row, why string) {
	i := slices.IndexFunc(territories, func(t territory) bool { return t.code == destination && on >= t.from })
	if i < 0 {
		return destination, ""
	}
	return territories[i].row, territories[i].why
}
