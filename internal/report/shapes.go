package report

// A Contract has a value of each type that JSON is written of, for those who
// describe the JSON by its types.
type Contract struct {
	Answer, Scan, Determination, Installed, Chronicle, Compared, Census, Timeline, Ownership, Party, Licence, Used any
}

// Shapes gives those types, as empty values.
func Shapes() Contract {
	return Contract{
		Answer: answerJSON{}, Scan: scanJSON{}, Determination: determinationJSON{}, Installed: installedJSON{}, Chronicle: chronicleJSON{},
		Compared: comparedJSON{}, Census: censusJSON{}, Timeline: timelineJSON{}, Ownership: ownershipJSON{}, Party: partyPageJSON{}, Licence: licenceJSON{}, Used: usedJSON{},
	}
}
