package name

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// nativeTable gives words of companies and public bodies in other scripts their
// English ones, a line for each. To add one, add a line. Chinese ones stand in
// hanWords; Cyrillic ones are romanised and stand in the lexicon. A _ is a non-joiner.
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
イラン iran
ロシア russia
シリア syria
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
في of
و and
حركة movement
الحركة movement
جنبش movement
الجبهة front
المقاومة resistance
الشعبية popular
الشعبي popular
لتحرير liberation
تنظيم organisation
التنظيم organisation
الدولة state
قوات forces
الدعم support
السريع rapid
وكالة agency
التحرير liberation
اللبناني lebanese
اللبنانية lebanese
المصري egyptian
المصرية egyptian
السعودية saudi
السعودي saudi
العراقي iraqi
اليمنية yemen
السودانية sudan
الليبية libyan
القاهرة cairo
الأهلي ahli
الاهلي ahli
دمشق damascus
بغداد baghdad
بيروت beirut
الخرطوم khartoum
دبي dubai
تهران tehran
طهران tehran
فلسطين palestine
الفلسطينية palestine
الفلسطيني palestine
الجيش army
ارتش army
القوات forces
نیروهای forces
نیروی force
المسلحة armed
مسلح armed
الأمن security
الامن security
امنیت security
المخابرات intelligence
الاستخبارات intelligence
الكهرباء electric
الكهربائية electric
برق electric
الاتصالات communications
ارتباطات communications
مخابرات telecommunications
الطيران aviation
الهندسة engineering
الهندسية engineering
التنمية development
للتنمية development
السياحة tourism
للسياحة tourism
السفر travel
للسفر travel
الشحن freight
للشحن freight
البحرية maritime
دریایی maritime
الملاحة shipping
للملاحة shipping
الخيرية charity
خیریه charity
الكيماوية chemical
الكيميائية chemical
شیمیایی chemical
الإلكترونية electronic
الالكترونية electronic
الإلكترونيات electronics
للإلكترونيات electronics
الكترونيك electronic
الکترونیک electronic
التكنولوجيا technology
للتكنولوجيا technology
تكنولوجيا technology
فناوری technology
تکنولوژی technology
الحديد iron
الصلب steel
نفتکش tanker
پژوهشگاه institute
هلدینگ holding
سهامی stock
خاص private
عام public
مسئولیت liability
تعاونی cooperative
بین_المللی international
کامپیوتر computer
رایانه computer
دیجیتال digital
تجهیزات equipment
پزشکی medical
دارویی pharmaceutical
هسته_ای nuclear
النووية nuclear
نظامی military
موشکی missile
فضایی space
الفضاء space
هوایی air
ایر air
معادن mining
معدنی mining
کشاورزی agricultural
الزراعية agricultural
ساختمانی construction
ساختمان construction
حمل transport
حمل_ونقل transport
آسیا asia
خبرگزاری news
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
سپاه corps
فيلق corps
جماعة group
جبهة front
كتائب brigades
لواء brigade
قرارگاه headquarters
ستاد headquarters
بنیاد foundation
خلیج gulf
فارس persian
پارس persian
هواپیماسازی aircraft
خودرو automobile
پشتیبانی logistics
اطلاعات intelligence
انقلاب revolutionary
خامنه_ای khamenei
پاسداران guard
`

var (
	nativeWords = newNativeWords(nativeTable)
	alsoNames   = newNativeWords(alsoNamesTable)
)

func newNativeWords(table string) map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(strings.TrimSpace(table)) {
		if native, english, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			m[withoutJoiners(strings.ReplaceAll(native, "_", string(nonJoiner)))] = spelling(english)
		}
	}
	return m
}

// nonJoiner keeps two letters of a Persian word apart: خامنه‌ای, which is Khamenei.
const nonJoiner = '\u200c'

// quietHeh takes the letter heh off the end of a word that a non-joiner follows, where it
// says nothing but that a vowel ends: behind a long vowel it is spoken.
func quietHeh(word []byte) []byte {
	rest, ok := bytes.CutSuffix(word, []byte("ه"))
	if !ok || len(rest) == 0 || bytes.HasSuffix(rest, []byte("ا")) || bytes.HasSuffix(rest, []byte("و")) || bytes.HasSuffix(rest, []byte("ی")) {
		return word
	}
	return rest
}

// withoutJoiners writes a word as a folder does.
func withoutJoiners(word string) string {
	var b []byte
	for _, r := range word {
		if r == nonJoiner {
			b = quietHeh(b)
			continue
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}
