package screen

import "testing"

// TestLikenessOfSounds ranks single words of two scripts by their sounds where no
// search would compare them, below any threshold, and nothing else.
func TestLikenessOfSounds(t *testing.T) {
	c := NewComparer()
	likeness := func(a, b string) int {
		n, ok := c.Likeness(a, b)
		if !ok {
			t.Fatalf("%s and %s cannot be compared", a, b)
		}
		return n
	}
	before := faint
	for _, pair := range [][2]string{ // each less alike than the one before
		{"джуканович", "dukanovic"},
		{"карамзин", "kuzmin"},
		{"иванов", "smith"},
	} {
		n := likeness(pair[0], pair[1])
		if n <= 0 || n >= before {
			t.Errorf("%s and %s: %d, want 1 to %d", pair[0], pair[1], n, before-1)
		}
		before = n
	}
	for _, pair := range [][2]string{
		{"smith", "иванов"},      // the listed one has to be read by its letters
		{"иванов пётр", "smith"}, // among others a faint likeness says nothing
		{"иванов", "smith robert"},
		{"ivanov", "smith"},
		{"иванов", "김"},
	} {
		if n := likeness(pair[0], pair[1]); n != 0 {
			t.Errorf("%s and %s: %d, want 0", pair[0], pair[1], n)
		}
	}
	if n := likeness("владимир", "vladimir"); n < 900 {
		t.Errorf("Vladimir is only %d like himself", n)
	}
}

// TestKinOfScripts finds a given name by what it is in another language, written in
// another script.
func TestKinOfScripts(t *testing.T) {
	c := NewComparer()
	for _, pair := range [][2]string{
		{"Иоанн", "John"},
		{"Генрих", "Henry"},
		{"Вильгельм", "William"},
		{"Моисей", "Moses"},
		{"Варфоломей", "Bartholomew"},
		{"يحيى", "John"},
		{"يعقوب", "Jacob"},
		{"يوسف", "Joseph"},
		{"سليمان", "Solomon"},
		{"مريم", "Mary"},
		{"بطرس", "Peter"},
		{"زكريا", "Zachary"},
		{"משה", "Moses"},
		{"שלמה", "Solomon"},
		{"יוחנן", "John"},
		{"מרים", "Mary"},
		{"יצחק", "Isaac"},
		{"אליהו", "Elijah"},
		{"베드로", "Peter"},
		{"다윗", "David"},
		{"ヨハネ", "John"},
		{"約翰", "John"},
	} {
		if n, ok := c.Likeness(pair[0], pair[1]); !ok || n < 800 {
			t.Errorf("%s and %s: %d, want 800 or more", pair[0], pair[1], n)
		}
	}
}
