package fedreg

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// rules2024 are the rules of volume 89, of 2024, and later.
var rules2024 = []Rule{
	{
		Volume: 89, First: 14388, Last: 14388, FirstSure: cite.U, LastSure: cite.U, Document: "2024-03969",
		Title:     "Additions of Entities to the Entity List",
		Published: day.Of(2024, 2, 27),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 89, First: 14403, Last: 14405, FirstSure: cite.A, LastSure: cite.U, Document: "2024-03674",
		Title:     "Additions of Entities, Revisions of Entries, and Removal of an Entity From the Entity List",
		Published: day.Of(2024, 2, 27), Effective: day.Of(2024, 2, 27),
		Certainty: cite.A, Source: "The text of the rule: effective February 27, 2024.",
	},
	{
		Volume: 89, First: 20107, Last: 20107, FirstSure: cite.B, LastSure: cite.U,
		Title:     "Export Administration Regulations End-User Controls: Imposition of Restrictions on Certain Persons Identified on the List of Specially Designated Nationals and Blocked Persons (SDN List)",
		Published: day.Of(2024, 3, 21), Effective: day.Of(2024, 3, 21),
		Certainty: cite.B, Source: "Notes that quote the rule give its page and effective day.", Note: "15 CFR 744.8 for 14 sanctions programmes.",
	},
	{
		Volume: 89, First: 25505, Last: 25505, FirstSure: cite.U, LastSure: cite.U, Document: "2024-07760",
		Title:     "Addition of Entities to and Revision of Entry on the Entity List",
		Published: day.Of(2024, 4, 11),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 89, First: 41888, Last: 41888, FirstSure: cite.U, LastSure: cite.U, Document: "2024-10485",
		Title:     "Additions of Entities to the Entity List",
		Published: day.Of(2024, 5, 14),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 89, First: 51644, Last: 51680, FirstSure: cite.A, LastSure: cite.A, Document: "2024-13148",
		Title:     "Implementation of Additional Sanctions Against Russia and Belarus Under the Export Administration Regulations (EAR) and Refinements to Existing Controls",
		Published: day.Of(2024, 6, 18), Later: []day.Day{day.Of(2024, 9, 16)},
		Certainty: cite.U, Source: "The document heads its text with pages 51644-51680; its first effective day was not read.", Note: "The first eight addresses of high diversion risk on the Entity List. Amendatory instruction 14 took effect on September 16, 2024.",
	},
	{
		Volume: 89, First: 52362, Last: 52363, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 24 June 2024",
		Published: day.Of(2024, 6, 24),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 89, First: 55033, Last: 55036, FirstSure: cite.A, LastSure: cite.A, Document: "2024-14635",
		Title:     "Addition of Entities and Revision of Entries on the Entity List",
		Published: day.Of(2024, 7, 3), Effective: day.Of(2024, 7, 3),
		Certainty: cite.A, Source: "The document heads its text with pages 55033-55036; its public-inspection text says that it is effective on the day of publication.",
	},
	{
		Volume: 89, First: 68539, Last: 68543, FirstSure: cite.A, LastSure: cite.A, Document: "2024-19132",
		Title:     "Implementation of Additional Sanctions Against Russia and Belarus Under the Export Administration Regulations (EAR); and Corrections",
		Published: day.Of(2024, 8, 27), Effective: day.Of(2024, 8, 27), Later: []day.Day{day.Of(2024, 9, 16)},
		Certainty: cite.A, Source: "The text of the rule, pages 68539-68544: effective August 27, 2024, but for amendatory instruction 11.", Note: "Page 68544, where it ends, may belong to the next rule as well. Amendatory instruction 11 took effect on September 16, 2024.",
	},
	{
		Volume: 89, First: 68548, Last: 68548, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 27 August 2024",
		Published: day.Of(2024, 8, 27),
		Certainty: cite.U, Source: entries, Note: "Hytera Communications (Hong Kong) and addresses of high diversion risk are among its entries.",
	},
	{
		Volume: 89, First: 74832, Last: 74832, FirstSure: cite.B, LastSure: cite.U,
		Title:     "Reporting, Procedures and Penalties Regulations",
		Published: day.Of(2024, 9, 13), Effective: day.Of(2025, 3, 12),
		Certainty: cite.B, Source: "Notes that quote the rule give its page and effective day.", Note: "Records under 31 CFR part 501 are kept for ten years.",
	},
	{
		Volume: 89, First: 84462, Last: 84462, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 23 October 2024",
		Published: day.Of(2024, 10, 23),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 89, First: 87264, Last: 87265, FirstSure: cite.U, LastSure: cite.U, Document: "2024-25411",
		Title:     "Additions and Revisions of Entities to the Entity List",
		Published: day.Of(2024, 11, 1), Effective: day.Of(2024, 11, 1),
		Certainty: cite.B, Source: "An index of the Federal Register gives document number, title and both days; entries cite the pages.",
	},
	{
		Volume: 89, First: 96830, Last: 96837, FirstSure: cite.B, LastSure: cite.U, Document: "2024-28267",
		Title:     "Additions and Modifications to the Entity List; Removals From the Validated End-User (VEU) Program",
		Published: day.Of(2024, 12, 5), Effective: day.Of(2024, 12, 2),
		Certainty: cite.B, Source: "The Federal Register gives document number and title; notes that quote the rule give December 2 as its effective day.", Note: "Footnote 5 of the Entity List. The entries cite pages 96836 and 96837.",
	},
	{
		Volume: 89, First: 99702, Last: 99703, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 11 December 2024",
		Published: day.Of(2024, 12, 11),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 90, First: 560, Last: 561, FirstSure: cite.U, LastSure: cite.U, Document: "2024-31468",
		Title:     "Revisions to the Entity List",
		Published: day.Of(2025, 1, 6),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 90, First: 4617, Last: 4619, FirstSure: cite.U, LastSure: cite.U, Document: "2025-00704",
		Title:     "Addition of Entities to and Revision of Entry on the Entity List",
		Published: day.Of(2025, 1, 16),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 90, First: 4621, Last: 4622, FirstSure: cite.U, LastSure: cite.U, Document: "2025-00480",
		Title:     "Additions to the Entity List",
		Published: day.Of(2025, 1, 16),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 90, First: 13286, Last: 13286, FirstSure: cite.B, LastSure: cite.U,
		Title:     "Reporting, Procedures and Penalties Regulations",
		Published: day.Of(2025, 3, 21),
		Certainty: cite.U, Source: "A note gives the page and the day; the effective day was not read.",
	},
	{
		Volume: 90, First: 14032, Last: 14035, FirstSure: cite.U, LastSure: cite.U, Document: "2025-05426",
		Title:     "Additions and Modifications to the Entity List",
		Published: day.Of(2025, 3, 28),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 90, First: 14046, Last: 14048, FirstSure: cite.U, LastSure: cite.U, Document: "2025-05427",
		Title:     "Additions to the Entity List",
		Published: day.Of(2025, 3, 28),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 90, First: 44496, Last: 44499, FirstSure: cite.U, LastSure: cite.U, Document: "2025-17893",
		Title:     "Additions and Revisions to the Entity List",
		Published: day.Of(2025, 9, 16),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 90, First: 47201, Last: 47214, FirstSure: cite.A, LastSure: cite.A, Document: "2025-19001",
		Title:     "Expansion of End-User Controls To Cover Affiliates of Certain Listed Entities",
		Published: day.Of(2025, 9, 30), Effective: day.Of(2025, 9, 29),
		Certainty: cite.A, Source: "The DATES of the rule, pages 47201-47214: effective September 29, 2025.", Note: "The Affiliates Rule, stayed by 90 FR 50857.",
	},
	{
		Volume: 90, First: 48193, Last: 48195, FirstSure: cite.U, LastSure: cite.U, Document: "2025-19508",
		Title:     "Additions to the Entity List",
		Published: day.Of(2025, 10, 9),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 90, First: 50857, Last: 50857, FirstSure: cite.A, LastSure: cite.U, Document: "2025-19846",
		Title:     "One-Year Suspension of Expansion of End-User Controls for Affiliates of Certain Listed Entities",
		Published: day.Of(2025, 11, 12), Effective: day.Of(2025, 11, 10), Until: day.Of(2026, 11, 10),
		Certainty: cite.B, Source: "Notes that quote the rule: effective November 10, 2025; the stayed text applies again from November 10, 2026, absent a further rule.",
	},
}
