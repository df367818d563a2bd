package name

import "strings"

// famousNames are names of firms that everyone knows how to spell. Whoever types one
// means it, so it is no slip or other spelling of a name that a list has: Samsung is not
// SAMSUN, Cisco not SISCO. They are facts of everyday life. To add one, add it, where it
// is no name of people and no listed party is spelt so by others.
const famousNames = `
samsung hyundai posco naver kakao hanwha lotte
toyota honda nissan mitsubishi mitsui sumitomo hitachi toshiba panasonic fujitsu sony nikon canon kyocera bridgestone nintendo softbank keyence
komatsu kubota daikin suzuki mazda subaru yamaha shiseido suntory ajinomoto
siemens bosch basf volkswagen bmw adidas henkel infineon porsche lufthansa allianz thyssenkrupp zeiss
nestle novartis abb glencore swarovski rolex
unilever astrazeneca glaxosmithkline vodafone tesco barclays hsbc
pfizer amgen gilead biogen medtronic danaher honeywell halliburton schlumberger
boeing airbus lockheed raytheon intel nvidia qualcomm broadcom microsoft google amazon facebook netflix ibm adobe salesforce paypal
cisco motorola xerox kodak lexmark garmin logitech
visa mastercard citibank jpmorgan walmart costco starbucks pepsico exxon exxonmobil chevron fedex ups dhl marriott expedia airbnb uber spotify shopify
ikea ericsson nokia volvo maersk carlsberg lego philips asml heineken telenor equinor
michelin danone renault peugeot citroen carrefour sanofi thales dassault alstom totalenergies
enel fiat pirelli unicredit ferrero barilla benetton telefonica repsol iberdrola inditex bbva
infosys wipro mahindra hdfc icici tata
tsmc foxconn mediatek asus acer lenovo alibaba baidu byd haier midea geely
petrobras petronas aramco embraer ambev bombardier cemex bimbo itau
deloitte kpmg pwc adecco sandoz
`

var famous = newFamous()

func newFamous() map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(famousNames) {
		m[w] = true
	}
	return m
}

// Famous reports whether a folded word is the name of a firm that everyone knows how
// to spell.
func Famous(w string) bool { return famous[w] }
