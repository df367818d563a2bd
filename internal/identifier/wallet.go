package identifier

import (
	"crypto/sha256"
	"math/big"
	"strings"
)

// Addresses of digital currencies say by their form what they are, and the
// heading of a list only names the coin: USDT runs on several chains. So all
// are one kind, told apart by how they are written:
//
//   - base58check (Bitcoin and its kin, Tron): four bytes of a double SHA-256
//     check the others; the XRP Ledger uses the same with its own alphabet
//   - bech32 (BIP 173) and bech32m (BIP 350): six letters check the others
//   - Ethereum and its kin: 0x and 40 hexadecimal digits, whose mixed case
//     checks them by ERC-55 (keccak.go). An address in one case only is valid
//     and cannot be checked; addresses are compared without their case
//   - others (Monero, CashAddr of Bitcoin Cash): by their form only

const (
	bitcoinAlphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	rippleAlphabet  = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
	bech32Alphabet  = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
)

// maxWallet is longer than any address; it bounds the work of a hostile one.
const maxWallet = 128

// wallet gives an address in its one form: without the scheme before it, and
// in small letters where case means nothing.
func wallet(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > maxWallet {
		s = s[:maxWallet]
	}
	if _, rest, ok := strings.Cut(s, ":"); ok { // bitcoin:, bitcoincash:
		s = rest
	}
	s, _, _ = strings.Cut(s, "?")
	s = strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			return c
		}
		return -1
	}, s)
	low := strings.ToLower(s)
	if hexAddress(low) || bech32Human(low) != "" || cash(low) {
		return low
	}
	return s
}

func hexAddress(s string) bool {
	return len(s) == 42 && s[:2] == "0x" && strings.Trim(s[2:], "0123456789abcdef") == ""
}

// cash reports whether s looks like the address of Bitcoin Cash without its
// prefix.
func cash(s string) bool {
	return len(s) == 42 && (s[0] == 'q' || s[0] == 'p') && strings.Trim(s, bech32Alphabet) == ""
}

// bech32Human gives the human-readable part of a bech32 address of Bitcoin or
// Litecoin, or "".
func bech32Human(s string) string {
	for _, h := range [...]string{"bc", "ltc", "tb"} {
		if strings.HasPrefix(s, h+"1") && len(s) >= 14 && len(s) <= 90 {
			return h
		}
	}
	return ""
}

// checkWallet checks an address by the first of the forms above that it has.
func checkWallet(s string) (bool, string) {
	switch {
	case hexAddress(s) || cash(s):
		return false, ""
	case bech32Human(s) != "":
		return agrees(bech32(s, bech32Human(s)))
	case len(s) < 25 || len(s) > 110:
		return false, "an address of a digital currency has 25 to 110 letters and digits"
	case len(s) > 36: // Monero, and hexadecimal keys
		return false, ""
	case s[0] == 'r' && base58check(s, rippleAlphabet):
		return true, ""
	}
	return agrees(base58check(s, bitcoinAlphabet))
}

// checkTyped checks an address as it was typed: of Ethereum's, only the case
// tells whether a digit is wrong.
func checkTyped(number string) (bool, string) {
	plain := wallet(number)
	if !hexAddress(plain) {
		return checkWallet(plain)
	}
	i := strings.Index(lowerASCII(number), plain)
	if i < 0 {
		return false, "" // written with spaces: nobody keeps its case
	}
	typed := number[i+2 : i+len(plain)]
	if typed == strings.ToLower(typed) || typed == strings.ToUpper(typed) {
		return false, ""
	}
	return agrees(typed == mixedCase(plain[2:]))
}

// lowerASCII writes the letters A to Z small and leaves all else where it is:
// some other letters take more bytes, or fewer, when they are small.
func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// mixedCase writes the 40 hexadecimal digits of an address as ERC-55 does: a
// letter is a capital where the digit of the hash in its place is 8 or more.
func mixedCase(low string) string {
	hash := keccak256([]byte(low))
	b := []byte(low)
	for i := range b {
		if nibble := hash[i/2] >> (4 - 4*(i%2)) & 15; b[i] >= 'a' && nibble >= 8 {
			b[i] -= 'a' - 'A'
		}
	}
	return string(b)
}

// base58check reports whether the last four bytes of an address are the first
// of the SHA-256 of the SHA-256 of the others.
func base58check(s, alphabet string) bool {
	n, base, zeros := new(big.Int), big.NewInt(58), 0
	leading := true
	for i := range len(s) {
		v := strings.IndexByte(alphabet, s[i])
		if v < 0 {
			return false
		}
		if leading = leading && v == 0; leading {
			zeros++
		}
		n.Add(n.Mul(n, base), big.NewInt(int64(v)))
	}
	b := append(make([]byte, zeros), n.Bytes()...)
	if len(b) < 5 {
		return false
	}
	body := b[:len(b)-4]
	once := sha256.Sum256(body)
	twice := sha256.Sum256(once[:])
	return string(twice[:4]) == string(b[len(b)-4:])
}

// bech32 reports whether the polynomial of BIP 173 over the human-readable part
// and the data is 1, or the constant of BIP 350.
func bech32(s, human string) bool {
	sum := uint32(1)
	feed := func(v int) {
		top := sum >> 25
		sum = (sum&0x1ffffff)<<5 ^ uint32(v)
		for i, g := range [...]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if top>>i&1 == 1 {
				sum ^= g
			}
		}
	}
	for i := range len(human) {
		feed(int(human[i]) >> 5)
	}
	feed(0)
	for i := range len(human) {
		feed(int(human[i]) & 31)
	}
	for _, c := range []byte(s[len(human)+1:]) {
		v := strings.IndexByte(bech32Alphabet, c)
		if v < 0 {
			return false
		}
		feed(v)
	}
	return sum == 1 || sum == 0x2bc830a3
}
