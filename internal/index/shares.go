package index

// Shares are weights that may be found, each so similar to what it finds at the most,
// the most similar first. Of what is missing nothing is found.
type shares struct {
	n           int
	sim, weight [sharp]int
}

// add puts a weight to them. Where they are many, it counts as the most similar one.
func (f *shares) add(sim, weight int) {
	if f.n == sharp {
		f.sim[0] = max(f.sim[0], sim)
		f.weight[0] += weight
		return
	}
	at := f.n
	for ; at > 0 && f.sim[at-1] < sim; at-- {
		f.sim[at], f.weight[at] = f.sim[at-1], f.weight[at-1]
	}
	f.sim[at], f.weight[at] = sim, weight
	f.n++
}

// most gives the most that can be found of them beside what is missing, in 500
// parts. A word counts with any weight up to its own, so one that is less similar
// than the others are in the mean adds nothing.
func (f *shares) most(missing int) int {
	found, all := 0, missing
	for i := range f.n {
		if f.sim[i]*all <= found && all > 0 {
			break
		}
		found += f.sim[i] * f.weight[i]
		all += f.weight[i]
	}
	if found == 0 {
		return 0
	}
	return found / (2 * all)
}
