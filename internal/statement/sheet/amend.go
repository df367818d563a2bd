package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A standardFont is one of the fonts for East Asian writing that readers of PDF
// have, with the standard coding of its characters (ISO 32000-1, 9.7.5.2).
type standardFont struct {
	face     face
	stand    string // BaseFont of the font that stands in its place in what the library writes
	name     string
	coding   string
	ordering string
	version  int
}

// standardFonts: to add one, give it a face of its own and another of the
// standard Latin fonts to stand in for it.
var standardFonts = []standardFont{
	{han, "Courier", "STSong-Light", "UniGB-UCS2-H", "GB1", 4},
	{hangul, "Times-Roman", "HYGoThic-Medium", "UniKS-UCS2-H", "Korea1", 1},
}

// What the library wrote at the end of the file.
var (
	trailer   = regexp.MustCompile(`trailer\n<<\n/Size (\d+)\n/Root (\d+) 0 R\n/Info (\d+) 0 R\n`)
	startXref = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n?$`)
)

// An amendment is an object of a finished PDF that is put in the place of the
// one of that number, or added.
type amendment struct {
	number int
	body   string
}

// amend changes what the library wrote: fonts of the reader are put in the place
// of those that stand in for them, and forms of Arabic letters are said to mean
// the letters. The library can do neither, so that both are put behind it as a
// change of a finished PDF is: objects, a table of them, and a trailer that names
// the one before (ISO 32000-1, 7.5.6).
func (d *drawer) amend(file []byte) ([]byte, error) {
	if !bytes.HasSuffix(file, []byte("\n")) {
		file = append(file, '\n')
	}
	end, start := trailer.FindSubmatch(file), startXref.FindSubmatch(file)
	if end == nil || start == nil {
		return nil, errors.New("sheet: the PDF has no trailer as expected")
	}
	next, err := strconv.Atoi(string(end[1]))
	if err != nil {
		return nil, err
	}
	all, err := d.borrow(file, next)
	if err != nil {
		return nil, err
	}
	all = append(all, d.letters(file)...)
	if len(all) == 0 {
		return file, nil
	}
	slices.SortFunc(all, func(a, b amendment) int { return a.number - b.number })
	out := bytes.NewBuffer(file)
	var table bytes.Buffer
	for _, a := range all {
		fmt.Fprintf(&table, "%d 1\n%010d 00000 n \n", a.number, out.Len())
		fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", a.number, a.body)
	}
	size := max(next, all[len(all)-1].number+1)
	at := out.Len()
	fmt.Fprintf(out, "xref\n%strailer\n<<\n/Size %d\n/Root %s 0 R\n/Info %s 0 R\n/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n", table.String(), size, end[2], end[3], start[1], at)
	return out.Bytes(), nil
}

// borrow gives the fonts of the reader that are used. next is the first number
// that no object has.
func (d *drawer) borrow(file []byte, next int) ([]amendment, error) {
	var all []amendment
	for _, f := range standardFonts {
		if !d.borrowed[f.face] {
			continue
		}
		at := regexp.MustCompile(`\n(\d+) 0 obj\n<</Type /Font\n/BaseFont /` + f.stand + `\n`).FindSubmatch(file)
		if at == nil {
			return nil, errors.New("sheet: the PDF lacks the font " + f.stand)
		}
		number, err := strconv.Atoi(string(at[1]))
		if err != nil {
			return nil, err
		}
		all = append(all,
			amendment{number, fmt.Sprintf("<</Type /Font /Subtype /Type0 /BaseFont /%s-%s /Encoding /%s /DescendantFonts [%d 0 R]>>", f.name, f.coding, f.coding, next)},
			amendment{next, fmt.Sprintf("<</Type /Font /Subtype /CIDFontType0 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (%s) /Supplement %d>> /DW 1000 /FontDescriptor %d 0 R>>", f.name, f.ordering, f.version, next+1)},
			amendment{next + 1, fmt.Sprintf("<</Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93>>", f.name)})
		next += 2
	}
	return all, nil
}

// unicodeOf finds the objects that say which characters the codes of an embedded
// font mean.
var unicodeOf = regexp.MustCompile(`/Encoding /Identity-H\n/DescendantFonts \[\d+ 0 R\]\n/ToUnicode (\d+) 0 R>>`)

// letters says which letters the forms of Arabic ones mean, in every embedded
// font. All other codes are the characters themselves.
func (d *drawer) letters(file []byte) []amendment {
	if len(d.formed) == 0 {
		return nil
	}
	const perBlock = 100 // ISO 32000-1, 9.10.3, by way of Adobe technical note 5014
	var forms []string
	for letters, shapes := range presentation() {
		for _, r := range shapes {
			if d.formed[r] {
				// Readers turn all that is written from right to left, so that of a
				// ligature the last letter comes first.
				forms = append(forms, fmt.Sprintf("<%s> <%s>\n", units(string(r)), units(string(backwards([]rune(letters))))))
			}
		}
	}
	slices.Sort(forms)
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(forms, perBlock) {
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", len(block), strings.Join(block, ""))
	}
	b.WriteString("2 beginbfrange\n<0000> <FB4F> <0000>\n<FF00> <FFFF> <FF00>\nendbfrange\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	body := fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", b.Len(), b.String())
	var all []amendment
	for _, m := range unicodeOf.FindAllSubmatch(file, -1) {
		if number, err := strconv.Atoi(string(m[1])); err == nil {
			all = append(all, amendment{number, body})
		}
	}
	return all
}
