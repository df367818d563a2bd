package index

// A table finds the ids stored under a hash. It is built once: entries of one
// bucket stand side by side, in the order of their ids.
type table struct {
	shift uint8
	start []uint32 // of each bucket, and the end of the last
	entry []tableEntry
}

// A tableEntry is eight bytes: the id, and of the hash what the bucket does
// not say, so that few strangers are looked at.
type tableEntry struct {
	id  uint32
	tag uint32
}

// A hashed is an id to be stored under a hash.
type hashed struct {
	hash uint64
	id   uint32
}

// newTable stores the pairs in buckets of about two.
func newTable(pairs []hashed) table {
	bits := uint8(4)
	for 1<<bits < len(pairs)/2 {
		bits++
	}
	t := table{shift: 64 - bits, start: make([]uint32, 1<<bits+1), entry: make([]tableEntry, len(pairs))}
	for _, p := range pairs {
		t.start[p.hash>>t.shift+1]++
	}
	for i := 1; i < len(t.start); i++ {
		t.start[i] += t.start[i-1]
	}
	for i := len(pairs) - 1; i >= 0; i-- { // backwards, with the ends: start ends up right
		b := pairs[i].hash>>t.shift + 1
		t.start[b]--
		t.entry[t.start[b]] = tableEntry{pairs[i].id, uint32(pairs[i].hash)}
	}
	copy(t.start, t.start[1:])
	t.start[len(t.start)-1] = uint32(len(pairs))
	return t
}

// at gives the entries of the bucket of a hash; those with another tag belong
// to other hashes.
func (t *table) at(hash uint64) []tableEntry {
	b := hash >> t.shift
	return t.entry[t.start[b]:t.start[b+1]]
}

func (t *table) bytes() int { return 4*len(t.start) + 8*len(t.entry) }

// mix spreads the bits of x. Bucket and tag both come from the result: without
// mixing, words that differ in their last letter would share a bucket.
func mix(x uint64) uint64 {
	x ^= x >> 32
	x *= 0xd6e8feb86659fd93
	x ^= x >> 32
	x *= 0xd6e8feb86659fd93
	x ^= x >> 32
	return x
}

// hashOf hashes a word.
func hashOf[S string | []byte](s S) uint64 {
	h := uint64(len(s)) + 0x9e3779b97f4a7c15
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	return mix(h)
}
