package item

import "strings"

// A Kind says what sort of thing an item is (15 CFR 772.1, "item").
type Kind string

// The kinds. Unstated is what the source does not say; it is never guessed.
const (
	Unstated   Kind = ""
	Commodity  Kind = "commodity"  // an article, material or supply
	Software   Kind = "software"   // programs on any medium
	Technology Kind = "technology" // information needed to develop, produce or use an item
)

// ParseKind reads a word for a kind of item. A word that is none of them gives
// Unstated and false.
func ParseKind(s string) (Kind, bool) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "commodity", "commodities", "goods", "equipment", "material", "materials", "hardware":
		return Commodity, true
	case "software", "program", "programs":
		return Software, true
	case "technology", "technical data", "know-how":
		return Technology, true
	}
	return Unstated, false
}
