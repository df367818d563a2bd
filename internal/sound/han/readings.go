package han

import (
	"strings"
	"unicode/utf8"
)

// surnameReadings are the characters that are read otherwise as a surname than
// elsewhere, and the surnames of two characters. The readings are those of
// Xiandai Hanyu Cidian (under 姓). To add one, write every form of the
// character and then its reading.
const surnameReadings = `
单單 shan
解 xie
曾 zeng
仇 qiu
查 zha
区區 ou
任 ren
华華 hua
盖蓋 ge
朴 piao
乐樂 yue
黑 he
翟 zhai
尉 wei
缪繆 miao
覃 qin
员員 yun
折 she
种 chong
祭 zhai
召 shao
秘 bi
么 yao
燕 yan
宁寧甯 ning
纪紀 ji
洗 xian
冼 xian
逄 pang
句 gou
牟 mu
应應 ying
车車 che
佴 nai
教 jiao
繁 po
晟 cheng
薄 bo
柏 bai
贾賈 jia
沈 shen
盛 sheng
葛 ge
郗 xi
郇 xun
夏 xia
石 shi
万萬 wan
俞 yu
隗 wei
宓 mi
哈 ha
能 nai
过過 guo
那 na
撒 sa
谌諶 chen
卜 bu
降 jiang
臧 zang
重 chong
弗 fei
都 du
`

// compounds are the surnames of two characters, with their readings.
const compounds = `
尉迟/尉遲 yuchi
欧阳/歐陽 ouyang
司马/司馬 sima
上官 shangguan
诸葛/諸葛 zhuge
司徒 situ
夏侯 xiahou
皇甫 huangfu
令狐 linghu
长孙/長孫 zhangsun
慕容 murong
宇文 yuwen
万俟/萬俟 moqi
澹台/澹臺/澹台 tantai
单于/單于 chanyu
公孙/公孫 gongsun
东方/東方 dongfang
西门/西門 ximen
南宫/南宮 nangong
独孤/獨孤 dugu
呼延 huyan
端木 duanmu
轩辕/軒轅 xuanyuan
鲜于/鮮于 xianyu
太史 taishi
申屠 shentu
钟离/鍾離 zhongli
闾丘/閭丘 lvqiu
赫连/赫連 helian
拓跋 tuoba
`

// phrases are words that are read otherwise than their characters one by one,
// as places and firms have them. Sources: Xiandai Hanyu Cidian; the gazetteer
// spellings of GB 2260 and of the Ministry of Civil Affairs for places. To add
// one, write its forms and its reading, and take it out when the usual reading
// of its characters already gives it.
const phrases = `
重庆/重慶 chongqing
厦门/廈門 xiamen
长安/長安 changan
长江/長江 changjiang
长春/長春 changchun
长沙/長沙 changsha
长城/長城 changcheng
长虹/長虹 changhong
长征/長征 changzheng
长治/長治 changzhi
长白/長白 changbai
长兴/長興 changxing
长乐/長樂 changle
长宁/長寧 changning
长飞/長飛 changfei
长鑫/長鑫 changxin
长光/長光 changguang
会计/會計 kuaiji
会稽/會稽 kuaiji
银行/銀行 yinhang
行业/行業 hangye
乐清/樂清 yueqing
乐亭/樂亭 laoting
音乐/音樂 yinyue
六安 luan
东阿/東阿 donge
番禺 panyu
蚌埠 bengbu
涡阳/渦陽 guoyang
铅山/鉛山 yanshan
洪洞 hongtong
大城 daicheng
蔚县/蔚縣 yuxian
中牟 zhongmu
浚县/浚縣 xunxian
泌阳/泌陽 biyang
单县/單縣 shanxian
大埔 dabu
百色 bose
枞阳/樅陽 zongyang
犍为/犍為 qianwei
荥经/滎經 yingjing
吐蕃 tubo
西藏 xizang
尉犁 yuli
成都 chengdu
首都 shoudu
传记/傳記 zhuanji
自传/自傳 zizhuan
地壳/地殼 diqiao
供给/供給 gongji
便宜 pianyi
校正 jiaozheng
`

// A phrase is a word and its reading.
type phrase struct{ han, reading string }

var (
	phraseTable  = newPhrases(phrases)
	surnameHan   = newPhrases(compounds)
	surnameRunes = newSurnameRunes()
)

// newPhrases holds phrases by their first character.
func newPhrases(text string) map[rune][]phrase {
	m := make(map[rune][]phrase)
	for line := range strings.Lines(strings.TrimSpace(text)) {
		forms, reading, _ := strings.Cut(strings.TrimSpace(line), " ")
		for form := range strings.SplitSeq(forms, "/") {
			r, _ := utf8.DecodeRuneInString(form)
			m[r] = append(m[r], phrase{form, reading})
		}
	}
	return m
}

func newSurnameRunes() map[rune]string {
	m := make(map[rune]string)
	for line := range strings.Lines(strings.TrimSpace(surnameReadings)) {
		forms, reading, _ := strings.Cut(strings.TrimSpace(line), " ")
		for _, r := range forms {
			m[r] = reading
		}
	}
	return m
}

// phraseAt gives the reading and the length of the phrase that s begins with.
func phraseAt(s string) (reading string, n int) { return longest(phraseTable, s) }

func longest(table map[rune][]phrase, s string) (reading string, n int) {
	r, _ := utf8.DecodeRuneInString(s)
	for _, p := range table[r] {
		if len(p.han) > n && strings.HasPrefix(s, p.han) {
			reading, n = p.reading, len(p.han)
		}
	}
	return reading, n
}

// SurnameReading gives the reading of the surname that a name in Chinese begins
// with, in pinyin without tones and with v for ü, and its length in bytes, when
// it is a surname of two characters or one that is read otherwise elsewhere:
// shan and 3 for 单文, yuchi and 6 for 尉迟恭. For other words it gives 0.
func SurnameReading(word string) (pinyin string, n int) {
	if pinyin, n = longest(surnameHan, word); n > 0 {
		return pinyin, n
	}
	r, n := utf8.DecodeRuneInString(word)
	if s, ok := surnameRunes[r]; ok {
		return s, n
	}
	return "", 0
}
