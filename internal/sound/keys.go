package sound

import "math/bits"

// A keyTable finds the words that have a key: the words of one bucket of keys stand side
// by side, in the order of their places. It takes a third of what a map does, and is
// made in less time.
type keyTable struct {
	shift uint8
	start []uint32 // of each bucket, and the end of the last
	keys  []uint64
	words []uint32 // of each key
}

// newKeyTable makes the table of the words of letters a to z.
func newKeyTable(words []string, latinKeys func(string, []uint64) []uint64) *keyTable {
	keys := make([]uint64, 0, 2*len(words))
	of := make([]uint32, 0, 2*len(words))
	for n, w := range words {
		if !letters(w) {
			continue
		}
		from := len(keys)
		keys = latinKeys(w, keys)
		for range keys[from:] {
			of = append(of, uint32(n))
		}
	}
	wide := bits.Len(uint(len(keys) / 2))
	t := &keyTable{shift: uint8(64 - wide), start: make([]uint32, 1<<wide+1), keys: make([]uint64, len(keys)), words: make([]uint32, len(keys))}
	for _, k := range keys {
		t.start[t.bucket(k)+1]++
	}
	for i := 1; i < len(t.start); i++ {
		t.start[i] += t.start[i-1]
	}
	for i, k := range keys {
		at := &t.start[t.bucket(k)]
		t.keys[*at], t.words[*at] = k, of[i]
		*at++
	}
	copy(t.start[1:], t.start) // each stands at the next one's place now
	t.start[0] = 0
	return t
}

// bucket gives where a key is looked for.
func (t *keyTable) bucket(key uint64) uint64 { return key * 0x9e3779b97f4a7c15 >> t.shift }

// at calls visit with every word that has a key, with one that has it twice more than
// once.
func (t *keyTable) at(key uint64, visit func(word uint32)) {
	b := t.bucket(key)
	for i := t.start[b]; i < t.start[b+1]; i++ {
		if t.keys[i] == key {
			visit(t.words[i])
		}
	}
}
