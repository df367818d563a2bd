package load

import "strings"

// Names gives everyday names of people and firms in an order of their own, for
// whoever has none of customers at hand: 3,600 different ones, and among each hundred
// one of a party that the starter list has.
func Names() []string {
	given := strings.Fields(`Anna Bram Carla Daniel Elena Farid Greta Hugo Ines Jonas Karima Leo Maria Nadia Omar
		Paula Quentin Rosa Samir Teresa Umut Vera Wei Xenia Yusuf Zoe Min Hiroshi Priya Kofi`)
	family := strings.Fields(`Abrahamsen Becker Castillo Dubois Eriksen Fontaine Garcia Haddad Ivanova Jansen Kowalski
		Lindgren Moreau Nakamura Okafor Petrov Quist Rossi Schneider Tanaka Ullman Varga Weber Xu Yilmaz Zhou Mensah
		Sharma Novak Silva`)
	about := strings.Fields(`Alder Beacon Cedar Dune Ember Falcon Garnet Harbor Indigo Juniper Kestrel Lumen Maple
		Nimbus Orchard Pioneer Quarry Ridge Saffron Timber Umber Velvet Willow Yarrow Zenith Amber Birch Coral Delta Elm`)
	trade := strings.Fields(`Bakery Carpentry Catering Ceramics Consulting Dental Diving Fabrics Farming Films Flowers
		Footwear Furniture Gardens Glass Insurance Kitchens Lighting Logistics Music Optics Packaging Pharmacy Plumbing
		Printing Roofing Textiles Toys Travel Tutoring`)
	forms := []string{"Ltd", "GmbH", "S.A.", "LLC"}
	listed := []string{"Hikvision", "Dahua Technology", "Huawei Technologies Co., Ltd."}
	var out []string
	for i := range len(given) * len(family) {
		a, b := i%len(given), i/len(given)
		firm := about[(a+b)%len(about)] + " " + trade[b] + " "
		out = append(out,
			given[a]+" "+family[b], firm+forms[i%len(forms)], family[a]+" & "+family[b]+" "+trade[(a+b)%len(trade)], about[a]+" "+trade[b]+" "+given[b],
		)
		if i%25 == 0 {
			out = append(out, listed[i/25%len(listed)])
		}
	}
	return out
}
