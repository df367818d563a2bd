package identifier

import (
	"encoding/binary"
	"math/bits"
)

// keccak256 gives the Keccak-256 hash of the contest submission, which Ethereum
// uses (Bertoni, Daemen, Peeters, Van Assche: The Keccak reference, version 3.0,
// 2011). SHA3-256 of FIPS 202, which the standard library has, pads its input
// otherwise and gives other hashes.
func keccak256(data []byte) [32]byte {
	const rate = 136
	var a [25]uint64
	block := append(append([]byte(nil), data...), 1)
	for len(block)%rate != 0 {
		block = append(block, 0)
	}
	block[len(block)-1] |= 0x80
	for ; len(block) > 0; block = block[rate:] {
		for i := range rate / 8 {
			a[i] ^= binary.LittleEndian.Uint64(block[8*i:])
		}
		keccakF(&a)
	}
	var out [32]byte
	for i := range 4 {
		binary.LittleEndian.PutUint64(out[8*i:], a[i])
	}
	return out
}

// keccakF is the permutation Keccak-f[1600]: 24 rounds of theta, rho, pi, chi
// and iota over 5 by 5 lanes, lane x, y at x+5y. The offsets of rho and the
// constants of iota come from their definitions.
func keccakF(a *[25]uint64) {
	lfsr := byte(1)
	for range 24 {
		var c [5]uint64
		for x := range 5 {
			c[x] = a[x] ^ a[x+5] ^ a[x+10] ^ a[x+15] ^ a[x+20]
		}
		for i := range a {
			x := i % 5
			a[i] ^= c[(x+4)%5] ^ bits.RotateLeft64(c[(x+1)%5], 1)
		}
		x, y, lane := 1, 0, a[1]
		for t := 1; t <= 24; t++ {
			x, y = y, (2*x+3*y)%5
			a[x+5*y], lane = bits.RotateLeft64(lane, t*(t+1)/2%64), a[x+5*y]
		}
		for row := 0; row < 25; row += 5 {
			r := [5]uint64(a[row : row+5])
			for x := range 5 {
				a[row+x] = r[x] ^ ^r[(x+1)%5]&r[(x+2)%5]
			}
		}
		for j := range 7 { // bit 2^j-1 of the constant is the next of the register
			if lfsr&1 == 1 {
				a[0] ^= 1 << (1<<j - 1)
			}
			top := lfsr >> 7
			lfsr = lfsr<<1 ^ top*0x71
		}
	}
}
