package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/sound/kana"
)

// firmWords are the words of names of Japanese firms and bodies, with how they are read
// in Hepburn without marks. Source: Kōjien. To add one, write its forms and its reading.
const firmWords = `
株式会社/株式會社 kabushiki kaisha
有限会社/有限會社 yugen kaisha
合同会社 godo kaisha
合資会社 goshi kaisha
会社/會社 kaisha
商事 shoji
物産/物產 bussan
商会/商會 shokai
商店 shoten
商社 shosha
通商 tsusho
貿易 boeki
産業/產業 sangyo
工業 kogyo
興業 kogyo
鉱業/鑛業 kogyo
重工業 jukogyo
重工 juko
実業 jitsugyo
製作所 seisakusho
製造所 seizosho
工作所 kosakusho
研究所 kenkyusho
研究開発 kenkyu kaihatsu
技研 giken
技研工業 giken kogyo
技術 gijutsu
開発/開發 kaihatsu
電機 denki
電気/電氣 denki
電工 denko
電子 denshi
電力 denryoku
電線 densen
電産 densan
通信 tsushin
通信機 tsushinki
情報 joho
自動車 jidosha
発動機 hatsudoki
機械 kikai
機工 kiko
機器 kiki
精機 seiki
精密 seimitsu
精工 seiko
計器 keiki
計測 keisoku
光学 kogaku
化学 kagaku
化成 kasei
化学工業 kagaku kogyo
製薬 seiyaku
薬品 yakuhin
薬品工業 yakuhin kogyo
医療 iryo
医科 ika
製鉄 seitetsu
鉄鋼 tekko
製鋼 seiko
鉄工所 tekkosho
鉄工 tekko
金属 kinzoku
金属工業 kinzoku kogyo
貴金属 kikinzoku
貴金属工業 kikinzoku kogyo
非鉄 hitetsu
電線工業 densen kogyo
造船 zosen
造船所 zosensho
航空 koku
航空機 kokuki
海運 kaiun
汽船 kisen
郵船 yusen
商船 shosen
運輸 unyu
運送 unso
倉庫 soko
物流 butsuryu
鉄道 tetsudo
電鉄 dentetsu
急行 kyuko
交通 kotsu
建設 kensetsu
建築 kenchiku
組 gumi
工務店 komuten
土木 doboku
設備 setsubi
不動産 fudosan
住宅 jutaku
銀行 ginko
信託 shintaku
信託銀行 shintaku ginko
証券 shoken
保険 hoken
生命 seimei
火災 kasai
海上 kaijo
製紙 seishi
印刷 insatsu
出版 shuppan
新聞 shinbun
新聞社 shinbunsha
放送 hoso
書店 shoten
食品 shokuhin
製菓 seika
製粉 seifun
製糖 seito
乳業 nyugyo
酒造 shuzo
水産 suisan
農機 noki
紡績 boseki
繊維 seni
製油 seiyu
石油 sekiyu
瓦斯 gasu
硝子 garasu
窯業 yogyo
護謨 gomu
百貨店 hyakkaten
大学 daigaku
学園 gakuen
学院 gakuin
病院 byoin
財団 zaidan
協会 kyokai
組合 kumiai
グループ gurupu
ホールディングス horudingusu
本社 honsha
支店 shiten
国際 kokusai
総合 sogo
総業 sogyo
企画 kikaku
企業 kigyo
販売 hanbai
部品 buhin
工具 kogu
塗料 toryo
樹脂 jushi
合成 gosei
鋼管 kokan
鋼業 kogyo
電装 denso
電池 denchi
時計 tokei
写真 shashin
楽器 gakki
玩具 gangu
`

// JapaneseNames are the names of Japanese cities and of well-known firms, with how
// they are read or spelt in English, a line for each: its forms, then its words. Those
// whose names are surnames, or are common in Chinese names, too, do not stand here. To add one, add a line.
const JapaneseNames = `
東京/东京 tokyo
大阪 osaka
京都 kyoto
名古屋 nagoya
横浜/橫濱/横滨 yokohama
神戸/神戶/神户 kobe
北海道 hokkaido
札幌 sapporo
仙台 sendai
四国 shikoku
沖縄/沖繩/冲绳 okinawa
埼玉 saitama
神奈川 kanagawa
静岡/靜岡/静冈 shizuoka
長崎/长崎 nagasaki
新潟 niigata
関西 kansai
関東 kanto
三菱 mitsubishi
三井 mitsui
住友 sumitomo
東芝/东芝 toshiba
日立 hitachi
富士通 fujitsu
富士康 foxconn
富士 fuji
日産/日產/日产 nissan
松下 matsushita
三洋 sanyo
旭化成 asahi kasei
旭硝子 asahi glass
伊藤忠 itochu
丸紅/丸红 marubeni
双日/雙日 sojitz
帝人 teijin
任天堂 nintendo
資生堂/资生堂 shiseido
花王 kao
第一三共 daiichi sankyo
積水/积水 sekisui
三越 mitsukoshi
高島屋/髙島屋/高岛屋 takashimaya
日揮 jgc
阪急 hankyu
阪神 hanshin
近鉄 kintetsu
東急 tokyu
西武 seibu
凸版 toppan
神鋼 kobelco
日清 nissin
`

