package mention

import "github.com/navicert/navicert/internal/name"

// unknown finds the lexeme of a word that neither the list nor the background
// has: in another spelling ("38th"), or with a slip, which is looked for in
// capitalised words only. Each word is looked up once.
func (w *walk) unknown(t *token, h uint64, n int) int32 {
	key := mix(h)
	if t.flags&capital != 0 {
		key = mix(h + prime)
	}
	id, ok := w.learned.find(key)
	if !ok {
		id = w.learn(t)
		if 2*w.learned.used >= len(w.learned.slots)-2 {
			clear(w.learned.slots)
			w.learned.used = 0
		}
		w.learned.put(key, id)
	}
	if id >= 0 && id&slipBit != 0 {
		t.flags |= slipped
		id &^= slipBit
	}
	return id
}

// slipBit marks a learned word as found with a slip.
const slipBit = 1 << 30

func (w *walk) learn(t *token) int32 {
	w.words = name.AppendWords(w.words[:0], w.body[t.start:t.end])
	if len(w.words) != 1 {
		return unlisted
	}
	word := w.words[0]
	if word.Class == name.Legal || word.Class == name.Link {
		return passed
	}
	if id, ok := w.ids[word.Text]; ok {
		return id
	}
	if t.flags&capital == 0 || len(word.Text) < minSlip || len(word.Text) > maxLen || word.Class != name.Telling {
		return unlisted
	}
	for _, c := range []byte(word.Text) {
		if c < 'a' || c > 'z' {
			return unlisted
		}
	}
	w.scratch = append(w.scratch[:0], word.Text...)
	if id := w.slip(w.scratch); id >= 0 {
		return id | slipBit
	}
	return unlisted
}
