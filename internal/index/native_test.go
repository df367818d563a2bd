package index

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/party"
)

// TestNativeNamesLoseNothing compares names in other scripts with every listed
// name, as TestSearchLosesNothing does for garbled Latin ones: short and long
// words, syllables by themselves, words of trade, many words, mixed scripts.
func TestNativeNamesLoseNothing(t *testing.T) {
	names := listedNames(t)
	all := entries(names)
	texts := []string{
		"김정은", "김 정 은", "이서연", "본", "골드", "아시아 트레이딩", "알리 아부 모하메드", "이 가 나 다 라 마 바", "조선무역은행",
		"王伟", "王 伟", "张海燕", "阿里", "穆罕默德 阿里", "爱 一 王 李 张 刘", "朝鲜民主主义人民共和国", "浪潮集团有限公司", "金正恩",
		"タナカ たろう", "アレクサンダー", "アリ アブ モハメド アハマド ハサン フセイン", "株式会社みずほ銀行", "パワー",
		"Владимир Жириновский", "Хейтс", "ООО Газпром экспорт", "Али Мохаммед Ахмед Хасан Хусейн Омар", "محمد أحمد علي حسن", "شركة النفط الوطنية",
		"יוסף כהן", "김 王 アリ محمد Иван", "Kim 정은", strings.Repeat("이 ", 20), strings.Repeat("아으", 30), strings.Repeat("王", 40),
	}
	if testing.Short() {
		texts = texts[:4]
	}
	compareAll(t, Build(all), all, texts)
}

// TestOneLetterLosesNothing compares names of one letter and of two, in all scripts: what
// is an initial in one of them is a word in another.
func TestOneLetterLosesNothing(t *testing.T) {
	var texts []string
	for _, letters := range []string{"abclqxz", "عبلمن", "לבמ", "абля", "αβλ", "王李一", "김이아", "アルミ", "ABL", "1٢", "éøß"} {
		for _, r := range letters {
			texts = append(texts, string(r), string(r)+" ltd", string(r)+string(r), string(r)+" l", "l. "+string(r)+" Harun")
		}
	}
	var all []listed
	for i, text := range texts {
		all = append(all, listed{text, [...]party.Kind{party.Unstated, party.Person, party.Company, party.Aircraft}[i%4]})
		all = append(all, listed{text, party.Unstated})
	}
	e := entries(all)
	compareAll(t, Build(e), e, texts)
}
