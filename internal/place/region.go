package place

import (
	"strings"
	"unicode"
)

// A Region is a part of a country that sanctions treat by itself.
type Region string

// The regions of Ukraine under comprehensive US sanctions.
const (
	Crimea  Region = "crimea"
	Donetsk Region = "donetsk"
	Luhansk Region = "luhansk"
)

// Title gives the name of the region as US law writes it.
func (r Region) Title() string {
	switch r {
	case Crimea:
		return "the Crimea region of Ukraine"
	case Donetsk:
		return "the so-called Donetsk People's Republic region of Ukraine"
	case Luhansk:
		return "the so-called Luhansk People's Republic region of Ukraine"
	}
	return string(r)
}

// A Mention is a word of a text that names a region, or a town in it.
type Mention struct {
	Region Region
	Word   string // as the register has it
	// Sure is false where the word may mean another place: a town of the same
	// name elsewhere, an abbreviation, or the whole province, of which the
	// region is a part.
	Sure bool
}

// regions are the spellings of the regions and of their towns: English and local
// ones, in Latin and Cyrillic letters, in lower case without apostrophes and
// other marks. To add one, append it to its row; a row of names is sure, a row
// of towns is not.
var regions = [...]struct {
	region Region
	sure   bool
	words  string
}{
	{Crimea, true, `crimea | krimea | crimean peninsula | republic of crimea | autonomous republic of crimea | crimia | crimeia | crimée | crimee | krym | qirim | qırım | kirim | krimskaya | krymskaya | krymska | крым | крыма | крыму | крим | криму | кримська`},
	{Crimea, false, `crimean | krim | sevastopol | sebastopol | sewastopol | simferopol | yalta | jalta | ialta | kerch | kertch | kertsch | feodosia | feodosiya | feodosiia | theodosia | yevpatoria | yevpatoriya | evpatoria | evpatoriya | eupatoria | dzhankoy | dzhankoi | djankoi | alushta | sudak | bakhchysarai | bakhchisaray | bakhchisarai | armiansk | armyansk | krasnoperekopsk | inkerman | balaklava | alupka | gurzuf | foros | koktebel | севастополь | симферополь | сімферополь | ялта | керчь | керч | феодосия | феодосія | евпатория | євпаторія | джанкой | алушта | бахчисарай | армянск | инкерман | алупка`},
	{Donetsk, true, `donetsk peoples republic | peoples republic of donetsk | donetsk | donezk | donetzk | donyetsk | донецк | донецьк | донецкая народная республика`},
	{Donetsk, false, `dnr | dpr | днр | makiivka | makeevka | makeyevka | horlivka | gorlovka | mariupol | yenakiieve | yenakievo | enakievo | debaltseve | debaltsevo | khartsyzk | khartsizsk | volnovakha | макеевка | макіївка | горловка | горлівка | мариуполь | маріуполь`},
	{Luhansk, true, `luhansk peoples republic | lugansk peoples republic | peoples republic of luhansk | luhansk | lugansk | luhanska | луганск | луганськ | луганская народная республика`},
	{Luhansk, false, `lnr | lpr | лнр | alchevsk | antratsyt | antratsit | krasnodon | sorokyne | stakhanov | kadiivka | rovenky | rovenki | severodonetsk | sievierodonetsk | lysychansk | lisichansk | алчевск | антрацит | краснодон | стаханов | северодонецк | лисичанск`},
}

// provinces follow a name that stands for the whole province.
var provinces = []string{"oblast", "oblasti", "obl", "province", "область", "области", "обл"}

// Regions finds the regions that a text names, surest first, each once. Case,
// apostrophes and punctuation do not matter.
func Regions(text string) []Mention {
	if text == "" {
		return nil
	}
	words := strings.Split(plainWords(text), " ")
	var best [len(regions)]Mention // by the order of the register, one for each region
	for i, w := range words {
		for _, s := range regionIndex[w] {
			if !follows(words[i:], s.words) {
				continue
			}
			m := Mention{s.region, s.text, s.sure}
			if end := i + len(s.words); s.region != Crimea && end < len(words) && isProvince(words[end]) {
				m.Sure = false // the province, of which the region is a part
			}
			if at := &best[s.order]; at.Word == "" || m.Sure && !at.Sure {
				*at = m
			}
		}
	}
	var out []Mention
	for _, sure := range []bool{true, false} {
		for _, m := range best {
			if m.Word != "" && m.Sure == sure {
				out = append(out, m)
			}
		}
	}
	return out
}

// A spelling is one of the register, in words.
type spelling struct {
	region Region
	order  int // of the first row of the region
	sure   bool
	text   string
	words  []string
}

// regionIndex has the spellings by their first word. It is made once and never
// changed.
var regionIndex = indexRegions()

func indexRegions() map[string][]spelling {
	out := map[string][]spelling{}
	for _, row := range regions {
		order := 0
		for regions[order].region != row.region {
			order++
		}
		for text := range strings.SplitSeq(row.words, "|") {
			text = strings.TrimSpace(text)
			words := strings.Split(text, " ")
			out[words[0]] = append(out[words[0]], spelling{row.region, order, row.sure, text, words})
		}
	}
	return out
}

// follows reports whether words begin with those of a spelling.
func follows(words, spelling []string) bool {
	if len(words) < len(spelling) {
		return false
	}
	for i, w := range spelling {
		if words[i] != w {
			return false
		}
	}
	return true
}

func isProvince(word string) bool {
	for _, p := range provinces {
		if word == p {
			return true
		}
	}
	return false
}

// plainWords gives the words of a text in lower case, parted by one space.
func plainWords(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range text {
		switch {
		case r == '\'' || r == '’' || r == 'ʼ' || r == '`' || r == '.':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return b.String()
}
