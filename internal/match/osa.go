package match

// maxTyped is the longest word, in bytes, in which slips are looked for. A
// longer one must be equal.
const maxTyped = 64

// Slips gives how many slips two words of these lengths may be apart and
// still be taken for one word: none below four letters, one below six, else
// two. The shorter length decides, so that both sides agree.
func Slips(a, b int) int {
	switch n := min(a, b); {
	case n < 4 || max(a, b) > maxTyped:
		return 0
	case n < 6:
		return 1
	}
	return 2
}

// Distance gives the optimal string alignment distance of a and b: letters
// put in, left out, changed, or two neighbours swapped; more than limit gives
// limit+1. It is the bit-parallel algorithm of Hyyro (2003) for words of up to
// 64 bytes.
func Distance(a, b string, limit int) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > limit {
		return limit + 1
	}
	for len(a) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	for len(a) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if len(a) == 0 {
		return min(len(b), limit+1)
	}
	if len(a) > 64 {
		return limit + 1
	}
	return hyyro(a, b, limit)
}

func hyyro(a, b string, limit int) int {
	// Folded words are digits and small letters, '0' to 'z'. Bytes outside that
	// range go to the last place, and equal bytes are told apart there by not
	// being used at all: such words have no slips.
	var peq ['z' - '0' + 2]uint64
	for i := 0; i < len(a); i++ {
		peq[place(a[i])] |= 1 << i
	}
	peq[len(peq)-1] = 0
	vp, vn, d0, before := ^uint64(0), uint64(0), uint64(0), uint64(0)
	last := uint64(1) << (len(a) - 1)
	score := len(a)
	for i := 0; i < len(b); i++ {
		pm := peq[place(b[i])]
		swap := ((^d0 & pm) << 1) & before
		d0 = (((pm & vp) + vp) ^ vp) | pm | vn | swap
		hp := vn | ^(d0 | vp)
		hn := d0 & vp
		if hp&last != 0 {
			score++
		} else if hn&last != 0 {
			score--
		}
		if score-(len(b)-1-i) > limit {
			return limit + 1
		}
		hp = hp<<1 | 1
		vp = hn<<1 | ^(d0 | hp)
		vn = hp & d0
		before = pm
	}
	return min(score, limit+1)
}

// place gives the place of a byte of a folded word in a table.
func place(c byte) int { return int(min(c-'0', 'z'-'0'+1)) }
