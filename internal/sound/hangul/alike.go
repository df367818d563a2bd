package hangul

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/sound/spell"
)

var script = &spell.Script{
	Model: spell.New(names, costs),
	Read:  read.sounds,
	Usual: usual,
	Floor: 140,
	Scale: []spell.Step{{Gain: -250, Alike: 600}, {Gain: -100, Alike: 700}, {Gain: 300, Alike: 850}, {Gain: 700, Alike: 990}},
}

// surnames gives the usual spellings of the surnames that are not written as
// they are romanised, in both Koreas: South Korea's rules leave the spelling of
// surnames to their bearers (Revised Romanisation, 2000, article 3.7); North
// Korea writes ri, ro, ryang where the South says i, no, yang. To add one, add
// a line.
const surnames = `
김 gim kim
이 i lee yi rhee ri li rhie
리 ri lee yi rhee li rhie
박 bak park pak bahk
최 choe choi choy
정 jeong jung chung chong jong cheong joung
강 gang kang
조 jo cho joe
윤 yun yoon youn
장 jang chang
임 im lim yim rim
림 rim lim im yim
한 han hahn
오 o oh
서 seo suh so
신 sin shin
권 gwon kwon
황 hwang whang
안 an ahn
송 song
류 ryu yu yoo ryoo lyu
유 yu yoo ryu you
전 jeon jun chon chun
홍 hong
고 go ko koh
문 mun moon
양 yang ryang
량 ryang yang
손 son sohn
배 bae pae
백 baek paek paik baik
허 heo huh hur ho hu
남 nam
심 sim shim
노 no roh noh ro rho
로 ro roh no noh rho
하 ha
곽 gwak kwak
성 seong sung song
차 cha
주 ju joo chu
우 u woo wu
구 gu koo ku goo
민 min
나 na ra rha nah
라 ra na
진 jin chin
지 ji chi jee
엄 eom um uhm om
채 chae chai
원 won weon
천 cheon chun chon
방 bang pang
공 gong kong
현 hyeon hyun hyon
함 ham hahm
변 byeon byun pyon byon
염 yeom yum yom ryom
렴 ryeom ryom yum
여 yeo yuh yo ryo
려 ryeo ryo
추 chu choo
도 do to doh
소 so soh
석 seok suk sok
선 seon sun son
설 seol sul sol
마 ma mah
길 gil kil
연 yeon yun yon ryon
련 ryeon ryon
위 wi wie
표 pyo
명 myeong myung myong
기 gi ki kee
반 ban pan bahn
왕 wang
금 geum keum kum
옥 ok
육 yuk yook
인 in ihn
맹 maeng
제 je jae che
모 mo
탁 tak
국 guk kook kuk
어 eo uh o
은 eun un
편 pyeon pyun
용 yong ryong
룡 ryong yong
`

var surnameSpellings = newSurnames()

func newSurnames() map[string][]spell.Spelling {
	m := make(map[string][]spell.Spelling)
	for line := range strings.Lines(strings.TrimSpace(surnames)) {
		f := strings.Fields(line)
		for _, s := range f[1:] {
			m[f[0]] = append(m[f[0]], spell.Spelling{Text: s, Alike: 1000})
		}
	}
	return m
}

// Latin romanises a word letter by letter in Revised Romanisation, without
// changes of sound between syllables except ㄹㄹ, which is ll, and a final
// consonant that moves to a silent onset: 박 is bak, 신라 sinra, 설악 seorak.
func Latin(word string) string {
	var b strings.Builder
	before := 0
	runes := []rune(word)
	for i, r := range runes {
		if !Reads(r) {
			before = 0
			continue
		}
		onset, vowel, coda := divide(r)
		switch {
		case before == codaL && onset == rieul:
			b.WriteByte('l')
		case onset != silent:
			b.WriteString(onsets[onset])
		}
		b.WriteString(vowels[vowel])
		next := i+1 < len(runes) && Reads(runes[i+1]) && (runes[i+1]-first)/perOnset == silent
		if next {
			b.WriteString(moved[coda])
		} else {
			b.WriteString(closed[coda])
		}
		before = coda
	}
	return b.String()
}

