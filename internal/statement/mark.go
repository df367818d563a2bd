package statement

import (
	"fmt"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/qr"
)

// A Mark is a QR code (ISO/IEC 18004): its side in modules, and which of them
// are black, row by row.
type Mark struct {
	Side  int
	Black [][]bool
}

// Mark draws the place in the log, with error correction of level M: 15 of 100
// code words may be lost.
func (s *Statement) Mark() (Mark, error) {
	code, err := qr.Encode(s.Position, qr.M, qr.Unicode)
	if err != nil {
		return Mark{}, err
	}
	m := Mark{Side: code.Bounds().Dx()}
	for y := range m.Side {
		row := make([]bool, m.Side)
		for x := range row {
			row[x] = black(code, x, y)
		}
		m.Black = append(m.Black, row)
	}
	return m, nil
}

func black(code barcode.Barcode, x, y int) bool {
	r, _, _, _ := code.At(x, y).RGBA()
	return r == 0
}

// Path gives the black modules as an SVG path, one unit a module.
func (m Mark) Path() string {
	var b []byte
	for y, row := range m.Black {
		for x := 0; x < len(row); x++ {
			n := 0
			for x+n < len(row) && row[x+n] {
				n++
			}
			if n == 0 {
				continue
			}
			b = append(b, run(x, y, n)...)
			x += n
		}
	}
	return string(b)
}

// run draws n black modules of a row.
func run(x, y, n int) string { return fmt.Sprintf("M%d %dh%dv1h-%dz", x, y, n, n) }

// Frame is the side of the code with the four white modules around it that
// readers want.
func (m Mark) Frame() int { return m.Side + 8 }
