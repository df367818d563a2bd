package match

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/sound"
)

// An Edge says that a word of the query, or two neighbours, resemble a word of
// the listed name, or two neighbours. QN and LN are how many words it covers;
// one of them is 1.
type Edge struct {
	Q, QN, L, LN uint8
	Kind         Kind
	Sim          uint16 // thousandths
}

// Edges appends all edges between a query and a listed name to dst: the plain
// way, word by word. It defines what an index has to find.
func Edges(dst []Edge, q, l *Side) []Edge {
	for i := range q.Tokens {
		for j := range l.Tokens {
			if e, ok := WordEdge(q, l, i, j); ok {
				dst = append(dst, e)
			}
			dst = AppendJoins(dst, q, l, i, j)
		}
	}
	return dst
}

// AppendJoins appends the edges that begin at word i of q and word j of l and
// cover two words of one of them.
func AppendJoins(dst []Edge, q, l *Side, i, j int) []Edge {
	if j+1 < len(l.Tokens) && slices.Contains(q.cuts[i], halves{l.Tokens[j].Text, l.Tokens[j+1].Text}) {
		dst = append(dst, Edge{uint8(i), 1, uint8(j), 2, Joined, JoinedSim})
	}
	if q.isPair(i, l.Tokens[j].Text) {
		dst = append(dst, Edge{uint8(i), 2, uint8(j), 1, Joined, JoinedSim})
	}
	return dst
}

// MinJoin is the least length of two words that may be one.
const MinJoin = 4

// WordEdge gives the edge between word i of q and word j of l.
func WordEdge(q, l *Side, i, j int) (Edge, bool) {
	return Alike(q, l, i, j).Edge(q, l, i, j)
}

// A Likeness is how alike two words are that are read by themselves: it is the
// same for every name that has the listed word, and is a person's or is not.
type Likeness struct {
	Sim, Sound uint16 // by their letters, and by their sound; in thousandths
	Kind       Kind   // of Sim
}

// Alike compares word i of q and word j of l.
func Alike(q, l *Side, i, j int) Likeness {
	sim, kind := Resemble(q.Tokens[i].Text, l.Tokens[j].Text)
	k := Likeness{Sim: uint16(sim), Kind: kind}
	if native := q.Native(i); native != nil && sim < maxSounded {
		k.Sound = uint16(Sound(q, i, l.Tokens[j].Text, personal(l)))
	}
	return k
}

// Edge gives the edge between two words so alike.
func (k Likeness) Edge(q, l *Side, i, j int) (Edge, bool) {
	sim, kind := int(k.Sim), k.Kind
	if kind == Equal && sim > 0 && q.Tokens[i].Raw != l.Tokens[j].Raw {
		sim, kind = ShortenedSim, Shortened // what is abbreviated may be half a word
	}
	if s := int(k.Sound); s > sim {
		sim, kind = s, Sounded
	}
	if s, k := Support(q, l, i, j); s > sim {
		sim, kind = s, k
	}
	return Edge{uint8(i), 1, uint8(j), 1, kind, uint16(sim)}, sim > 0
}

// Sound gives the similarity of word i of a query, which is of another script,
// and a Latin one by their sounds, 0 where they are not alike enough. Half alike
// is not half the same: what is missing counts twice. A single Chinese character
// is a syllable that many share, so only its regular spellings count, and only in
// names of people. Words of trade have their own words in other scripts, so they
// have to sound the same: 골드 is Gold. A word with a digit sounds like none.
func Sound(q *Side, i int, latin string, person bool) int {
	native := q.Native(i)
	if !person && syllable(native) {
		return 0
	}
	alike := native.Alike(latin)
	if alike < LeastAlike(q, i) || alike < commonMin && !Hearable(alike, name.Common(latin)) || HasDigit(latin) {
		return 0
	}
	return SoundSim(alike)
}

// SoundSim gives the similarity of two words that sound so alike, where it counts.
func SoundSim(alike int) int { return min(maxSounded, 1000-(1000-alike)*2) }

// Hearable reports whether a listed word that is so much alike may be found by its
// sound. Words of trade are common.
func Hearable(alike int, common bool) bool { return !common || alike >= commonMin }

// LeastAlike gives the likeness from which word i of a query may be one of
// another script. Alone a word is compared for what it is worth; among others
// one that every hundredth stranger sounds like says nothing. Where there are many
// in a script of syllables, which cost time, each counts as it is regularly
// spelt.
func LeastAlike(q *Side, i int) int {
	native := q.Native(i)
	switch {
	case native.Syllabic() && q.syllabic > maxSyllabic:
		return Full
	case syllable(native):
		return syllableMin
	case len(q.Tokens) > 1 && native.Script() == sound.Hangul && utf8.RuneCountInString(native.Text()) == 1:
		return syllableMin
	case len(q.Tokens) > 1:
		return amongMin
	}
	return soundedMin
}

