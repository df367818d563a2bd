package fedreg

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// rules2022 are the rules of volumes 87 and 88, of 2022 and 2023.
var rules2022 = []Rule{
	{
		Volume: 87, First: 8180, Last: 8182, FirstSure: cite.U, LastSure: cite.U, Document: "2022-03029",
		Title:     "Addition of Certain Entities to the Entity List",
		Published: day.Of(2022, 2, 14),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 87, First: 12240, Last: 12241, FirstSure: cite.U, LastSure: cite.U, Document: "2022-04300",
		Title:     "Implementation of Sanctions Against Russia Under the Export Administration Regulations (EAR)",
		Published: day.Of(2022, 3, 3), Effective: day.Of(2022, 2, 24),
		Certainty: cite.C, Source: "The Federal Register gives document number, title and day; February 24, 2022 is general knowledge of the rule.", Note: "Footnote 3 of the Entity List.",
	},
	{
		Volume: 87, First: 13061, Last: 13061, FirstSure: cite.U, LastSure: cite.U, Document: "2022-04819",
		Title:     "Imposition of Sanctions Against Belarus Under the Export Administration Regulations (EAR)",
		Published: day.Of(2022, 3, 8),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 87, First: 13141, Last: 13143, FirstSure: cite.U, LastSure: cite.U, Document: "2022-04925",
		Title:     "Further Imposition of Sanctions Against Russia With the Addition of Certain Entities to the Entity List",
		Published: day.Of(2022, 3, 9),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 87, First: 20299, Last: 20299, FirstSure: cite.U, LastSure: cite.U, Document: "2022-07284",
		Title:     "Additions of Entities to the Entity List",
		Published: day.Of(2022, 4, 7),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 87, First: 34136, Last: 34136, FirstSure: cite.U, LastSure: cite.U, Document: "2022-11885",
		Title:     "Export Administration Regulations: Revisions to Russia and Belarus Sanctions and Related Provisions; Other Revisions, Corrections, and Clarifications",
		Published: day.Of(2022, 6, 6),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 87, First: 34157, Last: 34157, FirstSure: cite.U, LastSure: cite.U, Document: "2022-12144",
		Title:     "Additions of Entities to the Entity List",
		Published: day.Of(2022, 6, 6),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 87, First: 38925, Last: 38925, FirstSure: cite.U, LastSure: cite.U, Document: "2022-14069",
		Title:     "Addition of Entities, Revision and Correction of Entries, and Removal of Entities From the Entity List",
		Published: day.Of(2022, 6, 30),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 87, First: 51877, Last: 51877, FirstSure: cite.U, LastSure: cite.U, Document: "2022-18268",
		Title:     "Additions of Entities to the Entity List",
		Published: day.Of(2022, 8, 24),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 87, First: 60064, Last: 60066, FirstSure: cite.A, LastSure: cite.U, Document: "2022-21520",
		Title:     "Additions of Entities to the Entity List",
		Published: day.Of(2022, 10, 4), Effective: day.Of(2022, 9, 30),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 87, First: 61971, Last: 61971, FirstSure: cite.A, LastSure: cite.U, Document: "2022-21714",
		Title:     "Revisions to the Unverified List; Clarifications to Activities and Criteria That May Lead to Additions to the Entity List",
		Published: day.Of(2022, 10, 13), Effective: day.Of(2022, 10, 7),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 87, First: 62186, Last: 62202, FirstSure: cite.A, LastSure: cite.U, Document: "2022-21658",
		Title:     "Implementation of Additional Export Controls: Certain Advanced Computing and Semiconductor Manufacturing Items; Supercomputer and Semiconductor End Use; Entity List Modification",
		Published: day.Of(2022, 10, 13), Effective: day.Of(2022, 10, 7), Later: []day.Day{day.Of(2022, 10, 12), day.Of(2022, 10, 21)},
		Certainty: cite.A, Source: bisTable, Note: "Footnote 4 of the Entity List. Parts took effect on October 7, 12 and 21, 2022; that footnote 4 is of October 21 is general knowledge of the rule (C). The entries cite page 62202.",
	},
	{
		Volume: 87, First: 75173, Last: 75174, FirstSure: cite.U, LastSure: cite.U, Document: "2022-26622",
		Title:     "Additions of Entities to the Entity List; Removal of an Entity From the Entity List",
		Published: day.Of(2022, 12, 8),
		Certainty: cite.U, Source: "The Federal Register gives document number, title and day of publication; the table of BIS prints December 7 and no effective day.",
	},
	{
		Volume: 87, First: 76924, Last: 76926, FirstSure: cite.A, LastSure: cite.U, Document: "2022-27149",
		Title:     "Revisions to the Unverified List and the Entity List",
		Published: day.Of(2022, 12, 16), Effective: day.Of(2022, 12, 16),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 87, First: 77505, Last: 77508, FirstSure: cite.A, LastSure: cite.U, Document: "2022-27151",
		Title:     "Additions and Revisions to the Entity List and Conforming Removal from the Unverified List",
		Published: day.Of(2022, 12, 19), Effective: day.Of(2022, 12, 16),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 87, First: 78856, Last: 78856, FirstSure: cite.A, LastSure: cite.U, Document: "2022-28033",
		Title:     "Modification to the Entity List",
		Published: day.Of(2022, 12, 23), Effective: day.Of(2022, 12, 21),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 88, First: 6622, Last: 6622, FirstSure: cite.U, LastSure: cite.U, Document: "2023-02130",
		Title:     "Additions to the Entity List",
		Published: day.Of(2023, 2, 1),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 88, First: 7592, Last: 7592, FirstSure: cite.B, LastSure: cite.U,
		Title:     "Protecting Against National Security Threats to the Communications Supply Chain Through the Equipment Authorization Program",
		Published: day.Of(2023, 2, 6), Effective: day.Of(2023, 2, 6),
		Certainty: cite.B, Source: "A note that quotes the rule gives its page and effective day.", Note: "The Federal Communications Commission's Covered List: no equipment authorisation from this day.",
	},
	{
		Volume: 88, First: 9389, Last: 9390, FirstSure: cite.U, LastSure: cite.U, Document: "2023-03193",
		Title:     "Additions to the Entity List",
		Published: day.Of(2023, 2, 14),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 88, First: 12155, Last: 12158, FirstSure: cite.C, LastSure: cite.U, Document: "2023-04099",
		Title:     "Additions of Entities to the Entity List; Revisions of Entities on the Entity List",
		Published: day.Of(2023, 2, 27),
		Certainty: cite.U, Source: "The Federal Register gives document number, title and day; its 76 additions under Russia cite page 12158; the first page is general knowledge and the effective day was not read.",
	},
	{
		Volume: 88, First: 12170, Last: 12175, FirstSure: cite.A, LastSure: cite.U, Document: "2023-03929",
		Title:     "Additions of Entities to the Entity List",
		Published: day.Of(2023, 2, 27), Effective: day.Of(2023, 2, 24),
		Certainty: cite.A, Source: `The text of the rule: "This rule is effective February 24, 2023"; its second page is 12171 and the last page mark 12175.`, Note: "The savings clause has no end.",
	},
	{
		Volume: 88, First: 13675, Last: 13675, FirstSure: cite.U, LastSure: cite.U, Document: "2023-04558",
		Title:     "Additions and Revisions of Entities to the Entity List",
		Published: day.Of(2023, 3, 6),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 88, First: 18985, Last: 18985, FirstSure: cite.U, LastSure: cite.U, Document: "2023-06663",
		Title:     "Additions to the Entity List; Amendment To Confirm Basis for Adding Certain Entities to the Entity List Includes Foreign Policy Interest of Protection of Human Rights Worldwide",
		Published: day.Of(2023, 3, 30),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 88, First: 23332, Last: 23334, FirstSure: cite.U, LastSure: cite.U, Document: "2023-07840",
		Title:     "Additions and Revisions of Entities to the Entity List",
		Published: day.Of(2023, 4, 17),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 88, First: 32640, Last: 32642, FirstSure: cite.A, LastSure: cite.U, Document: "2023-10684",
		Title:     "Addition of Entities to the Entity List",
		Published: day.Of(2023, 5, 22), Effective: day.Of(2023, 5, 19),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 88, First: 38741, Last: 38741, FirstSure: cite.U, LastSure: cite.U, Document: "2023-12726",
		Title:     "Additions of Entities to the Entity List and Removal of Entity From the Entity List",
		Published: day.Of(2023, 6, 14),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 88, First: 40085, Last: 40085, FirstSure: cite.U, LastSure: cite.U, Document: "2023-13196",
		Title:     "Additions of Entities to the Entity List and Removal of Entity From the Entity List; Correction",
		Published: day.Of(2023, 6, 21),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 88, First: 46071, Last: 46072, FirstSure: cite.U, LastSure: cite.U, Document: "2023-15343",
		Title:     "Additions to the Entity List",
		Published: day.Of(2023, 7, 19),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 88, First: 66273, Last: 66273, FirstSure: cite.U, LastSure: cite.U, Document: "2023-21080",
		Title:     "Addition of Entities and Revision to Existing Entities on the Entity List; Removal of Existing Entity From the Military End User List",
		Published: day.Of(2023, 9, 27),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 88, First: 70352, Last: 70353, FirstSure: cite.U, LastSure: cite.U, Document: "2023-22536",
		Title:     "Addition of Entities to the Entity List",
		Published: day.Of(2023, 10, 11),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 88, First: 71991, Last: 71992, FirstSure: cite.A, LastSure: cite.U, Document: "2023-23048",
		Title:     "Entity List Additions",
		Published: day.Of(2023, 10, 19), Effective: day.Of(2023, 10, 17), SavingsUntil: day.Of(2023, 11, 16),
		Certainty: cite.A, Source: bisTable, Note: "Shipments under way had to leave before November 16, 2023.",
	},
	{
		Volume: 88, First: 76128, Last: 76129, FirstSure: cite.A, LastSure: cite.U, Document: "2023-24508",
		Title:     "Entity List Additions",
		Published: day.Of(2023, 11, 6), Effective: day.Of(2023, 11, 2),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 88, First: 80131, Last: 80131, FirstSure: cite.A, LastSure: cite.U, Document: "2023-25557",
		Title:     "Entity List Removal",
		Published: day.Of(2023, 11, 17), Effective: day.Of(2023, 11, 16),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 88, First: 80955, Last: 80957, FirstSure: cite.A, LastSure: cite.U, Document: "2023-25684",
		Title:     "Additions to the Entity List",
		Published: day.Of(2023, 11, 21), Effective: day.Of(2023, 11, 17),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 88, First: 85095, Last: 85097, FirstSure: cite.A, LastSure: cite.U, Document: "2023-26935",
		Title:     "Addition of Entities to the Entity List",
		Published: day.Of(2023, 12, 7), Effective: day.Of(2023, 12, 7),
		Certainty: cite.A, Source: bisTable,
	},
}
