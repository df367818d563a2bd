package memory

import "testing"

func TestOf(t *testing.T) {
	var kept [][]byte
	got := Of(func() {
		for range 100 {
			kept = append(kept, make([]byte, 1<<12))
		}
	})
	// The slices, what holds them, and a little that the runtime itself takes.
	if len(kept) != 100 || got.Objects < 100 || got.Objects > 200 || got.Bytes < 100<<12 || got.Bytes > 120<<12 {
		t.Errorf("100 slices of 4096 bytes are counted as %+v", got)
	}
}