// AlikeFor gives the likeness from which two words are so similar by sound.
func AlikeFor(sim int) int { return 1000 - (1000-sim)/2 }

// Spoken reports whether word i of a query, which is of another script, is found
// by its sound in names of people only, and in those that read like them.
func Spoken(q *Side, i int) bool { return syllable(q.Native(i)) }

// syllable reports whether a word is a single Chinese character.
func syllable(native *sound.Word) bool {
	return native.Script() == sound.Han && utf8.RuneCountInString(native.Text()) == 1
}

// SupportEdge gives the edge between two words that do not resemble each other.
func SupportEdge(q, l *Side, i, j int) (Edge, bool) {
	sim, kind := Support(q, l, i, j)
	return Edge{uint8(i), 1, uint8(j), 1, kind, uint16(sim)}, sim > 0
}

// Support gives the similarity of an initial and its word, either way round,
// and of the last word of the query, cut off at the end of a field, and the
// whole of it in the listed name.
func Support(q, l *Side, i, j int) (int, Kind) {
	a, b := q.Tokens[i].Text, l.Tokens[j].Text
	switch {
	case len(a) == len(b) || HasDigit(a) || HasDigit(b):
		return 0, Equal
	case q.Tokens[i].Class == name.Letter && b[0] == a[0], l.Tokens[j].Class == name.Letter && a[0] == b[0]:
		if !HasInitials(l) {
			return 0, Equal
		}
		return InitialSim, Initial
	case i != len(q.Tokens)-1 || !q.Cuttable() || !strings.HasPrefix(b, a):
		return 0, Equal
	case len(a) < 4:
		return shortCutSim, Cut
	}
	return CutSim, Cut
}

// HasInitials reports whether a letter may stand for a word of a listed name:
// ships and firms have no initials.
func HasInitials(l *Side) bool { return l.Kind == party.Person || l.Kind == party.Unstated }

// An Aligner aligns sides and keeps its memory between calls. It is not safe
// for use by several goroutines at once.
type Aligner struct {
	edges []Edge
	taken []Edge
}

// Align chooses edges so that no word is in two of them: equal words first, so
// that a name is always the same as itself, then the weightiest. The edges it is given may be in any order. What it returns is in the order
// of the listed name and valid until the next call.
func (a *Aligner) Align(q, l *Side, edges []Edge) []Edge {
	slices.SortFunc(edges, func(x, y Edge) int {
		return cmp.Or(
			cmp.Compare(min(x.Kind, 1), min(y.Kind, 1)),
			cmp.Compare(gain(q, l, y), gain(q, l, x)),
			cmp.Compare(x.Kind, y.Kind),
			cmp.Compare(int(x.L)+int(x.Q), int(y.L)+int(y.Q)),
			cmp.Compare(x.L, y.L),
			cmp.Compare(x.LN, y.LN),
		)
	})
	a.taken = a.taken[:0]
	var usedQ, usedL uint64
	firm, substance := false, false
	for _, e := range edges {
		mq, ml := span(e.Q, e.QN), span(e.L, e.LN)
		if usedQ&mq != 0 || usedL&ml != 0 {
			continue
		}
		usedQ |= mq
		usedL |= ml
		if !e.Kind.Supporting() {
			firm = true
			c := l.Tokens[e.L].Class
			substance = substance || e.LN > 1 || c != name.Trade && c != name.Legal
		}
		a.taken = append(a.taken, e)
	}
	if !firm {
		return nil
	}
	if !substance { // Toyota Motor is not T-Motor
		a.taken = slices.DeleteFunc(a.taken, func(e Edge) bool { return e.Kind == Initial })
	}
	slices.SortFunc(a.taken, func(x, y Edge) int { return cmp.Compare(x.L, y.L) })
	return a.taken
}

func span(at, n uint8) uint64 { return (1<<n - 1) << at }

// gain is what an edge is worth: its similarity times the weight it covers on
// both sides.
func gain(q, l *Side, e Edge) int {
	wq, wl := covered(q, l, e)
	return int(e.Sim) * (wq + wl)
}

// covered gives the weights that an edge covers on the side of the query and
// of the listed name. A word with a slip weighs no more than what it is taken
// for: a slip in "construction" does not make it telling.
func covered(q, l *Side, e Edge) (int, int) {
	wq, wl := 0, 0
	for i := e.Q; i < e.Q+e.QN; i++ {
		wq += int(q.Tokens[i].Full)
	}
	for j := e.L; j < e.L+e.LN; j++ {
		wl += int(l.Tokens[j].Full)
	}
	switch e.Kind {
	case Equal, Shortened, Joined, Initial:
		return wq, wl
	}
	return min(wq, wl), min(wq, wl)
}
