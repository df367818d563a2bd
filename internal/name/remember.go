package name

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Folder gives the words of one name after another and remembers those that it
// has folded, as most names are made of words that others have. Its words are
// those of AppendWords. It is not safe for use by several goroutines.
type Folder struct {
	pieces map[string]*piece
	number uint32 // the last that a word got
	most   int    // pieces
}

// A piece is what stands between two spaces, folded by itself.
type piece struct {
	words   []Word
	letters int  // single letters, which may be joined with others
	alone   bool // it is folded otherwise among other pieces, or nobody knows
}

// What a Folder remembers: pieces of so many bytes at the most, and so many of
// them; then all are forgotten. In a text of more than longText bytes it remembers
// nothing.
const (
	maxPieces = 1 << 15
	perPiece  = 256 // bytes
	longPiece = 48
	longText  = 256
)

// NewFolder makes a folder that remembers in so many bytes, about; 0 for the usual
// 8 MB.
func NewFolder(bytes int) *Folder {
	f := &Folder{pieces: make(map[string]*piece), most: maxPieces}
	if bytes > 0 {
		f.most = min(maxPieces, bytes/perPiece)
	}
	return f
}

// AppendWords appends the words of a name to dst.
func (f *Folder) AppendWords(dst []Word, text string) []Word {
	if len(text) > longText {
		return AppendWords(dst, text)
	}
	base, letters := len(dst), 0
	for at := 0; at < len(text); {
		end := at
		for end < len(text) && text[end] != ' ' {
			end++
		}
		if end > at {
			p := f.piece(text[at:end])
			letters += p.letters
			if p.alone || letters > 1 {
				return AppendWords(dst[:base], text)
			}
			for i := range p.words {
				dst = append(dst, p.words[i])
				w := &dst[len(dst)-1]
				w.Start += at
				w.End += at
			}
		}
		at = end + 1
	}
	return dst
}

func (f *Folder) piece(text string) *piece {
	if p := f.pieces[text]; p != nil {
		return p
	}
	if len(text) > longPiece {
		return &piece{alone: true}
	}
	text = strings.Clone(text) // not the whole name
	p := newPiece(text)
	for i := range p.words {
		f.number++
		p.words[i].Number = f.number
	}
	if len(f.pieces) >= f.most {
		clear(f.pieces)
		f.number = uint32(len(p.words))
		for i := range p.words {
			p.words[i].Number = uint32(i + 1)
		}
	}
	f.pieces[text] = p
	return p
}

// newPiece folds a piece and says whether it is folded so in every text. It is
// where it begins with a letter or digit, so that no comma of it is that of the
// word before; where no word of it may be Latin in disguise, which its neighbours
// tell; and where it has no number, and nothing that makes numbers of others.
func newPiece(text string) *piece {
	var f folder
	f.run(text)
	p := new(piece)
	for _, w := range f.pending {
		switch s := f.out[w.at].Script; s {
		case Han, Other:
		default:
			if _, ok := unmask(w.raw); ok || f.mixed {
				p.alone = true
			}
		}
	}
	if len(f.pending) > 0 {
		f.resolve()
	}
	words := f.classes()
	for i := range words {
		if len(words[i].Text) == 1 && words[i].Class == Letter {
			p.letters++
		}
	}
	p.words = f.join(words)
	p.alone = p.alone || len(p.words) == 0 || p.words[0].Start != 0 || !beginsName(text) || p.letters > 1
	for i := range p.words {
		switch w := &p.words[i]; {
		case w.Class == Number, numberedBodies[w.Text], w.Text == "no", w.Text == "nr", w.Text == "number":
			p.alone = true
		}
	}
	return p
}

func beginsName(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r) || '0' <= r && r <= '9'
}
