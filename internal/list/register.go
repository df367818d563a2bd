package list

import "github.com/navicert/navicert/internal/day"

const (
	bis   = "US Department of Commerce, Bureau of Industry and Security"
	ofac  = "US Department of the Treasury, Office of Foreign Assets Control"
	state = "US Department of State"
)

var lists = []List{
	{
		ID: "us/bis/entity-list", Title: "Entity List", Authority: bis, Page: csl,
		Born: day.Of(1997, 2, 3), BornCite: "62 FR 4910", StaleDays: 7,
		Effect: "Exports, reexports and transfers to the party need a BIS licence as the entry says. It is no block of property and no ban on buying from the party.",
	},
}
