package cyrillic

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/sound/soundtest"
)

// seed lists the units with the Latin spellings that they are known to have,
// from the schemes of romanisation and from how names of other languages are
// written in this script. What each costs is counted.
const seed = `- h e a i y
а a u e ya
б b bb p
в v w ff f u wh
г g h gh gg gu gue j dj
д d dd dt th
е e ye ie je a ae ai ei ia eo io yo oe i
ж zh j g z ge s sh sch dj dg rz x ge
з z s zz ts x ds
и i y ee ie e ea yi ji ij ey iy
й y i j - ij yi ii
к k c ck q kk cc ch qu cq g que
л l ll lh - le
м m mm n
н n nn ne gn ng
о o a oh au ou ow eau aw oa
п p pp b ph
р r rr rh er re
с s c ss z ce sz sh ts sc x
т t th tt te d
у u w ou oo o ew wh oe uu v
ф f ph th ff v w
х h kh ch j x g hh
ц ts c tz z tc cz cs tzs
ч ch tch tsch c cz cs ci tj tx q
ш sh ch sch s sz sj x sk
щ shch sch sc shsh chtch schtsch szcz shh st sht x
ъ - y i a
ы y i u e yi
ь - y i j e
э e a ae eh ai he ei
ю yu u iu ju you ew ue y ui eu
я ya ia a ja ea yia
ё yo e eu o io jo oe yu er u ur
і i y
ї yi i ji
є ye ie e je
ґ g
ў u w v
ј j y
љ lj
њ nj
ћ c
ђ dj
џ dz
ѓ gj
ќ kj
ѕ dz
ә a
ғ gh g
қ q k
ң ng n
ө o
ұ u
ү u
һ h
ҳ h
ҷ j
дж j g dzh dj dg gi ge dzs gg c
дз z dz zz ds
дс z
дц z dz
тч ch tch cci
тс ts c
тц ts tz tc zz c
кс x ks cs cks xx
кз x
гз x
кв qu kv kw q
хв hu jua
ск sc sk sch sq
сч sc sch cz
шт st sht cht
шп sp shp
сш sc
цц zz
чч cc
нг ng ngh
нд nd ndt
нк nk nc nch
зг sg
пф pf
жж g gg
ай i ai ay y ei ey ie aj igh aye ij ia
ей ei ey ay ij ai ie ej ejo
ой oi oy oj eu ooi
уй ui uy uj ooi uwi
ау au ou ow aw ao
ао ao o
оу o ow ou oa owe
еу eu
эу eu
иу iu io eu
уа ua wa oi oua wha
уи ui wi whi wee
уо wa o wo ou
уэ we ue ua oue
уе we ue oue
ия ia iya ea ya ija
ий y iy ii i ij ius ios yi iy
ые y
ый y yi yy iy
ье ie ye e iere
ьё io ie yo llo ieu eu
ьо io o
ья ia ya iya lla
ью iu yu ew
ьи i yi
ьк k
ль l ll lle le li il gl
нь n gn ne nh ni in ng n
нн nn
йе ye ie
йо yo io jo
ио io eo
ее ee eye eie
ие ie iye
еэ ee
юэ ue hue
эр er ar air ere
ер er ur ir ear yer
ёр or er ur eur oer yor
ар ar ur
ор or ore our aur
еа ea
еи ei
из ise
из ise
рр rr
сс ss
тт tt
лл ll
кк kk cc
мм mm
пп pp
бб bb
фф ff
дд dd
гг gg
вв v
аа aa a
оо oo`

// TestSpellings holds the table of costs to what counting gives. Run it with
// -update to write the table anew.
func TestSpellings(t *testing.T) {
	soundtest.Spellings(t, "cyrillic", "russian", strings.Split(seed, "\n"), regular)
}

// regular are the spellings of the schemes: BGN/PCGN, ISO 9 without marks,
// ICAO, French, German.
var regular = []string{
	"е e ye je", "ё e yo io jo", "ж zh j z", "й y i j -", "х kh h ch", "ц ts c tz z", "ч ch tch tsch c cz",
	"ш sh ch sch s sz", "щ shch sch", "ы y", "э e", "ю yu iu ju", "я ya ia ja", "в v w", "у u ou", "г g h",
	"к k", "з z s", "с s ss", "ъ -", "ь -", "и i y", "і i", "ї i yi ji", "є ie ye je", "ий y i iy ii ij", "ый y yy", "дж j dj dzh dsch", "ья ia ya ja",
}
