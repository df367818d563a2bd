package index

// Words that are a few slips apart have a common remainder after a few
// deletions on each side. The remainders of every listed word are stored, so
// that a query looks up its own.
//
// Only the first eight bytes count. That loses nothing: let c be the common
// remainder of a and b after at most k deletions each, of which i fall into
// the first eight bytes of a and j into those of b. What is left of the two
// beginnings are c[:8-i] and c[:8-j]; deleting |i-j| more from the longer
// makes them equal, and that is max(i, j) <= k deletions on either side.

// prefix is how many bytes of a word take part.
const prefix = 8

// pack writes the first eight bytes of w into a number, the first byte
// highest, and gives their count.
func pack(w string) (uint64, int) {
	n := min(len(w), prefix)
	var p uint64
	for i := 0; i < n; i++ {
		p |= uint64(w[i]) << (56 - 8*i)
	}
	return p, n
}

// drop leaves byte i out of a packed word.
func drop(p uint64, i int) uint64 {
	keep := ^uint64(0) << (64 - 8*i)
	if i == 0 {
		keep = 0
	}
	rest := ^uint64(0) >> (8 * (i + 1))
	if i == 7 {
		rest = 0
	}
	return p&keep | p&rest<<8
}

// remainders calls yield with the hash of every remainder of w after up to k
// deletions. It may give one remainder several times.
func remainders(w string, k int, yield func(uint64)) {
	p, n := pack(w)
	yield(mix(p))
	if k == 0 {
		return
	}
	for i := range n {
		q := drop(p, i)
		yield(mix(q))
		if k == 1 {
			continue
		}
		for j := i; j < n-1; j++ {
			yield(mix(drop(q, j)))
		}
	}
}

// slipsOf gives how many deletions a word of that length takes part with: what
// match.Slips allows for two words of that length.
func slipsOf(length int) int { return slips(length, length) }

// letterSet folds the letters and digits of a word into 16 bits. A slip
// changes at most two of them.
func letterSet(w string) uint16 {
	var s uint16
	for i := 0; i < len(w); i++ {
		s |= 1 << (w[i] & 15)
	}
	return s
}
