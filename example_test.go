package navicert_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/navicert/navicert"
)

func ExampleNavicert_Screen() {
	n, err := navicert.OpenStarter()
	if err != nil {
		log.Fatal(err)
	}
	answer, err := n.Screen(navicert.Query{Name: "海康威视", Lists: []string{"us/bis/entity-list"}, On: navicert.Date(2019, 10, 9)})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer.Outcome)
	for _, l := range answer.Listings {
		fmt.Println(l.Party)
		fmt.Println("in force from", l.From, "by", l.Citations[0])
		fmt.Println(l.Requirement)
	}
	// Output:
	// hit
	// Hangzhou Hikvision Digital Technology Co., Ltd.
	// in force from 2019-10-09 by 84 FR 54002
	// A licence is required for all items subject to the EAR; no licence exception applies (15 CFR 744.16(b)).
}

// The day before its listing took effect, a party is clear, and the listing is
// shown all the same.
func ExampleNavicert_Screen_notYet() {
	n, err := navicert.OpenStarter()
	if err != nil {
		log.Fatal(err)
	}
	answer, err := n.Screen(navicert.Query{Name: "Hikvision", Lists: []string{"us/bis/entity-list"}, On: navicert.Date(2019, 10, 8)})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer.Outcome, len(answer.Listings))
	fmt.Println(answer.Listings[0].Why[0])
	// Output:
	// clear 1
	// Listed from 2019-10-09; not in force on 2019-10-08.
}

func ExampleNavicert_Scan() {
	n, err := navicert.OpenStarter()
	if err != nil {
		log.Fatal(err)
	}
	text := "The cameras were made by Hikvision, the software by Megvii."
	document, err := n.Scan("article.txt", strings.NewReader(text), navicert.Date(2019, 10, 9))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(document.Outcome)
	for _, m := range document.Mentions {
		fmt.Println(m.Tier, m.Text, "is", m.Party)
	}
	// Output:
	// hit
	// A Hikvision is Hangzhou Hikvision Digital Technology Co., Ltd.
	// A Megvii is Megvii Technology
}

// The starter list is not the official one, and says so.
func ExampleNavicert_Lists() {
	n, err := navicert.OpenStarter()
	if err != nil {
		log.Fatal(err)
	}
	for _, l := range n.Lists() {
		fmt.Println(l.ID, l.Starter)
	}
	// Output:
	// us/bis/entity-list true
	// us/889 true
}
