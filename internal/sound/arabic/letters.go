package arabic

import "github.com/navicert/navicert/internal/sound/alphabet"

const letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگڤٱ"

// usual is the spelling of BGN/PCGN without marks (1956 for Arabic, 1958 for
// Persian).
var usual = []string{
	"آ a", "أ a", "ؤ u", "إ i", "ئ i", "ا a", "ب b", "ة a", "ت t", "ث th", "ج j", "ح h", "خ kh", "د d", "ذ dh",
	"ر r", "ز z", "س s", "ش sh", "ص s", "ض d", "ط t", "ظ z", "غ gh", "ف f", "ق q", "ك k", "ل l", "م m", "ن n",
	"ه h", "و u", "ى a", "ي i", "پ p", "چ ch", "ژ zh", "گ g", "ڤ v", "ٱ al",
}

// consonants and their classes of sound; see alphabet.Tables.
var consonants = []string{
	"ٱ -L", "ب B.F", "پ B.F", "ف F", "ڤ F",
	"ت T.D", "تش *", "تس *", "تز *", "ط T.D", "طس *", "ث TS", "د D.T", "دج *", "دز *", "ض DS", "ظ DS", "ذ DS",
	"ج SK.-", "ك K", "ق K", "گ K", "غ K", "خ HK", "ح H.-", "ه H-", "ه$ -H",
	"س S.K", "ش S.K", "ص S.K", "ز S.K", "چ S.K", "ژ S.K", "و -WF", "^و W-F",
	"ل L", "م M", "ن N.M", "ر R",
}

// latin are the classes of Latin letters in words of this script.
var latin = []string{
	"b B", "p B", "ph F.B", "p$ B.-", "f F", "v F.BW", "w W-F", "w| -W",
	"t T", "th TS", "t< *", "t$ T-", "d D", "d< *", "d$ DT-", "dh DS",
	"c K.S", "ch SKH", "c< *", "c+ S.K", "c$ KS", "k K", "kh HK", "q K",
	"g KS", "gh K-", "g+ KS", "g$ K-", "g~ K-", "g_ K-", "h H-", "h| -H",
	"j S-H", "s S", "sh S", "sch S.K", "s$ S-", "z S.D", "zh S", "z$ S-", "x K-+SH",
	"l L", "l= L-", "l| L.-", "m M", "n N.M", "r R", "r$ R-", "r< R-",
}

// scale was measured on pairs and on random pairs: see TestScale.
var scale = []alphabet.Point{{Far: 12, Alike: 1000}, {Far: 36, Alike: 950}, {Far: 52, Alike: 900}, {Far: 66, Alike: 800}, {Far: 86, Alike: 700}, {Far: 400, Alike: 1}}
