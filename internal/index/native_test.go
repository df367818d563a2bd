package index

import (
	"strings"
	"testing"
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
