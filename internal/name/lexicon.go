package name

import (
	"slices"
	"strings"
)

// An entry is what the lexicon knows of a word: the spelling that stands for
// it, and its class.
type entry struct {
	spelling string
	class    Class
}

// lexicon holds the words whose class is not Telling, and abbreviations. To
// add a word, put it into the list of its class below; to add an abbreviation,
// into shortened.
var lexicon = newLexicon()

func newLexicon() map[string]entry {
	m := make(map[string]entry, 2048)
	for _, group := range []struct {
		class Class
		words string
	}{
		{Trade, tradeWords},
		{Place, placeWords},
		{Title, titleWords},
		{Context, contextWords},
		{Legal, legalWords},
		{Link, linkWords},
	} {
		for _, w := range strings.Fields(group.words) {
			m[w] = entry{w, group.class}
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(shortened+tongues[1:]), "\n") {
		f := strings.Fields(line)
		class := Telling
		if e, ok := m[f[0]]; ok {
			class = e.class
		}
		for _, short := range f[1:] {
			m[short] = entry{f[0], class}
		}
	}
	return m
}

// forms holds, for each spelling that stands for others, those others.
var forms = newForms()

func newForms() map[string][]string {
	m := make(map[string][]string)
	for w, e := range lexicon {
		if e.spelling != w {
			m[e.spelling] = append(m[e.spelling], w)
		}
	}
	for _, f := range m {
		slices.Sort(f)
	}
	return m
}

// Forms gives the other spellings that a folded word stands for: the forms of
// "technology" are technologies, tech and so on. Nobody may change them.
func Forms(w string) []string { return forms[w] }

// Common reports whether a folded word is one of the lexicon: a legal form, a
// word of trade, a place, a title or the like.
func Common(w string) bool {
	_, ok := lexicon[w]
	return ok
}

// Spelling gives the one spelling that stands for a folded word: "ltd" is
// limited, "38th" is 38, "007" is 7. It is never empty for a word that is not.
func Spelling(w string) string { return spelling(w) }

// Respelt gives the spelling that stands for a folded word where it is another, and
// reports whether it is.
func Respelt(w []byte) (string, bool) {
	if e, ok := lexicon[string(w)]; ok {
		return e.spelling, e.spelling != string(w)
	}
	for _, c := range w {
		if c <= '9' { // all other spellings are of words with digits
			s := spelling(string(w))
			return s, s != string(w)
		}
	}
	return "", false
}

func spelling(w string) string {
	if e, ok := lexicon[w]; ok {
		return e.spelling
	}
	if len(w) == 2 && (w[0] == '0') != (w[1] == '0') { // "C0., Ltd" is Co., Ltd, "0f" is of
		if e, ok := lexicon[strings.Replace(w, "0", "o", 1)]; ok && (e.class == Legal || e.class == Link) {
			return e.spelling
		}
	}
	if e, ok := leetWord(w); ok {
		return e.spelling
	}
	if c := w[0]; c >= '0' && c <= '9' {
		return number(w)
	}
	if d := strings.TrimPrefix(w, "no"); d != "" && d != w && classOf(d) == Number { // No.14 without its dot
		return number(d)
	}
	return w
}

// leetLetters are the digits that are typed for letters; a 1 is an i or an l.
var leetLetters = [2]*strings.Replacer{
	strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "8", "b", "9", "g"),
	strings.NewReplacer("0", "o", "1", "l", "3", "e", "4", "a", "5", "s", "7", "t", "8", "b", "9", "g"),
}

// leetWord reads a word of the lexicon with digits typed for letters: c0mpany.
// Half of it has to be letters, but for legal forms and links of three letters:
// f0r, d00.
func leetWord(w string) (entry, bool) {
	n := 0
	for i := 0; i < len(w); i++ {
		if w[i] <= '9' {
			n++
		}
	}
	if n == 0 || len(w) < 3 || n == len(w) || len(w) > 3 && 2*n > len(w) {
		return entry{}, false
	}
	for _, r := range leetLetters {
		if e, ok := lexicon[r.Replace(w)]; ok && (len(w) > 3 || e.class == Legal || e.class == Link) {
			return e, true
		}
	}
	return entry{}, false
}

// number strips what does not change a number: leading zeros and the ending
// of an ordinal.
func number(w string) string {
	n := 0
	for n < len(w) && w[n] >= '0' && w[n] <= '9' {
		n++
	}
	digits, rest := w[:n], w[n:]
	switch rest {
	case "", "st", "nd", "rd", "th":
		if d := strings.TrimLeft(digits, "0"); d != "" {
			return d
		}
		return "0"
	}
	return w
}

// classOf gives the class of a word that spelling has seen.
func classOf(w string) Class {
	if e, ok := lexicon[w]; ok {
		return e.class
	}
	if len(w) == 1 && (w[0] < '0' || w[0] > '9') {
		return Letter
	}
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return Telling
		}
	}
	return Number
}

