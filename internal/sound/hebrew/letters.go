package hebrew

import "github.com/navicert/navicert/internal/sound/alphabet"

const letters = "אבגדהוזחטיכלמנסעפצקרשת'"

// usual is the spelling of the Academy of the Hebrew Language (2006), simple
// form, without marks.
var usual = []string{
	"א a", "ב b", "ג g", "ד d", "ה h", "ו v", "ז z", "ח h", "ט t", "י y", "כ k", "ל l", "מ m", "נ n", "ס s",
	"פ p", "צ ts", "ק k", "ר r", "ש sh", "ת t", "ג' j", "ז' zh", "צ' ch",
}

// consonants and their classes of sound; see alphabet.Tables.
var consonants = []string{
	"ב BV", "פ PF", "ת T.S", "ט T.D", "טש *T", "טס *T", "טצ *T", "טז T*", "ת' TS", "ד D.T", "דז *D", "דג *D",
	"ק K", "כ KH", "ג GX", "ח HK.*", "ה H*", "ה$ *H", "ס S.Z", "ש XS", "שצ *X", "סצ *S", "צ SX", "צ' XS", "ז ZS.X", "ז' XZ.S", "ג' XG",
	"ר' R.G", "קק K*", "ממ M*", "ננ N*", "לל L*", "רר R*", "סס S*", "פפ PF*", "טט T*", "בב BV*",
	"ו -V", "^ו V-", "וו V-", "ל L", "מ M", "נ N.M", "ר R", "' *",
}

// latin are the classes of Latin letters in words of this script.
var latin = []string{
	"b B", "p P", "ph F.P", "p$ P.*", "p< P*", "f F", "v V.F", "w V-", "w| -V", "wh -V",
	"t T", "th T", "t< *T", "t$ T*", "d D", "d< *D", "d$ DT*",
	"c K.SX", "ch XKH", "ch/ HKX", "c< *K", "c+ SXK", "c$ KSX", "c= KS", "k K", "k_ K.*", "kh HK", "q K",
	"g G", "gh G*.F", "g+ GX", "g$ G*", "g= GX", "g~ *G", "g_ G*", "h H*", "h| *H",
	"j -XH", "s S.X", "sh X", "sch X.S", "s$ SX*", "s| S.X*", "z ZS", "zh ZSX+*H", "z$ SZ*", "x K*+SH", "x! *K+*S", "x^ SK.H",
	"l L", "l= L*", "l| L.*", "l! L.*", "m M", "n N.M", "r R", "r$ R*", "r< R*",
}

// scale was measured on pairs and on random pairs: see TestScale.
var scale = []alphabet.Point{{Far: 10, Alike: 1000}, {Far: 30, Alike: 900}, {Far: 50, Alike: 800}, {Far: 61, Alike: 750}, {Far: 85, Alike: 700}, {Far: 350, Alike: 1}}
