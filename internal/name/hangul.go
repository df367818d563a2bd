package name

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/sound"
)

// hangulWords are the parts of Korean names of firms and public bodies that have
// an English word of their own, as "hangul english words". Korean writes such a
// name without spaces as often as with them. Longest first wins. To add one, add
// a line.
const hangulWords = `
주식회사 company
유한회사 company
총회사 general corporation
회사 company
그룹 group
은행 bank
무역 trading
대외 foreign
광업 mining
개발 development
기술 technology
과학 science
전자 electronic
공업 industry
산업 industry
중공업 heavy industry
해운 shipping
고려항공 air koryo
이란 iran
시리아 syria
국영 national
항공 aviation
연합 united
상사 trading
석탄 coal
건설 construction
대학교 university
대학 university
연구소 research institute
연구원 research institute
중앙 central
국제 international
투자 investment
보험 insurance
석유 petroleum
화학 chemical
기계 machinery
정보 information
통신 communication
위원회 committee
국방 defence
인민 peoples
정찰총국 reconnaissance general bureau
총국 general bureau
북조선 north korea
조선 korea
대한민국 korea
한국 korea
평양 pyongyang
서울 seoul
대한 korea
삼성 samsung
현대 hyundai
기아 kia
롯데 lotte
한화 hanwha
포스코 posco
두산 doosan
효성 hyosung
대우 daewoo
금호 kumho
한진 hanjin
아시아나 asiana
신한 shinhan
쌍용 ssangyong
코오롱 kolon
자동차 motor
전력 electric power
조선소 shipyard
제약 pharmaceutical
화재 fire
증권 securities
생명 life
물산 trading
상사 trading
제철 steel
철강 steel
`

type hangulWord struct {
	hangul  string
	english []string
}

// hangulTable holds hangulWords by first syllable, longest first.
var hangulTable = newHangulTable()

func newHangulTable() map[rune][]hangulWord {
	m := make(map[rune][]hangulWord)
	for _, line := range strings.Split(strings.TrimSpace(hangulWords), "\n") {
		f := strings.Fields(line)
		r, _ := utf8.DecodeRuneInString(f[0])
		m[r] = append(m[r], hangulWord{f[0], f[1:]})
	}
	for _, words := range m {
		sort.SliceStable(words, func(i, j int) bool { return len(words[i].hangul) > len(words[j].hangul) })
	}
	return m
}

// leastCompound is how many syllables a Korean word has that may be several: a
// shorter one is as often the name of a person.
const leastCompound = 4

// appendHangul reads a run of Hangul of several words: known ones become their
// English ones, what is left between them a word of its own. It reports false
// for a run that has no known word, or is too short.
func appendHangul(words []Word, run Word, raw string) ([]Word, bool) {
	if utf8.RuneCountInString(raw) < leastCompound || strings.ContainsFunc(raw, func(r rune) bool { return !unicode.Is(unicode.Hangul, r) }) {
		return words, false
	}
	first, from, known := len(words), 0, false
	put := func(text, native string, from, to int) {
		words = append(words, Word{
			Text: text, Native: native, Script: Other,
			Start: run.Start + from, End: run.Start + to, Glued: len(words) > first,
		})
	}
	flush := func(at int) {
		if from < at {
			put(sound.Of(raw[from:at]).Latin(raw[from:at]), raw[from:at], from, at)
		}
	}
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRuneInString(raw[i:])
		at := slices.IndexFunc(hangulTable[r], func(w hangulWord) bool { return strings.HasPrefix(raw[i:], w.hangul) })
		if at < 0 {
			i += n
			continue
		}
		w := hangulTable[r][at]
		flush(i)
		for _, e := range w.english {
			put(e, "", i, i+len(w.hangul))
		}
		i += len(w.hangul)
		from, known = i, true
	}
	flush(len(raw))
	if !known {
		return words[:first], false
	}
	words[len(words)-1].Comma = run.Comma
	return words, true
}
