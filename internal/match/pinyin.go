package match

import "strings"

// pinyin holds the syllables of Standard Chinese without tones, by initial.
// Words made of them are close to each other by nature: one letter makes
// another word, so a slip in them counts more against than in other words.
const pinyinTable = `
- a ai an ang ao e ei en er o ou
b a ai an ang ao ei en eng i ian iao ie in ing o u
p a ai an ang ao ei en eng i ian iao ie in ing o ou u
m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f a an ang ei en eng o ou u
d a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve
l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v ve
g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j i ia ian iang iao ie in ing iong iu u uan ue un
q i ia ian iang iao ie in ing iong iu u uan ue un
x i ia ian iang iao ie in ing iong iu u uan ue un
zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r an ang ao e en eng i ong ou u uan ui un uo
z a ai an ang ao e ei en eng i ong ou u uan ui un uo
c a ai an ang ao e en eng i ong ou u uan ui un uo
s a ai an ang ao e en eng i ong ou u uan ui un uo
y a an ang ao e i in ing o ong ou u uan ue un
w a ai an ang ei en eng o u
`

var syllables = newSyllables()

func newSyllables() map[string]bool {
	m := make(map[string]bool, 420)
	for _, line := range strings.Split(strings.TrimSpace(pinyinTable), "\n") {
		f := strings.Fields(line)
		initial := strings.Trim(f[0], "-")
		for _, final := range f[1:] {
			m[initial+final] = true
		}
	}
	return m
}

// Syllables gives the fewest syllables of pinyin that spell a word, 0 for one
// that is no pinyin.
func Syllables(w string) int { return pinyinLength(w) }

// endsPinyin holds the letters that a syllable may end with: most words are
// told by them.
var endsPinyin = [256]bool{'a': true, 'e': true, 'i': true, 'o': true, 'u': true, 'v': true, 'n': true, 'g': true, 'r': true}

// pinyinLength gives the fewest syllables of pinyin that spell w, or 0 when w
// is not pinyin or longer than 24 letters.
func pinyinLength(w string) int {
	const far = 99
	if len(w) == 0 || len(w) > 24 || !endsPinyin[w[len(w)-1]] {
		return 0
	}
	var best [25]uint8
	for i := 1; i <= len(w); i++ {
		best[i] = far
		for n := 1; n <= min(6, i); n++ {
			if best[i-n]+1 < best[i] && syllables[w[i-n:i]] {
				best[i] = best[i-n] + 1
			}
		}
	}
	if best[len(w)] >= far {
		return 0
	}
	return int(best[len(w)])
}
