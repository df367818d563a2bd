package arabic

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/sound/soundtest"
)

// seed lists the units with the Latin spellings that they are known to have,
// from the schemes of romanisation and from how names of other languages are
// written in this script. What each costs is counted.
const seed = `- a e i o u y h aa ee oo ou ei ai ie ae ia io au eu
ء - a e i o u
آ a aa ah e ha
أ a e o u i ou oa ai ae au h ha
ؤ o ou u oo wu ou uo -
إ i e a y ee ea ie he ei ae ai hi
ئ i e y - ie ai
ا a aa e o i u - ah ae ai au eh he ya
ب b p bb pp v be pe
ة a ah e at et ia ya
ت t tt th d te ts
ث th t s ts
ج j g dj jj gg dzh dg gi ge zh ch z y gu
ح h hh kh ch
خ kh h ch k j x kk gh
د d dd t de dh
ذ dh d z th dz zh
ر r rr re rh er ar ru ro or ri ra
ز z s zz se ze x ts
س s ss c z ce sc sz se es
ش sh ch s sch sz sj sc j x sk she che
ص s ss sa c
ض d dh z dd
ط t tt th ta
ظ z dh d zh th
ع a - e i o u aa ou
غ g gh gu gg k h gue r j
ف f v ff ph w fe ve
ق q k g gh c ck kh qu qq kk
ك k c ck ch q kk cc qu g que ca co ke
ل l ll le lle al el la li lh
م m mm me am em ma mu mo
ن n nn ne en an in na ni gn ng
ه h - e a ah hh he eh
و o u w ou oo ow v au eu aw wo ew wa ue oe oa ao - eau oh wu we uu aux
ى a i ah ee e y aa
ي i y e ee ie ey ai ei ea ay j ye ij ia iy ih yi a ae u oe ue yy eh - ii ly
پ p pp
چ ch c tch
ژ zh j g
گ g gh k
ڤ v w
ٱ al el - ar as ash an ad at az l ul il all ell a
تش ch c tch tsch cz ci cci tsh cs tj tx tche
تس ts z tz zz c
تز tz z ts
تو to too tow two
دج j dj g dzh dge dg
دز dz z ds
كس x ks cs xe xx cks cc kes
كش ksh
كو co qu ko cu ku kw kow kou
كي ki ke cky chi che ky ci que qui quey ck kee
غو go gou gu gua guo
غي gi ghi ge gui gue guy
جي gi ge ji gy je jee dgy gie
جو jo ju go gu joe
سي si ci se cy sie ce sy zi cie see sea
زي zi zy sy se ze si
شي shi chi ci shy she che schi chy scie
شو sho cho chu shu show
فو vo fo fu foo fou faux phou
في vi ve fi vie fie phi vy fy ve
وا wa ua oi owa oua va wha wah oa oah uwa
وي we wi oui ui ue oi oy wee ooi ewi wy way uy ouis ve vi whi whe owe oe ye oye vy way eu
وو wo woo
وه oh oe
او au ou aw ow ao o av
اي ai ay i y ei ey ae igh ie ij a aye eye
يا ia ya ea ja ija iya yah ias
يه ie ieh ier e iyeh ye iet iere yeh eh
يو io yo iu yu eo you eu u yoo ew iou ieu jo ju ue
ية ia iya iyya ya ieh iyah iyyah iye eya yeh
يي ie yi iye ye iyi eyi ai ey ey
ير er ir ear eer r ier yr ire ere air
ور or ur our oor ore ower eur oer
ار ar er air ur
ون on un own oon one onne
ان an en in ain on
ين in en yn ine ene ain een eyn ean ien
رو ro ru row rou
نج ng nj nge
نغ ng ngh
هو ho hu who hau`

// TestSpellings holds the table of costs to what counting gives. Run it with
// -update to write the table anew.
func TestSpellings(t *testing.T) {
	soundtest.Spellings(t, "arabic", "arabic", strings.Split(seed, "\n"), regular)
}

// regular are the usual spellings of Arabic and Persian names: BGN/PCGN, the
// French and the Egyptian habits.
var regular = []string{
	"- a e i o u", "أ a e u o i", "إ i e", "ا a e", "آ a", "ة a ah e eh at", "ث th s t", "ج j g dj jj gg", "ح h", "خ kh h", "ذ dh d z th", "ز z zz", "س s ss",
	"ش sh ch", "ص s ss", "ض d dh z dd", "ط t", "ظ z dh d", "ع - a", "غ gh g", "ف f ff", "ق q k g gh qq kk", "ك k kk", "ه h -", "و u o w ou oo v",
	"ي i y ee ei ai", "ى a i", "پ p", "چ ch", "ژ zh j", "گ g", "ٱ al el - ar as ash an ad at az l ul", "ئ i y -", "ؤ u o w", "ء -", "ب b bb", "د d dd", "م m mm", "ل l ll", "ر r rr", "ت t tt", "ن n nn", "ط t tt",
}
