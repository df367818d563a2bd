package identifier

import (
	"encoding/hex"
	"strings"
	"testing"
)

// TestKeccak compares with hashes published for Keccak-256. The long one spans
// two blocks.
func TestKeccak(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"},
		{"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"},
		{"The quick brown fox jumps over the lazy dog", "4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15"},
	} {
		if got := keccak256([]byte(c.in)); hex.EncodeToString(got[:]) != c.want {
			t.Errorf("%q gives %x, want %s", c.in, got, c.want)
		}
	}
}

// TestCaseOfEthereum takes the addresses that ERC-55 gives as examples, and
// each with the case of one letter changed.
func TestCaseOfEthereum(t *testing.T) {
	for _, a := range []string{
		"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
		"0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
	} {
		if id, problem := Parse("Wallet", "", a); !id.Checked || id.Number != strings.ToLower(a) {
			t.Errorf("%s: %+v (%s)", a, id, problem)
		}
		for _, one := range []string{strings.ToLower(a), "0x" + strings.ToUpper(a[2:])} {
			if id, problem := Parse("Wallet", "", one); id.Checked || id.Wrong {
				t.Errorf("%s has no case to check: %+v (%s)", one, id, problem)
			}
		}
		for i := 2; i < len(a); i++ {
			if a[i] < 'A' {
				continue
			}
			slip := a[:i] + string(a[i]^0x20) + a[i+1:]
			id, _ := Parse("Wallet", "", slip)
			if id.Checked || !id.Wrong || id.Number != strings.ToLower(a) {
				t.Errorf("%s passes: %+v", slip, id)
			}
		}
	}
}
