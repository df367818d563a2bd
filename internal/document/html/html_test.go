package html_test

import (
	"testing"

	"github.com/navicert/navicert/internal/document/documenttest"
	"github.com/navicert/navicert/internal/document/html"
)

type find = documenttest.Find

func TestFormat(t *testing.T) {
	documenttest.Run(t, html.Format, []documenttest.Case{
		{Doc: ""},
		{
			Doc: "<p>Tech firm <b>Meg</b>vii said", Body: "Tech firm Megvii said",
			Finds: []find{{Text: "Megvii", Source: "Meg</b>vii"}, {Text: "firm", Source: "firm"}},
		},
		{Doc: "<td>Sense</td><td>Time</td>", Body: "Sense Time"},
		{
			Doc: "Johnson &amp; Co&#46; caf&eacute; R&D &copyright &bogus;", Body: "Johnson & Co. café R&D ©right &bogus;",
			Finds: []find{{Text: "& Co.", Source: "&amp; Co&#46;"}, {Text: "é", Source: "&eacute;"}, {Text: "R&D", Source: "R&D"}, {Text: "right", Source: "right"}, {Text: "&bogus;", Source: "&bogus;"}},
		},
		{Doc: "a<script>Huawei</script>b<style>x{}</style>c<template><p>Yitu<template>x</template>z</template>d<!-- Yixin -->e", Body: "abcde"},
		{
			Doc:  `<p>see <img alt="Hikvision logo" src=x> here</p><a title='M&egrave;gvii'>x</a>`,
			Body: "see here Hikvision logo x Mègvii", Finds: []find{{Text: "Hikvision", Source: "Hikvision"}, {Text: "Mègvii", Source: "M&egrave;gvii"}},
		},
		{Doc: "<noscript><p>Yitu <b>Tech</b></p></noscript>", Body: "Yitu Tech", Finds: []find{{Text: "Yitu Tech", Source: "Yitu <b>Tech"}}},
		{Doc: "<meta charset=gbk><p>\xBB\xAA\xCE\xAA Huawei", Body: "华为 Huawei", Finds: []find{{Text: "华为", Source: "\xBB\xAA\xCE\xAA"}, {Text: "Huawei", Source: "Huawei"}}},
		{Doc: "<pre>one\n\ntwo</pre>three\n\nfour", Body: "one two three four"},
		{Doc: "<meta name=description content='About Yitu'><title>A &lt; B</title>", Body: "About Yitu A < B"},
		{Doc: "<a href=x>unfinished", Body: "unfinished"},
		{Doc: "<xml><name>One</name><name>Two</name></xml>", Body: "One Two"},
	})
}

func TestLinesAreThoseOfThePage(t *testing.T) {
	text, err := html.Format.Read([]byte("<div>Sense\n\nTime<br>one</div>\n<p>two <i>and</i>\n three</p><pre>x\ny</pre>"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "Sense  Time\none\n\ntwo and  three\n\nx\ny\n\n"; text.Body != want {
		t.Errorf("got %q\nwant %q", text.Body, want)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"", "<p>a<b>b</b>&amp;", "<img alt='x", "<script>x</script>y", "<template><template>", "<noscript><noscript>a",
		"&#x110000;&#0;&NotEqualTilde;", "\xFF\xFE<\x00p\x00>\x00", "<meta charset=gbk>\xBB\xAA", "<a =x y='&quot;' z>", "</>", "<!x><?y>", "<plaintext>&amp;",
		"<textarea>a\nb</textarea><title>\n</title>",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, doc []byte) { documenttest.Sound(t, html.Format, doc) })
}
