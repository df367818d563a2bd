package hebrew

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/sound/soundtest"
)

// seed lists the units with the Latin spellings that they are known to have,
// from the schemes of romanisation and from how names of other languages are
// written in this script. What each costs is counted.
const seed = `- a e i o u y h aa ee oo ou ei ai ie ae ia io au eu
א a e o i u - ae ai aa au ea ah ya
ב b v w bb
ג g gg gh gu j dg
ד d dd th de
ה a h ah e eh - he o
ו o u v w oo ou ow au eu ue ew - we aw
ז z s j zz se
ח h ch kh j x
ט t tt th te
י i y e j ie ee ei ai ea ay ey - ia ij ye ll
כ k ch kh c h x
ל l ll le lle
מ m mm
נ n nn ne gn
ס s c ss z x ce sz
ע a e - o i u
פ p f ph ff pp v
צ ts z tz c tch ch cz zz
ק k c ck ch q qu kk g cc ke
ר r rr re rh er wr
ש s sh sch ch sz c sj
ת t th s tt d te
' - j
ג' j g dj gi ge dg zh dzh
ז' j zh g ge z
צ' ch c tch tsch cz ci cci cs tj
ת' th t
ד' th dh
ו' w
ח' kh
ע' gh
ר' gh
וו w v ve wh o ow
יי y i ai ay ei ey ie ye ij j ii
טש ch
קס x ks cs xe
קו co cu ku ko qu
קי ki ky ci chi che
גי gi gui gy
או o u au ou ow aw eu oo ao
אי i ai ei e y ee ie ay ea
אה a ah eah aa
יה ia ya ie iya ea ja
יו io yo iu yu eo ew eu
יא ia ya ja ea
ית it ith
וי oy oi ui vi wi oui we
וא oa ua wa oi ois oue
ור or ur our er
יר ir er ear
יצ its ich
רג rg rgh
נג ng
דז dz
שט st
שפ sp`

// TestSpellings holds the table of costs to what counting gives. Run it with
// -update to write the table anew.
func TestSpellings(t *testing.T) {
	soundtest.Spellings(t, "hebrew", "hebrew", strings.Split(seed, "\n"), regular)
}

// regular are the usual spellings of Hebrew names.
var regular = []string{
	"- a e i o u", "א a - e i o u", "ב b v", "ה h - a ah", "ו v o u w", "ז z", "ח h ch kh", "ט t", "י y i e j", "כ k kh ch", "ס s", "ע - a e", "פ p f ph",
	"צ ts tz z", "ק k", "ש sh s", "ת t th", "יי y i ai ei", "וו v w", "ג' j g", "ז' zh j", "צ' ch c tch", "ל l", "מ m", "נ n", "ר r", "ד d", "ג g",
}
