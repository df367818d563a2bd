package folder

import (
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
)

// A parcel is a file of parts that one version was the first to have. It is
// named by the hash of its bytes:
//
//	8 bytes    parcelMark
//	the rest, deflated:
//	uvarint    number of parts
//	each       step as varint, length as uvarint
//	each       text

// parcelMark names the format. History: 1, the first.
const parcelMark = "NVPARCL1"

// maxInflated bounds what a stored file may unpack to, in bytes: a hundred
// times the longest list.
const maxInflated = 2 << 30

func encodeParcel(parts []part) []byte {
	b := binary.AppendUvarint(nil, uint64(len(parts)))
	for _, p := range parts {
		b = binary.AppendVarint(b, int64(p.step))
		b = binary.AppendUvarint(b, uint64(len(p.text)))
	}
	return append([]byte(parcelMark), deflate(b, func(w io.Writer) {
		for _, p := range parts {
			_, _ = w.Write(p.text)
		}
	})...)
}

var errParcel = errors.New("a parcel of listings is damaged")

func decodeParcel(b []byte) ([]part, error) {
	rest, ok := bytes.CutPrefix(b, []byte(parcelMark))
	if !ok {
		return nil, errParcel
	}
	b, err := inflate(rest)
	if err != nil {
		return nil, err
	}
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)) {
		return nil, errParcel
	}
	b = b[size:]
	parts := make([]part, n)
	lengths := make([]int, n)
	for i := range parts {
		step, size := binary.Varint(b)
		if size <= 0 {
			return nil, errParcel
		}
		b = b[size:]
		length, size := binary.Uvarint(b)
		if size <= 0 || length > maxInflated {
			return nil, errParcel
		}
		b = b[size:]
		parts[i].step, lengths[i] = int(step), int(length)
	}
	for i, l := range lengths {
		if l > len(b) {
			return nil, errParcel
		}
		parts[i].text, b = b[:l:l], b[l:]
	}
	if len(b) != 0 {
		return nil, errParcel
	}
	return parts, nil
}

// deflate compresses b and what more writes after it. Writing to memory does
// not fail.
func deflate(b []byte, more func(io.Writer)) []byte {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.DefaultCompression)
	if err != nil {
		panic("folder: the level of compression: " + err.Error())
	}
	_, _ = w.Write(b)
	if more != nil {
		more(w)
	}
	_ = w.Close()
	return out.Bytes()
}

func inflate(b []byte) ([]byte, error) {
	var out bytes.Buffer
	n, err := out.ReadFrom(io.LimitReader(flate.NewReader(bytes.NewReader(b)), maxInflated+1))
	if err == nil && n > maxInflated {
		err = errors.New("it unpacks to more than any list can hold")
	}
	return out.Bytes(), err
}

func hexOf(b []byte) string { return hex.EncodeToString(b) }

// sealed puts a mark and the hash of a body before the body.
func sealed(mark string, body []byte) []byte {
	s := sha256.Sum256(body)
	out := make([]byte, 0, len(mark)+len(s)+len(body))
	out = append(append(out, mark...), s[:]...)
	return append(out, body...)
}

// unsealed gives the body of what sealed made, if it is whole.
func unsealed(mark string, b []byte) ([]byte, bool) {
	rest, ok := bytes.CutPrefix(b, []byte(mark))
	if !ok || len(rest) < sha256.Size {
		return nil, false
	}
	body := rest[sha256.Size:]
	s := sha256.Sum256(body)
	return body, bytes.Equal(s[:], rest[:sha256.Size])
}