var firmReadings, firmNames = newFirmReadings(firmWords), newFirmReadings(JapaneseNames)

func newFirmReadings(table string) map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(strings.TrimSpace(table)) {
		forms, reading, _ := strings.Cut(strings.TrimSpace(line), " ")
		for f := range strings.SplitSeq(forms, "/") {
			m[plain(f)] = reading
		}
	}
	return m
}

// firmEnds are the characters that words of firms end with.
var firmEnds = newFirmEnds()

func newFirmEnds() map[rune]bool {
	m := make(map[rune]bool)
	for line := range strings.Lines(strings.TrimSpace(firmWords)) {
		forms, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		for f := range strings.SplitSeq(forms, "/") {
			r, _ := utf8.DecodeLastRuneInString(f)
			m[r] = true
		}
	}
	return m
}

// maxFirm is how many letters of a firm's name are read, and maxFirmWord how many one
// word or surname has.
const (
	maxFirm     = 24
	maxFirmWord = 7
)

// Firm reads the name of a Japanese firm that begins with a surname or another name of
// the tables: 小林製薬 is kobayashi
// 製薬, with the words of firms left as they are, and kobayashi seiyaku. It gives none for
// a text that is not all surnames and words of firms, or has none of either, or that is
// Chinese by its legal form. What stands in kana or Latin letters is left as it is.
func Firm(text string) []string {
	text = strings.TrimSpace(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	if !firmEnds[last] && !strings.Contains(text, "会社") || utf8.RuneCountInString(text) > maxFirm || strings.Contains(text, "公司") || !strings.ContainsFunc(text, isHan) {
		return nil
	}
	words, read := []string{""}, []string{""}
	surnames, firms := 0, 0
	runes, canon := []rune(text), []rune(plain(text))
	for i := 0; i < len(runes); {
		n, readings, firm := 0, []string(nil), false
		switch {
		case isHan(runes[i]):
			n, readings, firm = firmPart(canon[i:], surnames == 0)
		default:
			for n = 1; i+n < len(runes) && !isHan(runes[i+n]); n++ {
			}
			readings = []string{string(runes[i : i+n])}
		}
		switch {
		case n == 0:
			return nil
		case firm:
			firms++
			words, read = behind(words, string(runes[i:i+n])), behind(read, readings[0])
		default:
			if isHan(runes[i]) {
				surnames++
			}
			words, read = behind(words, readings...), behind(read, readings...)
		}
		i += n
	}
	if surnames != 1 || firms == 0 {
		return nil
	}
	return append(words, read...)
}

// behind puts each of some words behind each of the texts.
func behind(texts []string, words ...string) []string {
	var out []string
	for _, w := range words {
		for _, t := range texts {
			out = append(out, strings.TrimSpace(t+" "+w))
		}
	}
	return out
}

// firmPart gives the longest word of firms, or with surnames the longest surname, that a
// text begins with.
func firmPart(s []rune, surnames bool) (n int, readings []string, firm bool) {
	for n := min(maxFirmWord, len(s)); n > 0; n-- {
		if r, ok := firmReadings[string(s[:n])]; ok {
			return n, []string{r}, true
		}
		if surnames && n <= maxFamily {
			if r, ok := firmNames[string(s[:n])]; ok {
				return n, []string{r}, false
			}
			if f := japaneseFamily[string(s[:n])]; f != "" {
				return n, unmarked(f), false
			}
		}
	}
	return 0, nil, false
}

// unmarked gives the readings of a surname without the marks of length.
func unmarked(readings string) []string {
	var out []string
	for r := range strings.SplitSeq(readings, "/") {
		out = union(out, long(r)[:1])
	}
	return out
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) && !kana.Reads(r) }
