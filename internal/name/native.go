package name

import "strings"

// nativeTable gives words of companies and public bodies in other scripts their
// English ones, a line for each. To add one, add a line. Chinese ones stand in
// hanWords; Cyrillic ones are romanised and stand in the lexicon.
const nativeTable = `
شركة company
الشركة company
شرکت company
مجموعة group
المجموعة group
گروه group
مؤسسة establishment
بنك bank
البنك bank
بانک bank
مصرف bank
جامعة university
دانشگاه university
وزارة ministry
وزارت ministry
صناعة industry
صناعات industry
صنایع industry
صنعت industry
تجارة trading
للتجارة trading
التجارية trading
بازرگانی trading
المحدودة limited
محدودة limited
محدود limited
الدولية international
العامة general
مركز centre
مرکز centre
معهد institute
النفط oil
نفت oil
البترول petroleum
خدمات services
للخدمات services
نقل transport
للنقل transport
주식회사 company
유한회사 limited
회사 company
그룹 group
은행 bank
대학교 university
무역 trading
전자 electronic
기술 technology
과학 science
산업 industry
株式会社 company
コーポレーション corporation
カンパニー company
グループ group
ホールディングス holdings
テクノロジー technology
システム systems
サービス services
エンジニアリング engineering
חברה company
חברת company
קבוצת group
בנק bank
אוניברסיטת university
תעשיות industry
טכנולוגיות technology
`

var nativeWords = newNativeWords()

func newNativeWords() map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(strings.TrimSpace(nativeTable)) {
		if native, english, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			m[native] = english
		}
	}
	return m
}
