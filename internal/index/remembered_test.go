package index

import (
	"maps"
	"sync"
	"testing"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// nativeTexts are names in other scripts, of words that sound like many listed ones.
var nativeTexts = []string{
	"김정은", "이서연 박", "王 伟", "张海燕 李", "穆罕默德 阿里", "タナカ たろう", "アレクサンダー ハサン", "Владимир Путин", "محمد أحمد علي", "יוסף כהן",
}

// TestSoundsAreBounded holds what is said of the list words that a word of another
// script touches to every list word: none is more similar to it, or tells more.
func TestSoundsAreBounded(t *testing.T) {
	names := listedNames(t)
	all := entries(names)
	s := NewSearcher(Build(all))
	sides := make(map[uint32][2]*match.Side) // by word: of a person, and of another
	at := make(map[uint32][2]int)
	for n := range s.x.sides {
		side := &s.x.sides[n]
		for j, p := range s.x.spotsOf(uint32(n)) {
			of, k := 0, sides[p.id]
			if !match.Personal(side) {
				of = 1
			}
			if k[of] == nil {
				places := at[p.id]
				k[of], places[of] = side, j
				sides[p.id], at[p.id] = k, places
			}
		}
	}
	touched := 0
	for _, text := range nativeTexts {
		q := match.NewQuery(name.Words(text))
		s.Search(&q, 800, Demand{}, func(Found) {})
		for i := range q.Tokens {
			bound := make(map[uint32]touch)
			for _, w := range s.touch[i].word.touches {
				b := bound[w.id]
				bound[w.id] = touch{sim: max(b.sim, w.sim), told: max(b.told, w.told)}
			}
			for id, of := range sides {
				if _, is := bound[id]; !is && s.faint>>i&1 != 0 {
					continue // the only word of a query leads to no name by what is fainter, or no part of any
				}
				for k, side := range of {
					if side == nil {
						continue
					}
					is := match.Alike(&q, side, i, at[id][k])
					told := match.ToldBySound(int(is.Sound), min(match.Heard(&q, i), int(s.x.about[id].rare)))
					if b := bound[id]; int(b.sim) < int(max(is.Sim, is.Sound)) || int(b.told) < told {
						t.Errorf("%q and %q are %+v alike and tell %d, bounded by %+v", q.Tokens[i].Text, s.x.words[id], is, told, b)
					}
				}
			}
			touched += len(bound)
		}
		if t.Failed() {
			return
		}
	}
	if touched < 1000 {
		t.Errorf("only %d words were touched", touched)
	}
}

// TestSearchersShare searches by several searchers at once, which find what one finds
// by itself.
func TestSearchersShare(t *testing.T) {
	all := entries(listedNames(t))
	x, alone := Build(all[:8000]), NewSearcher(Build(all[:8000]))
	texts := append([]string{"Mohamed Ali Hassan", "Zhang Wei", "Kim Jong Un", "Huawei Technologies"}, nativeTexts...)
	find := func(s *Searcher, q *match.Side) map[uint32]int {
		found := make(map[uint32]int)
		s.Search(q, 600, Demand{}, func(f Found) { found[f.Ref] = f.Result.Score })
		return found
	}
	want := make([]map[uint32]int, len(texts))
	for i, text := range texts {
		q := match.NewQuery(name.Words(text))
		want[i] = find(alone, &q)
	}
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			s, folder, maker := NewSearcher(x), name.NewFolder(0), match.NewMaker()
			var q match.Side
			for i := range 4 * len(texts) {
				text := texts[i%len(texts)]
				maker.Query(&q, folder.AppendWords(nil, text))
				if got := find(s, &q); !maps.Equal(got, want[i%len(texts)]) {
					t.Errorf("%q finds %v, by itself %v", text, got, want[i%len(texts)])
				}
			}
		})
	}
	wg.Wait()
}

// TestForgetting searches before and after all that was remembered is forgotten, and
// by two searchers that share it.
func TestForgetting(t *testing.T) {
	all := entries(listedNames(t))
	x := Build(all)
	a, b := NewSearcher(x), NewSearcher(x)
	folder, maker := name.NewFolder(0), match.NewMaker()
	find := func(s *Searcher, text string) map[uint32]int {
		var q match.Side
		maker.Query(&q, folder.AppendWords(nil, text))
		found := make(map[uint32]int)
		s.Search(&q, 700, Demand{}, func(f Found) { found[f.Ref] = f.Result.Score })
		return found
	}
	texts := append([]string{"Hangzhou Hikvision Digital", "Mohamed Ali Hassan", "Zhang Wei"}, nativeTexts...)
	first := make([]map[uint32]int, len(texts))
	for i, text := range texts {
		first[i] = find(a, text)
	}
	for range 3 {
		for i, text := range texts {
			for _, s := range [...]*Searcher{b, a} {
				if got := find(s, text); !maps.Equal(got, first[i]) {
					t.Errorf("%q finds %v, at first it found %v", text, got, first[i])
				}
			}
		}
		x.memory.size = usualMemory // the next new word makes it forget
		before := x.memory.forgot.Load()
		find(b, "Qwertzuiop")
		x.memory.mu.Lock()
		x.memory.grow(usualMemory)
		x.memory.mu.Unlock()
		if x.memory.forgot.Load() == before || len(x.memory.words) > 0 {
			t.Errorf("nothing was forgotten: %d words are remembered", len(x.memory.words))
		}
	}
}

// TestRememberingLittle: an index that may remember little forgets again and again, and
// finds what one finds that remembers all.
func TestRememberingLittle(t *testing.T) {
	listed := listedNames(t)
	much, little := Build(entries(listed)), Build(entries(listed))
	const most = 1 << 16
	little.Remember(most)
	find := func(s *Searcher, f *name.Folder, text string) map[uint32]int {
		q := match.NewQuery(f.AppendWords(nil, text))
		found := make(map[uint32]int)
		s.Search(&q, 700, Demand{}, func(f Found) { found[f.Ref] = f.Result.Score })
		return found
	}
	a, b := NewSearcher(much), NewSearcher(little)
	all, few := name.NewFolder(0), name.NewFolder(most/10)
	for i := range min(400, len(listed)) {
		text := listed[i*7919%len(listed)].text
		if got, want := find(b, few, text), find(a, all, text); !maps.Equal(got, want) {
			t.Errorf("%q finds %v, where all is remembered %v", text, got, want)
		}
		if little.memory.size > most+1<<16 {
			t.Fatalf("%d bytes are remembered, more than %d", little.memory.size, most)
		}
	}
	if little.memory.forgot.Load() < 2 || much.memory.forgot.Load() > little.memory.forgot.Load() {
		t.Errorf("one forgot %d times, the other %d", little.memory.forgot.Load(), much.memory.forgot.Load())
	}
}
