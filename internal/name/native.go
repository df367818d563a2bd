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
المصرف bank
المركزي central
مرکزی central
الوطنية national
الوطني national
التجاري commercial
الصناعي industrial
الصناعية industrial
الصناعات industry
العسكرية military
الدفاع defence
دفاع defence
الحرس guard
الثوري revolutionary
الإسلامي islamic
الاسلامي islamic
الإسلامية islamic
الاسلامية islamic
اسلامی islamic
جمهوری republic
الجمهورية republic
جمهورية republic
العربية arab
السورية syrian
السوري syrian
سوريا syria
سورية syria
إيران iran
ايران iran
ایران iran
الإيرانية iranian
الايرانية iranian
العراق iraq
العراقية iraqi
لبنان lebanon
اليمن yemen
مصر egypt
ليبيا libya
السودان sudan
منظمة organisation
سازمان organisation
جمعية society
الخطوط airlines
الجوية airways
هواپیمایی airlines
هوافضا aerospace
طيران aviation
الغاز gas
گاز gas
البحوث research
تحقیقات research
پژوهشی research
العلمية scientific
العلوم sciences
علوم sciences
التأمين insurance
بیمه insurance
الطاقة energy
انرژی energy
الذرية atomic
اتمی atomic
المقاولات contracting
للمقاولات contracting
الاستثمار investment
للاستثمار investment
القابضة holding
پتروشیمی petrochemical
پالایش refining
فولاد steel
کشتیرانی shipping
مهندسی engineering
گسترش development
توسعه development
الصرافة exchange
للصرافة exchange
صرافی exchange
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
シャープ sharp
セガ sega
ソニー sony
トヨタ toyota
パナソニック panasonic
キヤノン canon
ニコン nikon
ファナック fanuc
オムロン omron
포스코 posco
네이버 naver
카카오 kakao
חברה company
חברת company
קבוצת group
בנק bank
אוניברסיטת university
תעשיות industry
טכנולוגיות technology
`

// alsoNamesTable gives words that lists translate or spell by their sound: Bank
// Melli is the national bank. Both are looked for.
const alsoNamesTable = `
ملی national
صنعتی industrial
سپه army
تجارت trade
صادرات export
`

var (
	nativeWords = newNativeWords(nativeTable)
	alsoNames   = newNativeWords(alsoNamesTable)
)

func newNativeWords(table string) map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(strings.TrimSpace(table)) {
		if native, english, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			m[native] = english
		}
	}
	return m
}