// Legal forms, and the words that legal forms are made of, in the spelling
// that folding gives them.
const legalWords = `
company corporation incorporated limited llc llp lllp lp plc pllc inc ltda
liability joint stock open closed public private partnership proprietary
gmbh mbh ag kg kgaa ohg ug ev eg se scs sca sa sas sarl sarlu eurl sasu snc
spa srl srls sapa scarl scrl ss sl slu sau sab cv sapi rl scl
bv nv vof cvba bvba nvsa sprl asbl vzw
ab as asa aps ivs hb kb oy oyj tmi ehf hf
sro sp zoo spzoo doo dd ad ead ood eood dooel kd
kft zrt nyrt bt rt srlo
ooo oao zao pao ao tov vat pat prat fgup gup mup tso too chup oooo odo
aktsionernoe aktsionernoye obshchestvo obschestvo ogranichennoi ogranichennoy
otvetstvennostyu otkrytoe otkrytoye zakrytoe zakrytoye publichnoe publichnoye
nepublichnoe pjsc ojsc cjsc jsc
pte pvt pty sdn bhd berhad tbk pt cv persero
kk kabushiki kaisha yugen gaisha godo gk yk
fze fzco fzc fzllc dmcc wll bsc kscc saog saoc psc qsc
sti anonim sirketi limitet tic ticaret
eireli epp mei ltdas youxian gongsi gufen zeren
chusik hoesa jusik
`

// Words that many firms and bodies have in their names.
const tradeWords = `
group holding holdings enterprise enterprises international global worldwide
trading trade trader traders commerce commercial general industrial industry
industries manufacturing manufacture factory plant works mill mills production
products product import export imports exports technology technologies technical
science sciences scientific research institute institution academy university college
school laboratory laboratories centre development engineering
engineers design construction building contracting contractors
electronic electronics electric electrical power energy petroleum oil gas chemical
chemicals pharmaceutical pharmaceuticals medical health healthcare biotech
biotechnology biological equipment equipments machinery machine machines
instrument instruments tools components component parts supply supplies supplier
material materials metal metals metallurgical steel plastics textile textiles
furniture foods food agricultural agro
software information data digital network networks networking internet computer
computers computing communication communications telecom telecommunication
telecommunications semiconductor semiconductors microelectronics integrated
circuit circuits optical optics optoelectronics photonics intelligent smart
automation control systems system solutions services service consulting
consultancy management investment investments capital finance financial fund
bank banking insurance exchange securities leasing real estate property
logistics logistic transport transportation shipping freight cargo forwarding
maritime marine navigation port ports airlines airline airways airway air aviation
aerospace aeronautical aircraft space satellite military defence security
safety national state federal central city municipal municipality provincial
province district county prefecture region regional autonomous people peoples
government ministry department bureau agency authority committee commission
office administration service council board
association society foundation charity movement organisation union federation institute
company branch subsidiary affiliate division unit
new modern first united royal star gold golden sun grand great best prime east west
north south eastern western northern southern middle asia asian europe european
pacific atlantic gulf african africa america american
npo nii tsnii kb okb npp zavod kombinat predpriyatie predpriyatiye nauchno
proizvodstvennoe proizvodstvennoye obedinenie obedineniye kontsern concern kompaniya
kompaniia firma gruppa bank torgovyi torgovy dom institut nauchnyi issledovatelskii
sanaye sanayi sherkat shirkat sharikat sharika moassese
consult media entertainment hotel hotels travel tourism tour rent car motors motor
automotive auto vehicle vehicles parts lighting lamp solar wind water mining
mineral minerals diamond diamonds jewelry jewellery gem gems
precision advanced high innovation innovative creative
key public police hospital clinic laboratory museum library
project projects venture ventures partners partner associates brothers sons
fishery fisheries fishing seafood farm farms garment garments clothing fashion
packaging paper printing publishing press news television radio broadcasting
combine northwestern northeastern southwestern southeastern polytechnical association
line lines vessel ship ships shipbuilding shipyard repair maintenance
`

// A person's titles and honours.
const titleWords = `
mr mrs ms miss dr prof professor eng engineer sir lord lady hon honourable
gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral
brigadier commander marshal jr sr ii iii iv phd md esq
sheikh shaykh sheik haji hajji hajj mullah mulla maulana mawlawi molvi sayyid sayed
ayatollah imam ustad qari hafiz
president minister director chairman
`

// Words that stand around a name in a field of a form or a payment.
const contextWords = `
attn attention care invoice invoices inv ref reference payment pmt pay transfer order
po contract account acct beneficiary sender recipient consignee shipper notify
services rendered goods purchase purchasing dept department procurement sales info
admin contact email mail tel telephone phone fax mobile
wire remittance iban deposit usd eur rmb cny gbp aed rub jpy chf hkd amount
street st road rd avenue ave lane building bldg floor room suite flat block tower
zone box postal code www http https com net org edu gov cn ru ir ua by
re regarding via per from with your our number nr
`

// Words that join others.
const linkWords = `
and of the for de del della di da do dos du la le les el al an ul und et en
van von der den ter bin ibn ben bint abu zu zum na po
fur des pour para ve
`

// acronyms are the acronyms of public bodies, and what German writes as one word, that
// stand for the same words in every name. To add one, add it with its words as folding
// spells them.
var acronyms = map[string][]string{
	"psb":                      {"public", "security", "bureau"},
	"zentralbank":              {"central", "bank"},
	"nationalbank":             {"national", "bank"},
	"olgesellschaft":           {"oil", "company"},
	"revolutionsgarde":         {"revolutionary", "guard"},
	"revolutionsgarden":        {"revolutionary", "guard"},
	"verteidigungsministerium": {"ministry", "defence"},
	"atomenergieorganisation":  {"atomic", "energy", "organisation"},
}
