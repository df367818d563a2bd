package index

// sums are what the list words are by the ways in which a word of a query touches
// them. Weights and rarities are in quarter bits.
type sums struct {
	slack uint32      // the most of theirs
	cost  [ways]int32 // names that would have to be looked at
	most  [ways]uint8 // what the list word, or two, tells at most when it is found
	full  [ways]uint8 // what it weighs at most

	alike [ways]uint16 // how similar the most similar one is, at the most

	// By the set of the ways in which it touches a name: what it tells, what the list
	// words that it finds weigh, and what it weighs itself, at the most.
	told, heavy, weight [1 << ways]uint8
	sim                 [1 << ways]uint16 // how similar they are
}

// raise notes what a list word tells and weighs, and how similar it is.
func (t *sums) raise(how touching, most, full, sim int) {
	t.alike[how] = max(t.alike[how], uint16(sim))
	t.most[how] = max(t.most[how], uint8(most))
	t.full[how] = max(t.full[how], uint8(full))
}

// count notes how many names a list word leads to.
func (t *sums) count(at *about, w touch) {
	t.slack = max(t.slack, w.slack)
	t.cost[w.how] += int32(at.at[segments] - at.at[0])
}

// weigh works out what is told by sets, of a word that weighs full by itself. A word
// that only resembles what it finds weighs no more than that.
func (t *sums) weigh(full uint8) {
	for set := 1; set < 1<<ways; set++ {
		told, heavy, sim := uint8(0), uint8(0), uint16(0)
		for how := range ways {
			if set>>how&1 != 0 {
				told, heavy, sim = max(told, t.most[how]), max(heavy, t.full[how]), max(sim, t.alike[how])
			}
		}
		t.told[set], t.heavy[set], t.weight[set], t.sim[set] = told, heavy, heavy, sim
		if set&1 != 0 {
			t.weight[set] = full
		}
	}
}
