package fedreg

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// rules2018 are the rules of volumes 83 and 84, of 2018 and 2019.
var rules2018 = []Rule{
	{
		Volume: 83, First: 3577, Last: 3580, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 26 January 2018",
		Published: day.Of(2018, 1, 26),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 83, First: 6949, Last: 6953, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 16 February 2018",
		Published: day.Of(2018, 2, 16),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 83, First: 12475, Last: 12479, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 22 March 2018",
		Published: day.Of(2018, 3, 22),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 83, First: 37423, Last: 37427, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Addition of Certain Entities; and Modification of Entry to the Entity List",
		Published: day.Of(2018, 8, 1), Effective: day.Of(2018, 8, 1),
		Certainty: cite.B, Source: bisTable2018,
	},
	{
		Volume: 83, First: 44821, Last: 44824, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Addition of Certain Persons to the Entity List, Revision of Entries on the Entity List and Removal of Certain Entities From the Entity List",
		Published: day.Of(2018, 9, 4), Effective: day.Of(2018, 9, 4),
		Certainty: cite.B, Source: bisTable2018,
	},
	{
		Volume: 83, First: 48532, Last: 48534, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Addition of Certain Entities to the Entity List, Revision of an Entry on the Entity List and Removal of an Entity From the Entity List",
		Published: day.Of(2018, 9, 26), Effective: day.Of(2018, 9, 26),
		Certainty: cite.B, Source: bisTable2018,
	},
	{
		Volume: 83, First: 54519, Last: 54521, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Addition of an Entity to the Entity List",
		Published: day.Of(2018, 10, 30), Effective: day.Of(2018, 10, 30),
		Certainty: cite.B, Source: bisTable2018,
	},
	{
		Volume: 84, First: 21233, Last: 21236, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 14 May 2019",
		Published: day.Of(2019, 5, 14),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 84, First: 22961, Last: 22963, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Addition of Entities to the Entity List",
		Published: day.Of(2019, 5, 21), Effective: day.Of(2019, 5, 16),
		Certainty: cite.A, Source: "The preamble of 85 FR 51596 says that Huawei and 68 affiliates were added effective May 16, 2019 (84 FR 22961, May 21, 2019).", Note: "Adds Huawei Technologies Co., Ltd. and 68 affiliates.",
	},
	{
		Volume: 84, First: 23468, Last: 23468, FirstSure: cite.B, LastSure: cite.U,
		Title:     "Temporary General License",
		Published: day.Of(2019, 5, 22), Effective: day.Of(2019, 5, 20),
		Certainty: cite.B, Source: "A law-firm note that quotes the rule gives its days.", Note: "The temporary general licence for Huawei, extended several times, until 2020-08-13.",
	},
	{
		Volume: 84, First: 29371, Last: 29375, FirstSure: cite.A, LastSure: cite.A, Document: "2019-13245",
		Title:     "Addition of Entities to the Entity List and Revision of an Entry on the Entity List",
		Published: day.Of(2019, 6, 24), Effective: day.Of(2019, 6, 24),
		Certainty: cite.B, Source: "The document heads its text with pages 29371-29375; its savings clause, as a note quotes it, names June 24, 2019.", Note: "The savings clause has no end.",
	},
	{
		Volume: 84, First: 40216, Last: 40222, FirstSure: cite.C, LastSure: cite.U,
		Title:     "Federal Acquisition Regulation: Prohibition on Contracting for Certain Telecommunications and Video Surveillance Services or Equipment",
		Published: day.Of(2019, 8, 13), Effective: day.Of(2019, 8, 13),
		Certainty: cite.B, Source: "The note to FAR 52.204-25 cites 84 FR 40222 of August 13, 2019; section 889(a)(1)(A) applies from that day.", Note: "Section 889, Part A.",
	},
	{
		Volume: 84, First: 40241, Last: 40241, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 14 August 2019",
		Published: day.Of(2019, 8, 14),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 84, First: 43487, Last: 43492, FirstSure: cite.A, LastSure: cite.A, Document: "2019-17920",
		Title:     "Temporary General License: Extension of Validity, Clarifications to Authorized Transactions, and Changes to Certification Statement Requirements",
		Published: day.Of(2019, 8, 21), Effective: day.Of(2019, 8, 19),
		Certainty: cite.B, Source: "The rule ends on page 43493 with its document number; law-firm notes of the week give August 19 as the effective day.", Note: "Its last lines stand on page 43493, where the next rule begins.",
	},
	{
		Volume: 84, First: 43493, Last: 43495, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Addition of Certain Entities to the Entity List and Revision of Entries on the Entity List",
		Announced: day.Of(2019, 8, 19), Published: day.Of(2019, 8, 21), Effective: day.Of(2019, 8, 19),
		Certainty: cite.B, Source: "The page itself was read; BIS's press release says that the restrictions on these affiliates are effective August 19th.", Note: "Adds 46 affiliates of Huawei.",
	},
	{
		Volume: 84, First: 54002, Last: 54004, FirstSure: cite.A, LastSure: cite.U, Document: "2019-22210",
		Title:     "Addition of Certain Entities to the Entity List",
		Announced: day.Of(2019, 10, 7), Published: day.Of(2019, 10, 9), Effective: day.Of(2019, 10, 9),
		Certainty: cite.A, Source: "The header of the rule: published and effective October 9, 2019; the press release is of October 7.", Note: "Adds 28 entities, eight of them companies. The entries cite pages 54002 and 54004.",
	},
	{
		Volume: 84, First: 61538, Last: 61541, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 13 November 2019",
		Published: day.Of(2019, 11, 13),
		Certainty: cite.U, Source: entries,
	},
}
