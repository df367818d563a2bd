package list

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

const (
	bis   = "US Department of Commerce, Bureau of Industry and Security"
	ofac  = "US Department of the Treasury, Office of Foreign Assets Control"
	state = "US Department of State"
)

// The birth day of a list decides that nothing of it was in force earlier, so
// an error towards a later day would clear somebody wrongly. Where it is not
// sure when the first entry took effect, the day is that of the oldest law
// that an entry could rest on, and BornGrade says so.
var lists = []List{
	{
		ID: "us/bis/entity-list", Title: "Entity List", Authority: bis, Page: csl,
		Born: day.Of(1997, 2, 3), BornCite: "62 FR 4910", BornGrade: cite.B, StaleDays: 7,
		Effect: "Exports, reexports and in-country transfers need a BIS licence, as the entry says, when the party is purchaser, consignee or end-user (15 CFR 744.11, 744.16); it is no block of property and no ban on buying from the party.",
	},
	{
		ID: "us/bis/denied-persons", Title: "Denied Persons List", Authority: bis, Page: csl,
		Born: day.Of(1949, 2, 26), BornCite: "Export Control Act of 1949, 63 Stat. 7", BornGrade: cite.C, StaleDays: 7,
		Effect: "The terms of the denial order bind, and dates decide: nobody may supply the person with, acquire from it or service items subject to the EAR unless BIS authorises it in writing (15 CFR 764.3); companies it owns are bound only where the order names them.",
	},
	{
		ID: "us/bis/unverified", Title: "Unverified List", Authority: bis, Page: csl,
		Born: day.Of(2002, 6, 14), BornCite: "67 FR 40910", BornGrade: cite.A, StaleDays: 7,
		Effect: "No licence exceptions, and a signed UVL statement before the first shipment that needs no licence (15 CFR 744.15); it is neither a licence requirement nor a ban.",
	},
	{
		ID: "us/bis/military-end-user", Title: "Military End-User List", Authority: bis, Page: csl,
		Born: day.Of(2020, 12, 23), BornCite: "85 FR 83793", BornGrade: cite.B, StaleDays: 7,
		Effect: "Items of supplement no. 2 to part 744 need a BIS licence (15 CFR 744.21); other items do not for this reason, and military end users that are not named are bound all the same.",
	},
	{
		ID: "us/ofac/sdn", Title: "Specially Designated Nationals and Blocked Persons List", Authority: ofac, Page: csl,
		Born: day.Of(1950, 12, 17), BornCite: "15 FR 9040, Foreign Assets Control Regulations", BornGrade: cite.C, StaleDays: 7,
		Effect: "Property is blocked and US persons may not deal with the party, nor with what listed parties own by 50 percent or more together; entries of 14 programmes also need a BIS licence (15 CFR 744.8).",
	},
	{
		ID: "us/ofac/ssi", Title: "Sectoral Sanctions Identifications List", Authority: ofac, Page: csl,
		Born: day.Of(2014, 7, 16), BornCite: "directives 1 and 2 under EO 13662", BornGrade: cite.B, StaleDays: 7,
		Effect: "Only what the directive of the entry names is prohibited, such as new debt, new equity or certain oil projects (31 CFR 589.202 to 589.205); property is not blocked.",
	},
	{
		ID: "us/ofac/cmic", Title: "Non-SDN Chinese Military-Industrial Complex Companies List", Authority: ofac, Page: csl,
		Born: day.Of(2020, 11, 12), BornCite: "EO 13959, 85 FR 73185", BornGrade: cite.B, StaleDays: 7,
		Effect: "US persons may not buy or sell the company's publicly traded securities (31 CFR 586.201); property is not blocked and exports are not controlled for this reason.",
	},
	{
		ID: "us/ofac/ns-mbs", Title: "Non-SDN Menu-Based Sanctions List", Authority: ofac, Page: csl,
		Born: day.Of(2014, 3, 20), BornCite: "EO 13662, 79 FR 16169, the oldest authority of an entry; the list itself dates from 2020-12-14", BornGrade: cite.C, StaleDays: 7,
		Effect: "Only the measures that the entry itself names apply; they are less than full blocking.",
	},
	{
		ID: "us/ofac/capta", Title: "Foreign Financial Institutions Subject to Correspondent Account or Payable-Through Account Sanctions", Authority: ofac, Page: csl,
		Born: day.Of(2010, 7, 1), BornCite: "Public Law 111-195, the oldest authority of an entry; the list itself dates from 84 FR 9457", BornGrade: cite.C, StaleDays: 7,
		Effect: "US banks may not keep a correspondent or payable-through account for the institution, or only under conditions; property is not blocked.",
	},
	{
		ID: "us/ofac/plc", Title: "Non-SDN Palestinian Legislative Council List", Authority: ofac, Page: csl,
		Born: day.Of(2006, 1, 25), BornCite: "the election that the entries rest on; general license 4 is of 2006-04-12 (71 FR 27199)", BornGrade: cite.C, StaleDays: 7,
		Effect: "US financial institutions reject transactions with the member; property is not blocked for this reason.",
	},
	{
		ID: "us/ofac/fse", Title: "Foreign Sanctions Evaders List", Authority: ofac, Page: csl,
		Born: day.Of(2012, 5, 1), BornCite: "EO 13608, 77 FR 26409", BornGrade: cite.B, StaleDays: 7,
		Effect: "US persons may not deal with the party in goods, services or technology; property is not blocked.",
	},
	{
		ID: "us/state/isn", Title: "Nonproliferation Sanctions", Authority: state + ", Bureau of International Security and Nonproliferation", Page: csl,
		Born: day.Of(1990, 11, 5), BornCite: "Public Law 101-510", BornGrade: cite.C, StaleDays: 7,
		Effect: "The measures of the notice cited apply under the law it names, such as denial of licences or of government contracts, for the time that the notice states.",
	},
	{
		ID: "us/state/dtc", Title: "AECA Debarred List", Authority: state + ", Directorate of Defense Trade Controls", Page: csl,
		Born: day.Of(1976, 6, 30), BornCite: "Public Law 94-329, 22 CFR 127.7", BornGrade: cite.C, StaleDays: 7,
		Effect: "The party may take no part in exports of defense articles and services under the ITAR (22 CFR 127.7); other trade is not barred for this reason.",
	},
	{
		ID: "us/889", Title: "Section 889 covered telecommunications equipment", Authority: "US Congress; Federal Acquisition Regulatory Council", Page: "https://www.acquisition.gov/Section-889-Policies",
		Born: day.Of(2019, 8, 13), BornCite: "Public Law 115-232, section 889(c); 84 FR 40216", BornGrade: cite.B, StaleDays: 7,
		Effect: "US agencies may not buy the company's covered equipment or services, nor, from 2020-08-13, contract with those who use them (FAR 52.204-25, 2 CFR 200.216); it is a procurement bar and no export rule.",
	},
	{
		ID: "un/sc/consolidated", Title: "UN Security Council Consolidated List", Authority: "United Nations Security Council", Page: "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list",
		Born: day.Of(1999, 10, 15), BornCite: "resolution 1267 (1999), the oldest that an entry of the published files rests on", BornGrade: cite.C, StaleDays: 7,
		Effect: "Member States freeze the assets of the party and, as its committee decides, bar it from travel and arms; the list binds states (Charter of the United Nations, Article 25), and people through the law that their state makes of it.",
	},
	{
		ID: "eu/fsf/consolidated", Title: "EU Consolidated Financial Sanctions List", Authority: "European Commission, for the Council of the European Union", Page: "https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions",
		Born: day.Of(1999, 10, 15), BornCite: "UN resolution 1267 (1999), the oldest designation that the list carries over", BornGrade: cite.C, StaleDays: 7,
		Effect: "Funds and economic resources of the party are frozen and none may be made available to it, by anyone within the EU or any EU person, under the regulation that the entry cites; bans on travel stand in Council decisions, and export bans on other annexes, and not in this list.",
	},
	{
		ID: "uk/fcdo/sanctions-list", Title: "UK Sanctions List", Authority: "UK Foreign, Commonwealth and Development Office", Page: "https://www.gov.uk/government/publications/the-uk-sanctions-list",
		Born: day.Of(1999, 10, 15), BornCite: "UN resolution 1267 (1999), the oldest designation that the list carries over; the list itself dates from July 2020", BornGrade: cite.C, StaleDays: 7,
		Effect: "The measures that the entry names apply under the regulations that it cites (Sanctions and Anti-Money Laundering Act 2018): asset freeze, ban on travel, trade or transport measures, for ships also a ban on ports.",
	},
	{
		ID: "uk/ofsi/consolidated", Title: "OFSI Consolidated List of Financial Sanctions Targets", Authority: "HM Treasury, Office of Financial Sanctions Implementation", Page: "https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets",
		Born: day.Of(1999, 10, 15), BornCite: "UN resolution 1267 (1999), the oldest designation that the list carries over", BornGrade: cite.C, StaleDays: 7,
		Effect: "Funds and economic resources of the party are frozen in the UK and for UK persons, under the regulations of the regime named; the list was closed on 28 January 2026 in favour of the UK Sanctions List and serves for earlier days.",
	},
	{
		ID: "us/fcc/covered-list", Title: "Covered List", Authority: "US Federal Communications Commission", Page: "https://www.fcc.gov/supplychain/coveredlist",
		Born: day.Of(2021, 3, 12), BornCite: "47 CFR 1.50002, public notice of March 12, 2021", BornGrade: cite.B, StaleDays: 7,
		Effect: "The equipment may get no FCC authorisation and may not be bought with federal subsidies for communications (47 CFR 2.903, 54.10); it is no export rule and no block of property.",
	},
	{
		ID: "us/dhs/uflpa", Title: "UFLPA Entity List", Authority: "US Department of Homeland Security, Forced Labor Enforcement Task Force", Page: "https://www.dhs.gov/uflpa-entity-list",
		Born: day.Of(2022, 6, 21), BornCite: "Public Law 117-78", BornGrade: cite.B, StaleDays: 7,
		Effect: "Goods that the entity made in whole or in part are presumed to be made with forced labour and may not be imported into the United States (Public Law 117-78, section 3; 19 USC 1307); it is an import ban and no export rule.",
	},
	{
		ID: "us/dod/1260h", Title: "Chinese Military Companies (section 1260H)", Authority: "US Department of Defense", Page: "https://www.federalregister.gov/documents/search?conditions%5Bterm%5D=1260H",
		Born: day.Of(2021, 1, 1), BornCite: "Public Law 116-283, section 1260H; the first list is of 2021-06-03", BornGrade: cite.B, StaleDays: 365,
		Effect: "The Department of Defense may not contract with the company from 2026-06-30, nor buy its goods and services through others from 2027-06-30 (Public Law 118-31, section 805); it is no export rule, no block of property and no ban on trade.",
	},
	{
		ID: "us/dod/1286", Title: "Foreign Institutions of Concern in Research (section 1286)", Authority: "US Department of Defense", Page: "https://basicresearch.defense.gov/Programs/Academic-Research-Security/",
		Born: day.Of(2018, 8, 13), BornCite: "Public Law 115-232, section 1286; the first list is of June 2023", BornGrade: cite.C, StaleDays: 365,
		Effect: "Defense research that is funded with such an institution or programme is reviewed for its risk and may be refused (Public Law 115-232, section 1286); it is no export rule and no block of property.",
	},
	{
		ID: "own/deny", Title: "Own deny list", Authority: "the user", Page: "https://github.com/navicert/navicert",
		Born: day.Of(1900, 1, 1), BornCite: "the user's own decision", BornGrade: cite.C, StaleDays: 3650,
		Effect: "The user has decided not to deal with the party, for the reason that the entry gives; no authority stands behind it.",
	},
	{
		ID: "own/allow", Title: "Own allow list", Authority: "the user", Page: "https://github.com/navicert/navicert",
		Born: day.Of(1900, 1, 1), BornCite: "the user's own decision", BornGrade: cite.C, StaleDays: 3650,
		Effect: "The user has looked at the party and found it to be another than the listed one, for the reason that the entry gives; it never hides a hit on an official list silently.",
	},
	{
		ID: "ftm/entities", Title: "Imported FollowTheMoney entities", Authority: "whoever licensed the data to the user", Page: "https://followthemoney.tech",
		Born: day.Of(1900, 1, 1), BornCite: "the data may hold listings of any age", BornGrade: cite.C, StaleDays: 30,
		Effect: "The user has imported the entry under a licence of their own; its programmes and remarks say who lists or warns of the party, and what follows from that is for a person to find out.",
	},
}
