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
	"ٱ *-+*L", "ب B.F", "پ B.F", "ف F", "ڤ F",
	"ت T.D", "تش *", "تس *T", "تز *", "ط T.D", "طس *", "ث TS", "د D.T", "دج *D", "دز *D", "ض DZ", "ظ DZ", "ذ DZ",
	"ج XK.*", "ك K", "ق K", "گ K", "غ K", "خ HK", "ح H.*", "ه H*", "ه$ *H",
	"س S.ZK", "سس S*", "ش X.SK", "شت X*S", "ص S.Z", "ز Z.S", "چ X", "ژ X.Z", "و -WF", "^و W-F",
	"ل L", "لل L*", "م M", "مم M*", "ن N.M", "نن N*", "ر R", "رر R*",
}

// latin are the classes of Latin letters in words of this script.
var latin = []string{
	"b B", "p B", "ph F.B", "p$ B.*", "p< B*", "f F", "v F.BW", "w W-F", "w| -WF", "w$ -FW", "wh -W",
	"t T", "th TS", "t< *T", "t_ T*", "t$ T*", "d D", "d< *D", "d$ DT*", "dh DZ",
	"c K.SX", "ch XKH", "ch/ HKX", "c< *K", "c+ SXK", "c$ KXS", "c= KSX", "k K", "k_ K.*", "kh HK", "q K",
	"g KX", "gh K*.F", "g+ KX", "g$ K*", "g= KX", "g~ *K", "g_ K*", "h H*", "h| *H",
	"j X-H", "j| -X", "s S.X", "sh X", "sch X.S", "s$ SX*", "s| S.X*", "z ZSXD", "zh X.Z", "z$ ZS*", "x K*+SH", "x! *K+*S", "x^ SK.H",
	"l L", "l= L*", "l| L..*", "l! L.*", "m M", "n N.M", "r R", "r$ R*", "r< R*",
}

// scale was measured on pairs and on random pairs: see TestScale.
var scale = []alphabet.Point{{Far: 10, Alike: 1000}, {Far: 30, Alike: 900}, {Far: 54, Alike: 800}, {Far: 68, Alike: 750}, {Far: 86, Alike: 700}, {Far: 350, Alike: 1}}
