package address

import (
	"strings"
	"testing"
)

const shop = "Room 1804, Block B, 18/F, Harvest Building, 27 Ferry Street, Yau Ma Tei, Kowloon, Hong Kong"

// TestCompare is the manual of the comparison: what a query scores against one
// listed address.
func TestCompare(t *testing.T) {
	for _, c := range []struct {
		says, query string
		low, high   int
		other       bool // another unit of the same building
	}{
		{"itself", shop, 1000, 1000, false},
		{"turned round", "Hong Kong, Kowloon, Yau Ma Tei, 27 Ferry Street, Harvest Building, 18/F, Block B, Room 1804", 1000, 1000, false},
		{"in the words of a clerk", "RM 1804 BLK B, 18TH FLOOR, HARVEST BLDG., NO. 27 FERRY ST., KLN, HONG KONG", 940, 1000, false},
		{"without the building", "Room 1804, Block B, 27 Ferry Street, Kowloon, Hong Kong", 960, 999, false},
		{"without the street", "Room 1804, Block B, Harvest Building, Kowloon, Hong Kong", 940, 999, false},
		{"a slip in the street", "Room 1804, Block B, 27 Fery Street, Kowloon, Hong Kong", 950, 999, false},
		{"street as one word", "Room 1804 Block B 27 Ferrystreet, Harvest Building, Kowloon", 940, 999, false},
		{"without city and country", "Room 1804, Block B, 18/F, 27 Ferry Street", 900, 999, false},
		{"China, as lists print Hong Kong", "Room 1804, Block B, 18/F, Harvest Building, 27 Ferry Street, Kowloon, China", 980, 1000, false},
		{"without the room: a person has to look", "18/F, Harvest Building, 27 Ferry Street, Kowloon, Hong Kong", 800, 839, false},
		{"without anything inside", "Harvest Building, 27 Ferry Street, Kowloon, Hong Kong", 800, 839, false},
		{"another room", "Room 1805, Block B, 18/F, Harvest Building, 27 Ferry Street, Kowloon, Hong Kong", 700, 760, true},
		{"another floor", "Room 1904, Block B, 19/F, Harvest Building, 27 Ferry Street, Kowloon, Hong Kong", 600, 720, true},
		{"another block", "Room 1804, Block C, 18/F, Harvest Building, 27 Ferry Street, Kowloon, Hong Kong", 0, 600, true},
		{"another number", "Room 1804, Block B, 18/F, 29 Ferry Street, Kowloon, Hong Kong", 0, 400, false},
		{"another street", "Room 1804, Block B, 18/F, 27 Canton Road, Kowloon, Hong Kong", 0, 0, false},
		{"the building's name elsewhere", "Room 1804, Block B, 18/F, Harvest Building, 9 Canton Road, Kowloon, Hong Kong", 0, 550, false},
		{"the same street in another country", "Room 1804, Block B, 27 Ferry Street, London, United Kingdom", 0, 0, false},
		{"the street without a number", "Ferry Street, Kowloon, Hong Kong", 0, 500, false},
		{"a bare city", "Kowloon, Hong Kong", 0, 0, false},
		{"a bare country", "Hong Kong", 0, 0, false},
		{"nothing", "", 0, 0, false},
	} {
		q, l := Parse(c.query), Parse(shop)
		r := Compare(&q, &l)
		if r.Score < c.low || r.Score > c.high || r.OtherUnit != c.other {
			t.Errorf("%s: %d, other unit %t\n %+v\n %+v", c.says, r.Score, r.OtherUnit, q, r.Found)
		}
	}
}

// TestSpellings has pairs that are one place in two habits of writing.
func TestSpellings(t *testing.T) {
	for _, c := range [][2]string{
		{"No. 27 Zhongguancun South Avenue, Haidian District, Beijing, China", "27 Zhongguancun Nan Dajie, Haidian Qu, Beijing"},
		{"No. 27 Zhongguancun South Avenue, Haidian District, Beijing, China", "北京市海淀区中关村南大街27号"},
		{"Room 1101, No. 88 Tianfu Road, Nanshan District, Shenzhen", "88 Hao Tianfu Lu 1101 Shi, Nanshan Qu, Shenzhen Shi"},
		{"No. 88 Zhongshan Road, Anji County, Zhejiang, China", "88 Zhongshanlu, Anji Xian, Zhejiang Sheng, China"},
		{"Room 1101, Building 3, No. 88 Jianguo Road, Chaoyang District, Beijing", "朝阳区建国路88号3号楼1101室"},
		{"Unit 1318-19, 13F, Hollywood Plaza, 610 Nathan Road, Mong Kok", "Room 1319, 13/F, Hollywood Plaza, Nos 610 Nathan Road, Mongkok"},
		{"16/F, 2-16 Fa Yuen Street, Mong Kok, Hong Kong", "16th Floor, 2 Fayuen St., Mongkok, Hong Kong"},
		{"Tower 1, Lippo Centre, 89 Queensway, Admiralty, Hong Kong", "Lippo Centre Tower 1, 89 Queensway, Hong Kong"},
		{"37 Lenina Street, Penza, 440600, Russia", "ul. Lenina, d. 37, Penza 440600, Russia"},
		{"37 Lenina Street, Penza, Russia", "ул. Ленина, д. 37, Пенза, Россия"},
		{"No: 52 Hasat Sk., Merkez Mah., Sisli, Istanbul, Turkey", "Hasat Sokak No:52, Merkez Mahallesi, Şişli, İstanbul, Türkiye"},
		{"Second Floor, Building A, 5 Shuangqing Road, Haidian District, Beijing", "Bldg A, 2/F, 5 Shuangqing Rd, Haidian, Beijing"},
	} {
		a, b := Parse(c[0]), Parse(c[1])
		if r := Compare(&b, &a); r.Score < 900 {
			t.Errorf("%q and %q score %d\n %+v\n %+v\n %+v", c[0], c[1], r.Score, a, b, r.Found)
		}
	}
}

