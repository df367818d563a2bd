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
var regions = []struct {
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
	words := " " + plainWords(text) + " "
	var sure, doubtful []Mention
	have := func(all []Mention, r Region) bool {
		for _, m := range all {
			if m.Region == r {
				return true
			}
		}
		return false
	}
	for _, row := range regions {
		for spelling := range strings.SplitSeq(row.words, "|") {
			spelling = strings.TrimSpace(spelling)
			at := strings.Index(words, " "+spelling+" ")
			if at < 0 {
				continue
			}
			next, _, _ := strings.Cut(words[at+len(spelling)+2:], " ")
			whole := row.region != Crimea && isProvince(next)
			switch m := (Mention{row.region, spelling, row.sure && !whole}); {
			case m.Sure && !have(sure, row.region):
				sure = append(sure, m)
			case !m.Sure && !have(doubtful, row.region):
				doubtful = append(doubtful, m)
			}
		}
	}
	for _, m := range doubtful {
		if !have(sure, m.Region) {
			sure = append(sure, m)
		}
	}
	return sure
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
