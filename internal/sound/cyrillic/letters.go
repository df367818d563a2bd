package cyrillic

import "github.com/navicert/navicert/internal/sound/alphabet"

const letters = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћђџѓќѕәғқңөұүһҳҷ"

// usual is the spelling of BGN/PCGN without marks, the one closest to what US
// lists print (BGN/PCGN 1947 for Russian, 2019 for Ukrainian).
var usual = []string{
	"а a", "б b", "в v", "г g", "д d", "е e", "ё yo", "ж zh", "з z", "и i", "й y",
	"к k", "л l", "м m", "н n", "о o", "п p", "р r", "с s", "т t", "у u", "ф f",
	"х kh", "ц ts", "ч ch", "ш sh", "щ shch", "ы y", "э e", "ю yu", "я ya",
	"і i", "ї yi", "є ye", "ґ g", "ў w", "ј j", "љ lj", "њ nj", "ћ c", "ђ dj", "џ dz",
	"ѓ gj", "ќ kj", "ѕ dz", "ә a", "ғ gh", "қ q", "ң ng", "ө o", "ұ u", "ү u",
	"һ h", "ҳ h", "ҷ j",
}

// consonants and their classes of sound; see alphabet.Tables.
var consonants = []string{
	"б B.P", "п P", "ф F.TV", "в V.F-", "ў V.F-",
	"т T.D", "ти TS.D", "тё TS.D", "тя TS.D", "тю TS.D", "тс *T", "тз *T", "тц *T", "тч *T", "тш *T",
	"д D.T", "ђ D.T", "џ S.D", "дс *D", "дз *D", "дц *D", "дч *D", "дж *D",
	"к K.G", "қ K.G", "ќ K.G", "г GH.K", "ґ GH.K", "ғ GH.K", "ѓ GH.K", "х HK.*", "һ HK.*", "ҳ HK.*",
	"с S.K", "ш S.K", "щ S.K", "ц S.TK", "ч S.K", "ћ S.K", "ѕ S.K", "ҷ S.K", "з S", "ж SG.R",
	"л L", "љ L", "м M", "мб MN.*", "мп MN.*", "н N", "н$ N.*", "нк N..*", "нс N..*", "нч N..*", "нг N..*", "нц N..*", "нд N..*", "њ N", "ң N", "р R", "ь *", "ъ *",
}

// latin are the classes of Latin letters in words of this script.
var latin = []string{
	"b B", "p P", "ph F.P", "p$ P.*", "f F", "v V.F", "w V-", "w| -V", "w$ V-", "wh -V",
	"t T", "th TFS.D", "t< *T", "t$ T*", "d D", "d< *D", "d$ DT*",
	"c K.S", "ch SKH", "ch/ HKS", "c< *K", "c+ S.K", "c$ KS", "c= KS", "k K", "k_ K*", "kh HK", "q K",
	"g G", "gh G*.F", "g+ GSH*", "g$ G*", "g= GS", "g~ *G", "g_ G*", "h H*", "h| *H",
	"j S-H", "jh S-", "j| -S", "s S", "sh S+*H", "sch S.K", "s$ S*", "s| S.*", "z S", "zh S", "z$ S*", "x K*+SH", "x! *K+*S", "x^ SK.H",
	"l L", "l= L*", "l| L..*", "l! L.*", "m M", "n N.M", "r R", "r$ R*", "r< R*",
}

// scale was measured on pairs and on random pairs: see TestScale.
var scale = []alphabet.Point{{Far: 12, Alike: 1000}, {Far: 50, Alike: 900}, {Far: 92, Alike: 800}, {Far: 114, Alike: 750}, {Far: 134, Alike: 700}, {Far: 400, Alike: 1}}
