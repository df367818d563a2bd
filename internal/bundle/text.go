package bundle

import (
	"errors"
	"strings"

	"golang.org/x/mod/sumdb/note"

	"github.com/navicert/navicert/internal/fault"
)

// SignText signs a text of lines, as the table of a bundle is signed, so that
// people can read it with its signature below.
func SignText(secret, text string) ([]byte, error) {
	signer, err := note.NewSigner(strings.TrimSpace(secret))
	if err != nil {
		return nil, fault.New(fault.Damaged, "the key of this installation cannot be used").Because(err)
	}
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	if err != nil {
		return nil, fault.New(fault.Input, "the text cannot be signed: it does not end with a full line of plain text").Because(err)
	}
	return signed, nil
}

// OpenText gives a text that was signed by one of the keys, and the name of
// that key. Any other signature, and any change of the text, is a fault of code
// Refused.
func OpenText(signed []byte, keys []string) (text, signedBy string, err error) {
	var verifiers []note.Verifier
	for _, k := range keys {
		v, err := note.NewVerifier(strings.TrimSpace(k))
		if err != nil {
			_, err := Public(k)
			return "", "", err
		}
		verifiers = append(verifiers, v)
	}
	n, err := note.Open(signed, note.VerifierList(verifiers...))
	if err != nil {
		return "", "", fault.New(fault.Refused, "the text is not signed by a key that is trusted here, or was changed").Because(errors.New(signers(signed))).
			Try("ask its sender for the public key, and give it with --key")
	}
	return n.Text, n.Sigs[0].Name, nil
}
