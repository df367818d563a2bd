package fedreg

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// rules2020 are the rules of volumes 85 and 86, of 2020 and 2021.
var rules2020 = []Rule{
	{
		Volume: 85, First: 8722, Last: 8722, FirstSure: cite.B, LastSure: cite.U, Document: "2020-03144",
		Title:     "Temporary General License: Extension of Validity",
		Published: day.Of(2020, 2, 18),
		Certainty: cite.U, Source: "The Federal Register gives document number, title and day; a note gives the page; the effective day was not read.",
	},
	{
		Volume: 85, First: 14794, Last: 14796, FirstSure: cite.U, LastSure: cite.U, Document: "2020-03157",
		Title:     "Addition of Entities to the Entity List, and Revision of Entry on the Entity List",
		Published: day.Of(2020, 3, 16),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 85, First: 29610, Last: 29610, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Temporary General License: Extension of Validity",
		Published: day.Of(2020, 5, 18), Effective: day.Of(2020, 5, 15),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 85, First: 29849, Last: 29853, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Amendments to General Prohibition Three (Foreign-Produced Direct Product Rule) and the Entity List",
		Published: day.Of(2020, 5, 19), Effective: day.Of(2020, 5, 15),
		Certainty: cite.A, Source: bisTable, Note: "Footnote 1 of the Entity List.",
	},
	{
		Volume: 85, First: 34495, Last: 34501, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Addition of Entities to the Entity List, and Revision of Entry on the Entity List",
		Published: day.Of(2020, 6, 5), Effective: day.Of(2020, 6, 5),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 85, First: 34503, Last: 34505, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Addition of Entities to the Entity List, and Revision of Entry on the Entity List",
		Published: day.Of(2020, 6, 5), Effective: day.Of(2020, 6, 5),
		Certainty: cite.A, Source: bisTable, Note: "Adds nine entities for Xinjiang; the published list gives three of them the citation 84 FR 54004 by mistake.",
	},
	{
		Volume: 85, First: 36719, Last: 36720, FirstSure: cite.A, LastSure: cite.U,
		Title:     `Release of "Technology" to Certain Entities on the Entity List in the Context of Standards Organizations`,
		Published: day.Of(2020, 6, 18), Effective: day.Of(2020, 6, 18),
		Certainty: cite.A, Source: bisTable,
	},
	{
		Volume: 85, First: 42665, Last: 42679, FirstSure: cite.C, LastSure: cite.U,
		Title:     "Federal Acquisition Regulation: Prohibition on Contracting With Entities Using Certain Telecommunications and Video Surveillance Services or Equipment",
		Published: day.Of(2020, 7, 14), Effective: day.Of(2020, 8, 13),
		Certainty: cite.B, Source: "The note to FAR 52.204-25 cites 85 FR 42679 of July 14, 2020; section 889(a)(1)(B) applies from August 13, 2020.", Note: "Section 889, Part B.",
	},
	{
		Volume: 85, First: 44159, Last: 44161, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Addition of Certain Entities to the Entity List; Revision of Existing Entries on the Entity List",
		Published: day.Of(2020, 7, 22), Effective: day.Of(2020, 7, 22),
		Certainty: cite.B, Source: "Notes that quote the rule give July 22, 2020 as the day of publication and effect.", Note: "Adds 11 entities and gives 37 entries the clause on infectious disease.",
	},
	{
		Volume: 85, First: 51335, Last: 51337, FirstSure: cite.A, LastSure: cite.A, Document: "2020-17908",
		Title:     "Clarification of Entity List Requirements for Listed Entities When Acting as a Party to the Transaction Under the Export Administration Regulations (EAR)",
		Published: day.Of(2020, 8, 20), Effective: day.Of(2020, 8, 17),
		Certainty: cite.B, Source: "The document heads its text with pages 51335-51337; notes that quote it give August 17 as the effective day.",
	},
	{
		Volume: 85, First: 51596, Last: 51603, FirstSure: cite.A, LastSure: cite.U,
		Title:     "Addition of Huawei Non-U.S. Affiliates to the Entity List, the Removal of Temporary General License, and Amendments to General Prohibition Three (Foreign-Produced Direct Product Rule)",
		Announced: day.Of(2020, 8, 17), Published: day.Of(2020, 8, 20), Effective: day.Of(2020, 8, 17),
		Certainty: cite.B, Source: "The first page was read; notes that quote the rule give August 17 as the effective day.", Note: "Footnotes 1 and 2 of the Entity List as they stand.",
	},
	{
		Volume: 85, First: 52901, Last: 52901, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 27 August 2020",
		Published: day.Of(2020, 8, 27),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 85, First: 59421, Last: 59421, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 22 September 2020",
		Published: day.Of(2020, 9, 22),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 85, First: 83420, Last: 83421, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 22 December 2020",
		Published: day.Of(2020, 12, 22), Effective: day.Of(2020, 12, 18),
		Certainty: cite.C, Source: "Entries of the Entity List cite these pages with this day of publication; the Consolidated Screening List of 2022 starts 74 of them on December 18, which is taken for the effective day.",
	},
	{
		Volume: 85, First: 83765, Last: 83769, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Removal of Hong Kong as a Separate Destination Under the Export Administration Regulations",
		Published: day.Of(2020, 12, 23), Effective: day.Of(2020, 12, 23),
		Certainty: cite.B, Source: "A note that quotes the rule says that Hong Kong is China under the EAR since December 23, 2020.",
	},
	{
		Volume: 85, First: 83793, Last: 83799, FirstSure: cite.C, LastSure: cite.U,
		Title:     "Addition of 'Military End User' (MEU) List to the Export Administration Regulations and Addition of Entities to the MEU List",
		Published: day.Of(2020, 12, 23), Effective: day.Of(2020, 12, 23),
		Certainty: cite.C, Source: "Entries of the Military End-User List cite page 83799; the list exists since December 23, 2020.", Note: "The first entries of the Military End-User List.",
	},
	{
		Volume: 86, First: 4862, Last: 4864, FirstSure: cite.U, LastSure: cite.U, Document: "2021-00995",
		Title:     "Addition of Entity to the Entity List, and Addition of Entity to the Military End-User (MEU) List and Removals From the MEU List",
		Published: day.Of(2021, 1, 15), Effective: day.Of(2021, 1, 14),
		Certainty: cite.C, Source: "The Federal Register gives document number, title and day of publication; the Consolidated Screening List of 2022 starts the entry on the day before, which is taken for the effective day.",
	},
	{
		Volume: 86, First: 12529, Last: 12531, FirstSure: cite.U, LastSure: cite.U, Document: "2021-04505",
		Title:     "Addition of Certain Entities to the Entity List; Correction of Existing Entries on the Entity List",
		Published: day.Of(2021, 3, 4),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 86, First: 13180, Last: 13180, FirstSure: cite.U, LastSure: cite.U, Document: "2021-04794",
		Title:     "Addition of Entities to the Entity List",
		Published: day.Of(2021, 3, 8),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 86, First: 18437, Last: 18438, FirstSure: cite.U, LastSure: cite.U, Document: "2021-07400",
		Title:     "Addition of Entities to the Entity List",
		Published: day.Of(2021, 4, 9),
		Certainty: cite.U, Source: index,
	},
	{
		Volume: 86, First: 29190, Last: 29193, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 1 June 2021",
		Published: day.Of(2021, 6, 1),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 86, First: 33120, Last: 33120, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 24 June 2021",
		Published: day.Of(2021, 6, 24),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 86, First: 35391, Last: 35391, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 6 July 2021",
		Published: day.Of(2021, 7, 6),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 86, First: 36496, Last: 36499, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 12 July 2021",
		Published: day.Of(2021, 7, 12),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 86, First: 37902, Last: 37903, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 19 July 2021",
		Published: day.Of(2021, 7, 19),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 86, First: 60760, Last: 60760, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 4 November 2021",
		Published: day.Of(2021, 11, 4),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 86, First: 67319, Last: 67319, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 26 November 2021",
		Published: day.Of(2021, 11, 26),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 86, First: 71557, Last: 71560, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 17 December 2021",
		Published: day.Of(2021, 12, 17),
		Certainty: cite.U, Source: entries,
	},
}
