package name

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"

	"github.com/navicert/navicert/internal/sound/reading"
)

// hanWords are the parts of Chinese names that have an English word of their
// own, as "simplified[/traditional] english words". Longest first wins. To add
// one, add a line; words of companies and public bodies are kept here, places in
// hanPlaces, and names of certain bodies in hanBodies; the readings of other characters come from the pinyin
// table.
const hanWords = `
有限责任公司/有限責任公司 limited liability company
股份有限公司 company limited
有限公司 company limited
集团公司/集團公司 group company
总公司/總公司 company
分公司 branch
公司 company
集团/集團 group
控股 holding
股份 company
技术/技術 technology
科技 technology
科学/科學 science
数字/數字 digital
信息/資訊 information
电子/電子 electronic
通信 communication
通讯/通訊 communication
网络/網絡/網路 network
软件/軟件/軟體 software
计算机/計算機/電腦 computer
智能 intelligent
半导体/半導體 semiconductor
集成电路/積體電路/集成電路 integrated circuit
微电子/微電子 microelectronics
光电/光電 optoelectronics
机械/機械 machinery
设备/設備 equipment
仪器/儀器 instrument
材料 material
化工 chemical
石油 petroleum
能源 energy
电力/電力 power
航空 aviation
航天 aerospace
工业/工業 industry
实业/實業 industry
企业/企業 enterprise
工程 engineering
贸易/貿易 trading
国际/國際 international
进出口/進出口 import export
物流 logistics
运输/運輸 transport
航运/航運 shipping
投资/投資 investment
发展/發展 development
开发/開發 development
服务/服務 services
系统/系統 systems
安防 security
公安厅/公安廳 public security bureau
公安局 public security bureau
公安 public security
研究所 research institute
研究院 research institute
设计院/設計院 design institute
大学/大學 university
学院/學院 college
警察学院/警察學院 police college
实验室/實驗室 laboratory
中心 centre
银行/銀行 bank
医院/醫院 hospital
工厂/工廠 factory
厂/廠 factory
生产建设兵团/生產建設兵團 production construction corps
自治区/自治區 autonomous region
自治州 autonomous prefecture
地区/地區 prefecture
维吾尔/維吾爾 uyghur
哈萨克/哈薩克 kazakh
蒙古 mongolian
回族 hui
柯尔克孜/柯爾克孜 kyrgyz
人民政府 peoples government
人民 peoples
政府 government
伊斯兰/伊斯蘭 islamic
共和国/共和國 republic
联邦/聯邦 federal
革命 revolutionary
卫队/衛隊 guard
油轮/油輪 tanker
经济/經濟 economic
对外贸易/對外貿易 foreign trade
外贸/外貿 foreign trade
直升机/直升機 helicopters
长江/長江 yangtze
长安/長安 changan
创新/創新 innovation
制造/製造 manufacturing
存储/存儲 storage
飞机/飛機 aircraft
国防/國防 defence
船舶 shipbuilding
造船 shipbuilding
重工 heavy industry
核工业/核工業 nuclear industry
兵器 ordnance
导航/導航 navigation
卫星/衛星 satellite
雷达/雷達 radar
激光 laser
机器人/機器人 robot
云计算/雲計算 cloud computing
超级计算/超級計算 supercomputing
超算中心 supercomputing center
数据/數據 data
自动化/自動化 automation
精密 precision
化学/化學 chemical
物理 physics
计算/計算 computing
研发/研發 research development
研究 research
空间/空間 space
运载火箭/運載火箭 launch vehicle
火箭 rocket
声学/聲學 acoustics
光学/光學 optical
红外/紅外 infrared
微波 microwave
量子 quantum
发动机/發動機 engine
无人机/無人機 unmanned aerial vehicle
芯片/晶片 chip
人工智能 artificial intelligence
物联网/物聯網 internet of things
协会/協會 association
学会/學會 society
基金会/基金會 foundation
棉业/棉業 cotton industry
硅业/硅業 silicon industry
光伏 photovoltaic
太阳能/太陽能 solar
石化 petrochemical
监狱/監獄 prison
力学/力學 mechanics
空气动力/空氣動力 aerodynamics
生物 biological
基因 gene
医药/醫藥 pharmaceutical
钢铁/鋼鐵 steel
矿业/礦業 mining
纺织/紡織 textile
服装/服裝 garment
食品 foods
农业/農業 agricultural
建设/建設 construction
建筑/建築 construction
管理 management
咨询/諮詢 consulting
商务/商務 commerce
供应链/供應鏈 supply chain
货运/貨運 freight
代理 agency
海运/海運 shipping
股权/股權 equity
基金 fund
证券/證券 securities
保险/保險 insurance
金融 finance
学校/學校 school
总局/總局 bureau
委员会/委員會 commission
航天科工 aerospace science and industry
航天科技 aerospace science and technology
航空航天 aviation aerospace
工业大学/工業大學 university of technology
理工大学/理工大學 university of science and technology
科技大学/科技大學 university of science and technology
邮电大学/郵電大學 university of posts and telecommunications
中国科学院/中國科學院 chinese academy of sciences
科学院/科學院 academy of sciences
国家/國家 national
中央 central
西北 northwestern
东北/東北 northeastern
西南 southwestern
华东/華東 east china
华北/華北 north china
市 -
省 -
县/縣 county
区/區 district
`

