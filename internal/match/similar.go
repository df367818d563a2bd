package match

import (
	"bytes"
	"strings"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/name"
)

// A Kind says how two words, or a word and two, resemble each other.
type Kind uint8

// The kinds, best first.
const (
	Equal     Kind = iota
	Shortened      // the same word, one of them abbreviated or in another form
	Joined         // two words of one side are one of the other
	Spelled        // the same word in another romanisation
	Sounded        // a word of another script that sounds like it
	Leeted         // digits typed for letters
	Voiced         // another romanisation of Chinese, or a hard ear: b for p, g for k
	Eared          // as another language hears and spells it
	Kin            // another form of the same given name
	Slipped        // one or two slips
	Cut            // the last word of a field that ran out of room
	Initial        // a letter for a word that begins with it
)

// Says gives the kind in words for an officer.
func (k Kind) Says() string {
	switch k {
	case Equal:
		return "the same word"
	case Shortened:
		return "the same word in another form"
	case Joined:
		return "the same, written apart or together"
	case Spelled:
		return "the same in another romanisation"
	case Sounded:
		return "the same in another script, by its sound"
	case Leeted:
		return "the same with digits for letters"
	case Voiced:
		return "the same as Wade and Giles spell it"
	case Eared:
		return "the same as another language spells it"
	case Kin:
		return "another form of the same given name"
	case Slipped:
		return "the same but for a slip"
	case Cut:
		return "the beginning of it"
	case Initial:
		return "its initial"
	}
	return ""
}

// Supporting kinds confirm a name of which another word was found. Alone they
// find nothing.
func (k Kind) Supporting() bool { return k >= Cut }

// Similarities in thousandths, by kind. Slips take slipCost parts in a
// thousand of a word for each letter, more where they matter more.
const (
	JoinedSim  = 980
	spelledSim = 950
	leetedSim  = 940
	// soundedMin is the likeness by sound from which two words may be one;
	// maxSounded the most that a sound can say.
	soundedMin   = 501
	maxSounded   = 985
	amongMin     = 700 // the same for a word among others
	syllableMin  = 950 // the same for one Chinese character, or one Korean syllable among other words
	commonMin    = 900 // the same for a listed word of trade: 골드 is Gold
	maxSyllabic  = 5   // words in scripts of syllables that are compared by sound
	ShortenedSim = 995
	wadeSim      = 870
	earSim       = 860
	kinSim       = 820
	CutSim       = 700
	shortCutSim  = 600
	InitialSim   = 800
	// exchangedCost is what two neighbours that are exchanged cost of a letter.
	exchangedCost = 700
	firstLetter   = 40  // a slip in the first letter
	pinyinSlip    = 130 // a slip that makes another word of pinyin
	minSlipSim    = 600
	misreadSim    = 870 // cl for d
)

// Resemble says how alike two folded words are, 0 to 1000, and by which kind.
// It looks at the two words only. A listed word that stands for others
// ("technology" for "technologies") is as alike as the most alike of them; the
// word of the query, a, is what it is, so it is not the same both ways for
// such words, nor for names that everyone knows how to spell.
func Resemble(a, b string) (int, Kind) {
	sim, kind := resemble(a, b)
	if sim == Full {
		return sim, kind
	}
	for _, f := range name.Forms(b) {
		if s, k := resemble(a, f); s > sim && k != Equal {
			sim, kind = s, k
		}
	}
	if sim < misreadSim && Misread(a) == b {
		sim, kind = misreadSim, Slipped
	}
	if sim > 0 && name.Famous(a) {
		return 0, Equal // Samsung is not SAMSUN
	}
	return sim, kind
}

// Misread gives what a reading machine saw that wrote the word of a query: each
// cl of "clahua" is a d. It is "" for a word without one, for one that is known
// as it is, like clark, and for one too short to tell. What else machines mix up
// is the same by its key (rn and m, vv and w) or by its digits.
func Misread(w string) string {
	if len(w) < 5 || HasDigit(w) || !strings.Contains(w, "cl") || name.Everyday(w) || name.Common(w) || commonword.Default().Familiar(w) {
		return ""
	}
	return strings.ReplaceAll(w, "cl", "d")
}

func resemble(a, b string) (int, Kind) {
	if a == b {
		return 1000, Equal
	}
	if HasDigit(a) || HasDigit(b) {
		if leetEqual(a, b) {
			return leetedSim, Leeted
		}
		return 0, Equal // numbers decide: 38 is not 14
	}
	best, kind := 0, Equal
	if SameKey(a, b) {
		best, kind = spelledSim, Spelled
	}
	if best < wadeSim && SameWade(a, b) {
		best, kind = wadeSim, Voiced
	}
	if best < earSim && SameEar(a, b) {
		best, kind = earSim, Eared
	}
	if best < kinSim && name.Kin(a, b) {
		best, kind = kinSim, Kin
	}
	if s := slipped(a, b); s > best {
		best, kind = s, Slipped
	}
	return best, kind
}

// SameKey reports whether two words of three letters or more have one
// romanisation key.
func SameKey(a, b string) bool {
	if len(a) < 3 || len(b) < 3 {
		return false
	}
	var x, y [64]byte
	return bytes.Equal(Key(x[:0], a), Key(y[:0], b))
}

// vowels tell a short word from an acronym.
const vowels = "aeiouyv"

// SameWade reports whether two words of four letters or more have one key
// under the habits of Wade and Giles. XPCC is no other spelling of HSBC.
func SameWade(a, b string) bool {
	if len(a) < minWade || len(b) < minWade || len(a)-len(b) > maxTyped || len(b)-len(a) > maxTyped {
		return false
	}
	var x, y [64]byte
	return bytes.Equal(Wade(x[:0], a), Wade(y[:0], b)) && (len(a) > minWade || strings.ContainsAny(a, vowels) && strings.ContainsAny(b, vowels))
}

// slipped gives the similarity of two words that are a few slips apart, or 0.
func slipped(a, b string) int {
	limit := Slips(len(a), len(b))
	if limit == 0 {
		return 0
	}
	d := Distance(a, b, limit)
	if d > limit || name.Common(a) && name.Common(b) {
		return 0 // electric is no slip for electronic
	}
	sim := 1000 - 1000*d/max(len(a), len(b))
	switch {
	case d == 1 && exchanged(a, b): // no letter is wrong
		sim = 1000 - exchangedCost/len(a)
	case a[0] != b[0]:
		sim -= firstLetter
	}
	if pinyinLength(a) > 0 && pinyinLength(b) > 0 {
		sim -= pinyinSlip
	}
	if sim < minSlipSim {
		return 0
	}
	return sim
}

// exchanged reports whether two words of which one is a slip from the other have
// the same letters.
func exchanged(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	sum := 0
	for i := range len(a) {
		sum += int(a[i]) - int(b[i])
	}
	return sum == 0
}
