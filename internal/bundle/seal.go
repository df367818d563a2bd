package bundle

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"

	"github.com/navicert/navicert/internal/fault"
)

// sealSize is the length of the comment that ends the archive: the SHA-256 of
// all before the two bytes that state this length, in hexadecimal digits.
const sealSize = 2 * sha256.Size

// A sealer hashes what is written through it and holds back the last two bytes:
// those in which an archive states how long its comment is.
type sealer struct {
	w    io.Writer
	sum  hash.Hash
	last []byte
}

func newSealer(w io.Writer) *sealer { return &sealer{w: w, sum: sha256.New()} }

// Write takes the next bytes of the archive.
func (s *sealer) Write(p []byte) (int, error) {
	s.last = append(s.last, p...)
	ready := max(0, len(s.last)-2)
	s.sum.Write(s.last[:ready])
	if _, err := s.w.Write(s.last[:ready]); err != nil {
		return 0, err
	}
	s.last = append(s.last[:0], s.last[ready:]...)
	return len(p), nil
}

// seal ends the archive with the comment.
func (s *sealer) seal() error {
	_, err := s.w.Write(append([]byte{sealSize, 0}, hex.EncodeToString(s.sum.Sum(nil))...))
	return err
}

// sealed checks that nothing of an archive was changed on its way. It is no
// proof of who made it; the signature is.
func sealed(r io.ReaderAt, size int64) error {
	none := fault.New(fault.Refused, "the file is no bundle, or is cut off").Try("copy the bundle again")
	whole := size - 2 - sealSize
	if whole < 0 {
		return none
	}
	end := make([]byte, 2+sealSize)
	if _, err := r.ReadAt(end, whole); err != nil && err != io.EOF {
		return none.Because(err)
	}
	if end[0] != sealSize || end[1] != 0 {
		return none
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(r, 0, whole)); err != nil {
		return none.Because(err)
	}
	if hex.EncodeToString(sum.Sum(nil)) != string(end[2:]) {
		return fault.New(fault.Refused, "the bundle is damaged: it has not the hash that stands at its end").Try("copy the bundle again")
	}
	return nil
}