// appendHan reads a run of Han characters: known words become their English
// ones, what is left between them one word of pinyin without tones. In the name of a
// Japanese firm a surname is read as such, and the Chinese sound of other words says
// nothing.
func appendHan(words []Word, run Word, raw string, japanese bool) []Word {
	var rest strings.Builder
	first := len(words)
	restAt := 0
	put := func(text, native string, from, to int) {
		words = append(words, Word{
			Text: text, Native: native, Script: Han,
			Start: run.Start + from, End: run.Start + to, Glued: len(words) > first,
		})
	}
	flush := func(at int) {
		if rest.Len() == 0 {
			return
		}
		text, native := rest.String(), raw[restAt:at]
		if japanese {
			native = ""
			if surname := reading.JapaneseSurname(raw[restAt:at]); surname != "" {
				text = surname
			}
		}
		put(text, native, restAt, at)
		rest.Reset()
	}
	for i := afterNumber(words, run, raw, put); i < len(raw); {
		if n, size, body, ok := hanNumberAt(raw[i:]); ok {
			flush(i)
			put(strconv.Itoa(n), "", i, i+size)
			i += size
			for _, e := range body.english {
				put(e, "", i, i+len(body.han))
			}
			i += len(body.han)
			continue
		}
		if raw[i:] == "第" { // digits follow
			flush(i)
		}
		if w, ok := hanAt(raw[i:]); ok && (i > 0 || len(w.english) > 0) {
			flush(i)
			for _, e := range w.english {
				put(e, "", i, i+len(w.han))
			}
			i += len(w.han)
			continue
		}
		r, n := utf8.DecodeRuneInString(raw[i:])
		if rest.Len() == 0 {
			restAt = i
		}
		rest.WriteString(syllable(r))
		i += n
	}
	flush(len(raw))
	if len(words) > first {
		words[len(words)-1].Comma = run.Comma
	}
	return words
}

// afterNumber reads what only the end of a number makes a word: the 号 of 14号,
// the 所 of 14所. It gives how many bytes it took.
func afterNumber(words []Word, run Word, raw string, put func(text, native string, from, to int)) int {
	if n := len(words); n == 0 || words[n-1].End != run.Start || classOf(words[n-1].Text) != Number {
		return 0
	}
	for _, b := range hanNumbered {
		if b.english != nil && strings.HasPrefix(raw, b.han) {
			for _, e := range b.english {
				put(e, "", 0, len(b.han))
			}
			return len(b.han)
		}
	}
	return 0
}

// syllable gives the commonest reading of a character in ASCII: nv for 女.
// A character without a reading gives its code point, so that it equals itself
// and nothing else.
func syllable(r rune) string {
	read, _, _ := strings.Cut(pinyin.PinyinDict[int(r)], ",")
	if read == "" {
		return "u" + strings.ToLower(strings.TrimPrefix(runeHex(r), "0"))
	}
	return strings.Map(toneless, read)
}

// toneless gives a letter of pinyin without its tone; v stands for ü, as it is
// typed.
func toneless(r rune) rune {
	switch r {
	case 'ā', 'á', 'ǎ', 'à':
		return 'a'
	case 'ē', 'é', 'ě', 'è', 'ê':
		return 'e'
	case 'ī', 'í', 'ǐ', 'ì':
		return 'i'
	case 'ō', 'ó', 'ǒ', 'ò':
		return 'o'
	case 'ū', 'ú', 'ǔ', 'ù':
		return 'u'
	case 'ü', 'ǖ', 'ǘ', 'ǚ', 'ǜ':
		return 'v'
	case 'ń', 'ň', 'ǹ':
		return 'n'
	case 'ḿ':
		return 'm'
	}
	if r >= 0x300 && r <= 0x36f {
		return -1
	}
	return r
}

func runeHex(r rune) string {
	const hex = "0123456789abcdef"
	var b [6]byte
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = hex[r&15]
		r >>= 4
	}
	return string(b[:])
}
