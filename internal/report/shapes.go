package report

// A Contract has a value of each type that JSON is written of, for those who
// describe the JSON by its types.
type Contract struct {
	Answer any
}

// Shapes gives those types, as empty values.
func Shapes() Contract { return Contract{Answer: answerJSON{}} }