// closed gives each coda at the end of a syllable, moved before a vowel.
var (
	closed = append([]string{""}, strings.Fields("k k k n n n t l k m l l l p l m p p t t ng t t k t p t")...)
	moved  = append([]string{""}, strings.Fields("g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p h")...)
)

// bySyllable is how alike a syllable of a name is to the spellings that custom has
// for its parts.
const bySyllable = 970

// The spellings that custom and the systems have for the parts of a syllable, in
// the order of Unicode: Revised Romanisation, McCune and Reischauer, Pyongyang, and
// what bearers choose. - is the silent onset, or none.
var (
	customOnsets = strings.Fields("g,k kk,k,g n d,t tt,t,d r,l,n m b,p pp,p,b s,sh ss,s - j,ch jj,j,ch ch,j k t,th p,ph h")
	customVowels = strings.Fields("a,ah ae,ai,e ya yae eo,u,o e,ae yeo,you,yo,yu ye o,oh wa wae oe,oi,we yo u,oo,o wo,weo we wi yu,yoo,you eu,u ui,eui,i,ee i,ee,yi")
	customCodas  = strings.Fields("- k,g k k n n n t,d l,r k m l l l p l m p,b p t,s t ng t t k t p t")
)

// custom gives the spellings of a syllable.
func custom(r rune) []spell.Spelling {
	var list []spell.Spelling
	onset, vowel, coda := divide(r)
	for o := range strings.SplitSeq(customOnsets[onset], ",") {
		for v := range strings.SplitSeq(customVowels[vowel], ",") {
			if onset != silent && v == "yi" {
				continue
			}
			for c := range strings.SplitSeq(customCodas[coda], ",") {
				list = append(list, spell.Spelling{Text: strings.Trim(o, "-") + v + strings.Trim(c, "-"), Alike: bySyllable})
			}
		}
	}
	return list
}

// usual gives the Revised Romanisation, for a surname its spellings, and for a
// syllable those of its parts.
func usual(word string) []spell.Spelling {
	list, ok := surnameSpellings[word]
	if !ok {
		list = []spell.Spelling{{Text: Latin(word), Alike: 1000}}
	}
	if r, n := utf8.DecodeRuneInString(word); n == len(word) && Reads(r) {
		list = append(slices.Clip(list), custom(r)...)
	}
	return list
}

// Surnames gives the usual Latin spellings of a Korean surname in Hangul, the
// Revised Romanisation first, or nil for a word that is not in the table.
func Surnames(word string) []string {
	var list []string
	for _, s := range surnameSpellings[word] {
		list = append(list, s.Text)
	}
	return list
}

// Alike says how alike a word in Hangul and one in Latin letters, folded to a
// to z, sound: 0 to 1000, and 1000 for the Revised Romanisation and the usual
// spellings of surnames, 970 or more for those of a syllable. At most one in a hundred random pairs of words of
// names reaches 700.
func Alike(native, latin string) int { return script.Word(native).Alike(latin) }

// Find calls found with the number and likeness of exactly those words of the
// tree that are at least so much alike, as Alike says it. A word may come more
// than once; the greatest likeness counts.
func Find(t *spell.Tree, native string, least int, found func(word, alike int)) {
	script.Word(native).Find(t, least, found)
}

// Word makes a word in Hangul ready to be compared with many Latin ones: its Alike
// and Find are those of this package, without reading the word each time.
func Word(native string) *spell.Word { return script.Word(native) }

// near is the script without its floor.
var near = script.Unbound()

// Near makes a word in Hangul ready to be compared with Latin ones by itself, where
// nothing has to be found by a walk: no way through its sounds ends early.
func Near(native string) *spell.Word { return near.Word(native) }
