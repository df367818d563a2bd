// Package us holds provisions of the law of the United States, one file for
// each: the Export Administration Regulations, the sanctions of OFAC and of the
// State Department, and the rules on federal money, imports and equipment that
// a listing sets off and that are no export rules.
package us

import (
	"embed"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
)

// Rules gives the provisions in the order in which reports show them. To add
// one, write its file beside the others, add it here, and show in testdata that
// it applies, does not apply and asks; docs/adding-a-rule.md walks through it.
func Rules() []rule.Rule {
	return []rule.Rule{
		subjectToEAR(),
		deMinimis(),
		countryChart(),
		partEmbargo(),
		denialOrder(),
		entityList(),
		directProduct(1),
		directProduct(3),
		directProduct(4),
		directProduct(5),
		militaryEndUserList(),
		militaryEndUse(),
		affiliates(),
		affiliateLicence(),
		unverifiedList(),
		weaponsEndUse(),
		chipEndUse(),
		militaryIntelligence(),
		personSupport(),
		deemedExport(),
		redFlags(),
		savings(),
		huaweiLicence(),
		networkSecurity(),
		blockedParty(),
		formerlyBlocked(),
		blockedProperty(),
		ownedByBlocked(),
		sectoralOwned(),
		ofacEmbargo(),
		chineseMilitaryCompanies(),
		sectoral(),
		menuSanctions(),
		correspondentAccounts(),
		nonproliferation(),
		debarred(),
		federalMoney(),
		militaryCompanies(),
		coveredList(),
		forcedLabour(),
		xinjiangGoods(),
		petition(),
		visas(),
	}
}

// Cases are the archives that test the rules, which are their casebook as well.
//
//go:embed testdata/*.txtar
var Cases embed.FS

// ear gives a section of the Export Administration Regulations.
func ear(section string) cite.Citation { return cite.InCFR(15, section) }

// checked is the last day for which the Code of Federal Regulations was looked
// at for these provisions. A rule that was looked at later says so itself.
func checked() day.Day { return day.Of(2026, 7, 23) }
