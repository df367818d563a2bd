package reading

import "strings"

// Registers of Hong Kong and the Straits have no one orthography: a syllable is spelt as
// the clerk heard it. Fold writes what they exchange alike, so that the tables need one
// spelling of each sound: Cheung and Cheong, Lung and Loong, Kah Kee and Kar Khee.

// A rule writes letters as others; with free only where no vowel follows.
type rule struct {
	from, to string
	free     bool
}

// cantoneseFold and hokkienFold are the habits of spelling, longest first: what is
// written, what for, and ~ behind what holds only where no vowel follows.
var (
	cantoneseFold = newRules(`ieo yeu  yue yu  tze tsz  kuo kwo  oo u  ou o  ow au  eo eu  io iu  ee i  ie i  ey i  ue u  ay ei
ts ch  sh s  ck k  v w  oh~ o  or~ o  ah~ a  ar~ a  uh~ u  y~ i`)
	hokkienFold = newRules(`eow iau  iow iau  iaw iau  eou iau  iew iu  yew iu  ien ian  ean ian  eang iang  yen ian  chh c  ch c  ts c  tj c  kh k  th t  ph p  gh g  hs s  sh s  ck k
oo u  ee i  ei i  ey i  ea ia  eo io  ow au  ew iu  ou o  oa ua  nn n  eng ing  ek ik  oh~ o  or~ o  ah~ a  ar~ a  eh~ e  ay~ e  w u  y i`)
)

func newRules(table string) *[256][]rule {
	rules := new([256][]rule)
	f := strings.Fields(table)
	for i := 0; i+1 < len(f); i += 2 {
		from, free := strings.CutSuffix(f[i], "~")
		rules[from[0]] = append(rules[from[0]], rule{from, f[i+1], free})
	}
	return rules
}

// Fold appends the letters of a word of a name to dst, written as the language writes
// what is spelt in several ways. Vietnamese, Japanese and Korean names are not
// changed.
func (l Language) Fold(dst []byte, letters string) []byte {
	var rules *[256][]rule
	switch l {
	case Cantonese:
		rules = cantoneseFold
	case Hokkien:
		rules = hokkienFold
	default:
		return append(dst, letters...)
	}
next:
	for i := 0; i < len(letters); {
		for _, r := range rules[letters[i]] {
			n := i + len(r.from)
			if !strings.HasPrefix(letters[i:], r.from) || r.free && n < len(letters) && strings.IndexByte("aeiouy", letters[n]) >= 0 {
				continue
			}
			dst = append(dst, r.to...)
			i = n
			continue next
		}
		dst = append(dst, letters[i])
		i++
	}
	return dst
}

// Folds reports whether the language spells names in several ways.
func (l Language) Folds() bool { return l == Cantonese || l == Hokkien }

// folded gives some spellings as the language folds them, each once.
func (l Language) folded(spellings []string) []string {
	var out []string
	for _, s := range spellings {
		out = union(out, []string{string(l.Fold(nil, s))})
	}
	return out
}
