package certificate

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"errors"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/canon"
)

// text gives what is signed: the name of the format and the certificate.
func (c *Certificate) text() (string, error) {
	b, err := canon.JSON(c)
	if err != nil || len(b) <= plainSize && !c.fuller() {
		return header + "\n" + string(b) + "\n", err
	}
	if len(b) > maxJSON {
		return "", errors.New("the certificate is too large to be packed")
	}
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return "", err
	}
	if _, err = w.Write(b); err == nil {
		err = w.Close()
	}
	first := packed
	if c.fuller() {
		first = fuller
	}
	return first + "\n" + base64.StdEncoding.EncodeToString(out.Bytes()) + "\n", err
}

// unpack reads the second line of a packed certificate.
func unpack(line string) (string, error) {
	raw, err := base64.StdEncoding.Strict().DecodeString(line)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	in := bytes.NewReader(raw)
	r := flate.NewReader(in)
	n, err := io.Copy(&b, io.LimitReader(r, maxJSON+1))
	switch {
	case err != nil:
		return "", err
	case n > maxJSON:
		return "", errors.New("what is packed in it is too large")
	case in.Len() > 0:
		return "", errors.New("something follows what is packed in it")
	}
	return b.String(), nil
}
