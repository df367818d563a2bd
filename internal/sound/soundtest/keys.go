package soundtest

// Candidates gives how many of the words share a key with a native word, at
// the mean and at most.
func Candidates(pairs []Pair, words []string, native, latin func(string, []uint64) []uint64) (mean float64, most int, word string) {
	by := make(map[uint64][]int32)
	var keys []uint64
	for i, w := range words {
		keys = latin(w, keys[:0])
		for _, k := range keys {
			by[k] = append(by[k], int32(i))
		}
	}
	seen := make([]int, len(words))
	total := 0
	for n, p := range pairs {
		count := 0
		keys = native(p.Native, keys[:0])
		for _, k := range keys {
			for _, i := range by[k] {
				if seen[i] != n+1 {
					seen[i] = n + 1
					count++
				}
			}
		}
		total += count
		if count > most {
			most, word = count, p.Native
		}
	}
	return float64(total) / float64(len(pairs)), most, word
}
