package mention

import (
	"strings"

	"github.com/navicert/navicert/internal/place"
)

// countryWords gives the words that name a country or its people, in lower
// case: its title, its adjective and its capital where texts use it for the
// government.
func countryWords(code string) []string {
	var out []string
	if t := strings.ToLower(place.Title(code)); t != "" {
		out = append(out, t)
	}
	return append(out, strings.Fields(peoples[code])...)
}

// peoples are adjectives and short names of countries by ISO code, those of
// which lists have many parties. To add one, add a line; place has the titles.
var peoples = map[string]string{
	"AE": "emirati emirates uae dubai", "AF": "afghan kabul taliban", "AL": "albanian", "AM": "armenian",
	"AO": "angolan", "AR": "argentine argentinian", "AT": "austrian", "AU": "australian", "AZ": "azerbaijani",
	"BA": "bosnian bosnia", "BD": "bangladeshi", "BE": "belgian", "BG": "bulgarian", "BH": "bahraini",
	"BI": "burundian", "BO": "bolivian", "BR": "brazilian", "BY": "belarusian belarus minsk", "CA": "canadian",
	"CD": "congolese congo", "CF": "", "CG": "congolese", "CH": "swiss", "CI": "ivorian", "CL": "chilean",
	"CN": "china chinese beijing prc", "CO": "colombian", "CR": "", "CU": "cuban havana", "CY": "cypriot",
	"CZ": "czech", "DE": "german", "DK": "danish", "DO": "dominican", "DZ": "algerian", "EC": "ecuadorian",
	"EE": "estonian", "EG": "egyptian cairo", "ER": "eritrean", "ES": "spanish", "ET": "ethiopian",
	"FI": "finnish", "FR": "french", "GB": "british britain uk", "GE": "georgian", "GR": "greek",
	"GT": "guatemalan", "HK": "", "HN": "honduran", "HR": "croatian", "HT": "haitian", "HU": "hungarian",
	"ID": "indonesian", "IE": "irish", "IL": "israeli", "IN": "indian", "IQ": "iraqi baghdad",
	"IR": "iran iranian tehran", "IT": "italian", "JO": "jordanian", "JP": "japanese", "KE": "kenyan",
	"KG": "kyrgyz", "KH": "cambodian", "KP": "dprk pyongyang", "KR": "", "KW": "kuwaiti", "KZ": "kazakh",
	"LA": "laotian laos", "LB": "lebanese beirut hezbollah", "LK": "lankan", "LR": "liberian", "LT": "lithuanian",
	"LV": "latvian", "LY": "libyan", "MA": "moroccan", "MD": "moldovan moldova", "ME": "montenegrin",
	"MK": "macedonian macedonia", "ML": "malian", "MM": "burmese burma myanmar", "MT": "maltese",
	"MX": "mexican", "MY": "malaysian", "NG": "nigerian", "NI": "nicaraguan", "NL": "dutch", "NO": "norwegian",
	"NP": "nepalese", "NZ": "", "OM": "omani", "PA": "panamanian", "PE": "peruvian", "PH": "philippine filipino",
	"PK": "pakistani", "PL": "polish", "PS": "palestinian gaza hamas", "PT": "portuguese", "PY": "paraguayan",
	"QA": "qatari", "RO": "romanian", "RS": "serbian", "RU": "russia russian moscow kremlin", "RW": "rwandan",
	"SA": "saudi", "SD": "sudanese", "SE": "swedish", "SG": "singaporean", "SI": "slovenian", "SK": "slovak",
	"SN": "senegalese", "SO": "somali", "SS": "", "SY": "syria syrian damascus", "TH": "thai", "TJ": "tajik",
	"TM": "turkmen", "TN": "tunisian", "TR": "turkish turkey turkiye", "TW": "taiwanese taiwan", "TZ": "tanzanian",
	"UA": "ukrainian", "UG": "ugandan", "UZ": "uzbek", "VE": "venezuela venezuelan caracas",
	"VN": "vietnamese vietnam", "YE": "yemeni houthi", "ZA": "", "ZW": "zimbabwean",
}
