package quality

import (
	"math/rand/v2"
	"strings"
)

// Everyday names, by origin: common given names and surnames, and invented
// firms. Facts of language, written down here; nobody in particular is meant.
var everyday = []struct {
	origin, given, surname, core, trade string
}{
	{
		"English",
		"James Mary Robert Patricia Michael Linda David Susan Emily Daniel Karen Steven Laura Kevin Megan",
		"Smith Johnson Brown Taylor Wilson Anderson Thompson Harris Clark Lewis Walker Baker Turner Collins Murphy",
		"Lakeside Summit Heritage Granite Sterling Orchard Harbor Cedar Prairie Beacon Falcon Pioneer Ridge Maple Northgate",
		"Roofing Inc.|Dental Supply LLC|Freight Services Corp.|Consulting Ltd|Bakery Inc.|Marine Supply Ltd|Software Inc.|Packaging Corp.|Foods LLC",
	},
	{
		"Chinese",
		"Wei Fang Na Min Jing Li Qiang Lei Yan Jun Tao Xiuying Ming Juan Xiaoming",
		"Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu",
		"Tianhai Zhongmei Xinqing Shengtai Ronggao Bohe Meirui Jiafeng Kangyu Lianxing Fuqing Hezhi Yuanwei Mingchang Pinghai",
		"Textile Co Ltd|Medical Devices Co Ltd|Furniture Company Limited|Foods Limited|Lighting Company Limited|Plastics Co Ltd|Logistics Limited|Packaging Co., Ltd.",
	},
	{
		"Russian",
		"Ivan Sergei Dmitri Olga Elena Andrei Natalia Mikhail Irina Pavel Tatiana Alexei Svetlana Yuri Anna",
		"Ivanov Petrov Sidorov Smirnov Kuznetsov Popov Volkov Morozov Novikov Fedorov Orlov Kozlov Lebedev Egorov Pavlov",
		"VolgaTorg SibirTrans UralServis MayakProdukt RassvetStroy LesTekh SevernyDom NevaSnab OkaMebel DonAgro",
		"OOO|ZAO|LLC",
	},
	{
		"Arabic",
		"Ahmed Mohammed Fatima Hassan Ali Omar Layla Khalid Youssef Mariam Ibrahim Karim Nabil Samir Huda",
		"Hassan Rahman Saleh Nasser Mansour Khalil Haddad Qasim Abbas Shah Malik Hussein Farouk Aziz Salem",
		"Nakheel Waha Dalimar Zahra Rawabi Bustan Qamar Yasmin Hadeel Rimal",
		"Trading LLC|General Trading Co.|Foodstuff Trading LLC|Contracting Est.|Travel & Tourism",
	},
	{
		"Spanish",
		"Juan Maria Carlos Ana Luis Carmen Jorge Isabel Miguel Rosa Pedro Elena Diego Lucia Pablo",
		"Garcia Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz Cruz Morales Ortiz",
		"Brisamar Luzverde Encinar Montealto Riobravo Valverde Olivares Campoverde Altamira Brisas",
		"S.A. de C.V.|S.L.|Hoteles S.A.|Textiles S.A.|Alimentos S.A.|Servicios S.L.",
	},
}

// CleanNames makes n everyday names, as many of each origin, half of them of
// people. The same n gives the same names.
func CleanNames(n int) []Row {
	rng := rand.New(rand.NewPCG(5, 8))
	pick := func(s string) string { f := strings.Fields(s); return f[rng.IntN(len(f))] }
	var out []Row
	seen := make(map[string]bool)
	for len(out) < n {
		e := everyday[len(out)%len(everyday)]
		text := pick(e.given) + " " + pick(e.surname)
		if e.origin == "Chinese" {
			text = pick(e.surname) + " " + pick(e.given)
		}
		if rng.IntN(2) == 0 {
			trade := strings.Split(e.trade, "|")
			text = pick(e.core) + " " + trade[rng.IntN(len(trade))]
			switch {
			case e.origin == "Chinese":
				text = pick("Shenzhen Foshan Qingdao Wuxi Suzhou Dongguan Zhuhai Xiamen") + " " + text
			case e.origin == "Russian" && trade[0] == "OOO":
				text = "OOO " + pick(e.core)
			}
		}
		if rng.IntN(3) == 0 && !strings.Contains(text, ".") {
			text += " " + pick(e.surname)
		}
		if !seen[text] {
			seen[text] = true
			out = append(out, Row{"clean " + e.origin, text, ""})
		}
	}
	return out
}
