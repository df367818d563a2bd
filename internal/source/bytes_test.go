package source

import "testing"

// TestUTF8 reads what is no UTF-8, and what is but for one byte.
func TestUTF8(t *testing.T) {
	for _, c := range []struct {
		text, want string
		recoded    bool
	}{
		{"\xef\xbb\xbfYuan’an", "Yuan’an", false},
		{"Beno\xeet \x93Foo\x94", "Benoît “Foo”", true},
		{"Yuan’an, Хикви\xff", "Yuan’an, Хиквиÿ", true}, // one wrong byte spoils no other name
		{"plain \x92 text", "plain ’ text", true},
		{"plain", "plain", false},
	} {
		if got, recoded := UTF8([]byte(c.text)); string(got) != c.want || recoded != c.recoded {
			t.Errorf("%q: %q, %v", c.text, got, recoded)
		}
	}
}
