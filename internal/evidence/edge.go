package evidence

import "golang.org/x/mod/sumdb/tlog"

// An Edge is the right edge of a tree that grows: as much of it as it takes to
// add leaves and to know the root. Its zero value is that of an empty tree.
type Edge struct {
	size  int64
	roots [63]tlog.Hash // of the subtree of 2^i leaves, where bit i of size is set
}

// EdgeOf reads the edge of a stored tree of some leaves.
func EdgeOf(size int64, r tlog.HashReader) (Edge, error) {
	e := Edge{size: size}
	var indexes []int64
	for i := 0; size>>i != 0; i++ {
		if size>>i&1 == 1 {
			indexes = append(indexes, tlog.StoredHashIndex(i, size>>i-1))
		}
	}
	hashes, err := r.ReadHashes(indexes)
	if err != nil {
		return e, err
	}
	for i, next := 0, 0; size>>i != 0; i++ {
		if size>>i&1 == 1 {
			e.roots[i] = hashes[next]
			next++
		}
	}
	return e, nil
}

// Size is the number of leaves.
func (e *Edge) Size() int64 { return e.size }

// Add takes a leaf in, and appends the hashes that tlog stores for it to out.
func (e *Edge) Add(leaf tlog.Hash, out []tlog.Hash) []tlog.Hash {
	out = append(out, leaf)
	i := 0
	for ; e.size>>i&1 == 1; i++ {
		leaf = tlog.NodeHash(e.roots[i], leaf)
		out = append(out, leaf)
	}
	e.roots[i] = leaf
	e.size++
	return out
}

// Root gives the hash of the whole tree.
func (e *Edge) Root() tlog.Hash {
	var h tlog.Hash
	if e.size == 0 {
		h, _ = tlog.TreeHash(0, nil) // the hash of nothing, which cannot fail
		return h
	}
	for i, first := 0, true; e.size>>i != 0; i++ {
		switch {
		case e.size>>i&1 == 0:
		case first:
			h, first = e.roots[i], false
		default:
			h = tlog.NodeHash(e.roots[i], h)
		}
	}
	return h
}
