package name

import "strings"

// japaneseWords are the parts of the names of Japanese firms and public bodies that
// have an English word of their own, as hanWords has the Chinese ones: "forms english
// words". Words that Chinese writes alike and means otherwise do not stand here. To
// add one, add a line.
const japaneseWords = `
株式会社/株式會社 company limited
有限会社/有限會社 company limited
合同会社/合同會社 limited liability company
合資会社/合資會社 limited partnership company
相互会社 mutual company
会社 company
財団法人/財團法人 foundation
社団法人/社團法人 association
独立行政法人 incorporated administrative agency
学校法人/學校法人 school corporation
医療法人 medical corporation
協同組合 cooperative
重工業 heavy industry
電機 electric
電気 electric
電工 electric
自動車 motor
商事 trading
通商 trading
製薬 pharmaceutical
薬品工業 pharmaceutical
薬品 pharmaceutical
医薬品 pharmaceutical
製鉄 steel
鉄鋼 steel
製作所 manufacturing
工作所 works
産業 industry
実業 industry
鉱業 mining
金属 metal
繊維 textile
製造 manufacturing
製品 products
販売 sales
開発 development
国際 international
総合 general
総研 research institute
情報 information
宇宙 space
防衛 defence
医療 medical
証券 securities
保険 insurance
不動産 real estate
鉄道 railway
汽船 steamship
郵船 yusen
郵政 post
放送 broadcasting
新聞社 newspaper
印刷 printing
出版社 publishing
航空機 aircraft
造船所 shipyard
東京電力 tokyo electric power
関西電力 kansai electric power
中部電力 chubu electric power
東北電力 tohoku electric power
九州大学 kyushu university
九州電力 kyushu electric power
四国電力 shikoku electric power
北陸電力 hokuriku electric power
北海道電力 hokkaido electric power
沖縄電力 okinawa electric power
日本航空 japan airlines
日本製鉄 nippon steel
日本電気 nippon electric
日本電産 nidec
日本電信電話 nippon telegraph telephone
日本郵船 nippon yusen
日本通運 nippon express
日本生命 nippon life
全日本空輸/全日空 all nippon airways
日本テレビ nippon television
稲川会/稲川會 inagawa kai
住吉会/住吉會 sumiyoshi kai
工藤会/工藤會 kudo kai
真理教 shinrikyo
日本 japan
`

// japaneseForms are the legal forms that only Japan has.
var japaneseForms = [...]string{"株式会社", "株式會社", "有限会社", "合同会社"}

// japaneseFirm reports whether a text has the legal form of a Japanese firm.
func japaneseFirm(text string) bool {
	for _, f := range japaneseForms {
		if strings.Contains(text, f) {
			return true
		}
	}
	return false
}
