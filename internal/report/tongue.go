package report

// A Tongue puts what a drawing says into another language; nil is English.
type Tongue func(string) string

func (w Tongue) say(text string) string {
	if w == nil {
		return text
	}
	return w(text)
}
