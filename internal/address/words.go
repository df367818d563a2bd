package address

import "strings"

// A sort is what a word of an address does.
type sort uint8

const (
	plain      sort = iota
	streetType      // after or before the name of a street
	houseType       // after the name of a building
	areaType        // after the name of a quarter, city or region
	unitMark        // before the number of a room
	floorMark       // before or after the number of a floor
	blockMark       // before or after the number or letter of a block
	houseMark       // before the number of a house
	afterHouse      // after the number of a house: pinyin hao
	afterUnit       // after the number of a room: pinyin shi
	filler          // says nothing: "the", "of", "commercial"
)

// vocabulary lists the words of each sort by the form that stands for them. To
// add a word, put it behind its form; a new form is a new line.
const vocabulary = `
street road: road rd lu shosse highway hwy sh
street street: street st str jie ulitsa ul sokak sk sok cad caddesi calle rue rua straße strasse straat gade gata
street avenue: avenue ave av dajie dadao boulevard blvd bulvar prospekt prospect pr prosp pkwy parkway
street lane: lane ln xiang hutong long nong pereulok per proezd alley
street quay: quay naberezhnaya nab embankment
street way: way drive dr terrace crescent cres circuit path strand row jalan jl lorong
house building: building bldg bld bldgs dasha mansion mansions skyscraper edificio
house tower: tower towers twr
house centre: centre center ctr zhongxin arcade mall market bazaar
house plaza: plaza guangchang square place court
house house: house hse villa villas residence residences
house estate: estate gardens garden park yuanqu factory
area district: district dist qu rayon raion ilcesi
area county: county xian
area city: city shi shahri
area province: province prov sheng region oblast obl krai territory territories republic state emirate
area town: town zhen village vil cun township xiang mah mahalle mahallesi zone new
unit unit: room rm unit flat apt apartment suite ste office ofc shop pom kom kv daire kapi oda workshop
floor floor: floor fl flr level lvl etazh kat ceng storey
block block: block blk korp korpus stroenie zuo haolou phase
number number: no nr number num house-no dom d
hao hao: hao
filler filler: comm the of at and opp opposite near commercial business industrial trade trading international intl ic
`

// A meaning is what a word does, and the form that stands for it.
type meaning struct {
	sort sort
	form string
}

var sorts = map[string]sort{
	"street": streetType, "house": houseType, "area": areaType, "unit": unitMark, "floor": floorMark,
	"block": blockMark, "number": houseMark, "hao": afterHouse, "filler": filler,
}

// meanings is made from the vocabulary once and never changed.
var meanings = index(vocabulary)

func index(lines string) map[string]meaning {
	m := make(map[string]meaning, 256)
	for line := range strings.Lines(lines) {
		head, words, ok := strings.Cut(strings.TrimSpace(line), ":")
		kind, form, two := strings.Cut(head, " ")
		if !ok || !two {
			continue
		}
		for _, w := range strings.Fields(words) {
			if _, known := m[w]; !known { // the first line that has a word keeps it
				m[w] = meaning{sorts[kind], form}
			}
		}
	}
	return m
}

// directions in pinyin, as they stand before the word for a street or a
// district.
var directions = map[string]string{
	"dong": "east", "nan": "south", "xi": "west", "bei": "north", "zhong": "middle",
	"e": "east", "s": "south", "w": "west", "n": "north", "mid": "middle", "central": "middle",
	"east": "east", "south": "south", "west": "west", "north": "north", "middle": "middle",
	"vostochnaya": "east",
}

// joined are the pinyin endings that are often written as one with the name of
// the street.
var joined = []struct{ end, road, direction string }{
	{"donglu", "road", "east"},
	{"nanlu", "road", "south"},
	{"xilu", "road", "west"},
	{"beilu", "road", "north"},
	{"zhonglu", "road", "middle"},
	{"dongdajie", "avenue", "east"},
	{"nandajie", "avenue", "south"},
	{"xidajie", "avenue", "west"},
	{"beidajie", "avenue", "north"},
	{"dajie", "avenue", ""},
	{"dadao", "avenue", ""},
	{"hutong", "lane", ""},
	{"lu", "road", ""},
	{"jie", "street", ""},
	{"strasse", "street", ""},
	{"straat", "street", ""},
	{"gatan", "street", ""},
	{"gade", "street", ""},
	{"vej", "road", ""},
	{"weg", "road", ""},
}

// ordinals that are written as words.
var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
	"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "ground": 0,
}

// han puts English or pinyin marks for the characters that divide a Chinese
// address, with spaces around; what is between them is folded to pinyin. The
// longer come first.
var han = strings.NewReplacer(
	"中国", " China, ", "香港特别行政区", " Hong Kong, ", "香港", " Hong Kong, ", "澳門", " Macau, ", "澳门", " Macau, ",
	"自治区", " region, ", "自治區", " region, ", "特别行政区", " region, ",
	"号楼", " haolou, ", "號樓", " haolou, ", "单元", " danyuan, ", "單元", " danyuan, ",
	"东大街", " dong dajie, ", "南大街", " nan dajie, ", "西大街", " xi dajie, ", "北大街", " bei dajie, ",
	"东路", " dong lu, ", "東路", " dong lu, ", "南路", " nan lu, ", "西路", " xi lu, ", "北路", " bei lu, ", "中路", " zhong lu, ",
	"大街", " dajie, ", "大道", " dadao, ", "胡同", " hutong, ", "大厦", " dasha, ", "大廈", " dasha, ", "广场", " plaza, ", "廣場", " plaza, ", "中心", " centre, ",
	"路", " lu, ", "街", " jie, ", "道", " dadao, ", "巷", " lane, ", "弄", " lane, ",
	"号", " hao, ", "號", " hao, ", "室", " shi4, ", "层", " ceng, ", "層", " ceng, ", "楼", " ceng, ", "樓", " ceng, ", "座", " zuo, ", "栋", " zuo, ", "棟", " zuo, ", "幢", " zuo, ",
	"区", " district, ", "區", " district, ", "县", " county, ", "縣", " county, ", "市", " city, ", "省", " province, ", "镇", " town, ", "鎮", " town, ",
)