// TestNumbersDecide has pairs that differ in one number only.
func TestNumbersDecide(t *testing.T) {
	for _, c := range [][2]string{
		{"27 Ferry Street, Kowloon", "29 Ferry Street, Kowloon"},
		{"2-16 Fa Yuen Street, Kowloon", "18 Fa Yuen Street, Kowloon"},
		{"14A Main Street, Yuen Long", "14C Main Street, Yuen Long"},
		{"Room 1605, Ho King Centre, 2-16 Fa Yuen Street", "Room 1605A, Ho King Centre, 2-16 Fa Yuen Street"},
		{"Unit D, 16/F, 18 Luard Road", "Unit D, 17/F, 18 Luard Road"},
		{"Unit D, 16/F, 18 Luard Road", "Unit E, 16/F, 18 Luard Road"},
		{"北京市海淀区中关村南大街27号", "北京市海淀区中关村南大街29号"},
	} {
		a, b := Parse(c[0]), Parse(c[1])
		if r := Compare(&b, &a); r.Score >= threshold {
			t.Errorf("%q and %q score %d\n %+v\n %+v\n %+v", c[0], c[1], r.Score, a, b, r.Found)
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		text     string
		from, to int
		after    string
	}{
		{"27", 27, 27, ""},
		{"04", 4, 4, ""},
		{"19c", 19, 19, "c"},
		{"2-16", 2, 16, ""},
		{"1318-19", 1318, 1319, ""},
		{"301-307", 301, 307, ""},
		{"1605a", 1605, 1605, "a"},
		{"206/3", 206, 206, "/3"},
	} {
		n, ok := parseNumber(c.text)
		if !ok || n.From != c.from || n.To != c.to || n.After != c.after {
			t.Errorf("%q: %+v %t", c.text, n, ok)
		}
	}
	for _, no := range []string{"", "b", "road", "12345678", "abc12"} {
		if n, ok := parseNumber(no); ok {
			t.Errorf("%q is no number: %+v", no, n)
		}
	}
}

// FuzzCompare wants every pair of lines to score from 0 to Full, by the sum of
// what was found, and a line against itself Full if it is a place with a
// number or a building.
func FuzzCompare(f *testing.F) {
	f.Add(shop, "18/F, Harvest Building, 27 Ferry Street, Kowloon")
	f.Add("北京市海淀区中关村南大街27号", "No. 27 Zhongguancun South Avenue, Beijing")
	f.Add("Flat/RM 2309, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street", "ул. Ленина, д. 37, Пенза")
	f.Add("35 Bolshaya Yakimanka Street, Floor 1, Room 5/II/1-2, Moscow, 119049", "\xff,/-#12--3/4 rmrm n m")
	f.Fuzz(func(t *testing.T, query, listed string) {
		q, l := Parse(query), Parse(listed)
		r := Compare(&q, &l)
		sum := 0
		for _, x := range r.Found {
			sum += x.Points
		}
		if r.Score < 0 || r.Score > Full || sum != r.Score {
			t.Fatalf("score %d, findings %+v", r.Score, r.Found)
		}
		if own := Compare(&l, &l); l.Located() && (len(l.Buildings) > 0 || len(l.Houses) > 0) && own.Score != Full {
			t.Fatalf("%q scores %d against itself: %+v", listed, own.Score, own.Found)
		}
		if !l.Located() && r.Score > 0 {
			t.Fatal("what is no place matches")
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.SetBytes(int64(len(shop)))
	for b.Loop() {
		if a := Parse(shop); !a.Located() {
			b.Fatal(strings.ToUpper(shop))
		}
	}
}
