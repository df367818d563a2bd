package folder

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// size counts the bytes of all files that hold versions.
func size(t testing.TB, f *Folder) int64 {
	t.Helper()
	total := int64(0)
	for _, dir := range []string{"versions", "parcels"} {
		err := filepath.WalkDir(f.path(dir), func(_ string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			info, err := d.Info()
			total += info.Size()
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return total
}

// long is a list with n listings that stand on lines of their own, as long as
// real ones.
func long(n int) *list.Version {
	v := version("us/ofac/sdn")
	for i := range n {
		l := list.Listing{List: v.List, Key: fmt.Sprint(i), Line: 2 + i*3, Remarks: string(canon.Sum([]byte(fmt.Sprint("remark", i))))}
		l.Flag("dates", "x", "no day")
		v.Listings = append(v.Listings, l)
	}
	return v
}

// A listing that is put in moves the lines of all that follow, and changes none
// of them.
func TestAVersionTakesTheRoomOfWhatChanged(t *testing.T) {
	f := mustOpen(t, t.TempDir())
	v := long(4000)
	commit(t, f, v)
	first := size(t, f)
	for i := range 40 {
		next := *v
		at := i * 97
		next.Listings = append([]list.Listing{}, v.Listings[:at]...)
		next.Listings = append(next.Listings, list.Listing{List: v.List, Key: fmt.Sprint("new", i), Line: 2 + at*3})
		for _, l := range v.Listings[at:] {
			l.Line += 3
			l.Problems = []list.Problem{list.NewProblem(l.Line, "dates", "x", "no day")}
			next.Listings = append(next.Listings, l)
		}
		next.Dated = v.Dated.Add(1)
		v = &next
		commit(t, f, v)
	}
	if grown := size(t, f) - first; grown > first {
		t.Errorf("40 versions with one listing more each take %d bytes, the first alone %d", grown, first)
	}
	for _, g := range []*Folder{f, mustOpen(t, f.Dir())} {
		all, err := g.Current()
		if err != nil || !reflect.DeepEqual(all[0].Version, v) {
			t.Errorf("the last version does not come back the same: %v", err)
		}
	}
	if c, err := f.Verify(nil); err != nil || c.Versions != 41 || len(c.Bad) != 0 {
		t.Errorf("verified: %+v, %v", c, err)
	}
	entries, err := f.Versions("us/ofac/sdn")
	if err != nil || len(entries) != 41 {
		t.Fatalf("%d versions, %v", len(entries), err)
	}
	editions, err := f.Editions(entries)
	if err != nil {
		t.Fatal(err)
	}
	a, b := editions[0], editions[40]
	if len(a.Listings) != 4000 || len(b.Listings) != 4040 || a.Listings[3999] != b.Listings[4039] || a.Listings[0].Key != "0" || b.Version.Dated != v.Dated {
		t.Errorf("editions with %d and %d listings do not share them", len(a.Listings), len(b.Listings))
	}
}

// The hash of a version is that of its canonical encoding, however it is
// stored.
func TestTheHashIsThatOfTheCanonicalEncoding(t *testing.T) {
	empty := version("us/ofac/sdn")
	empty.Listings = []list.Listing{}
	tricky := version("us/ofac/sdn", `"line":7`, `\"line":7,`, "<&>\u2028")
	tricky.Documents = []list.Document{{Name: `"listings":[]`}}
	tricky.Problems = []list.Problem{list.NewProblem(9, "", "x", "none")}
	tricky.Listings[0].Flag("a", "b", "c")
	for name, v := range map[string]*list.Version{"no_listings": version("us/ofac/sdn"), "empty_listings": empty, "tricky": tricky, "long": long(1000)} {
		t.Run(name, func(t *testing.T) {
			b, h, err := v.Encode()
			if err != nil {
				t.Fatal(err)
			}
			e, err := encode(v)
			if err != nil || e.hash != h || e.size != int64(len(b)) {
				t.Errorf("hash %s of %d bytes, want %s of %d: %v", e.hash.Short(), e.size, h.Short(), len(b), err)
			}
			f := mustOpen(t, t.TempDir())
			commit(t, f, v)
			got, err := f.Version(h)
			if err != nil {
				t.Fatal(err)
			}
			if again, _, _ := got.Encode(); !bytes.Equal(again, b) {
				t.Errorf("it comes back as %s", again)
			}
		})
	}
}

// A folder of the first format, whose versions are whole, is read, verified and
// gone on with.
func TestTheFirstFormatIsRead(t *testing.T) {
	f, h := one(t)
	v, err := f.Version(h)
	if err != nil {
		t.Fatal(err)
	}
	b, _, err := v.Encode()
	if err != nil {
		t.Fatal(err)
	}
	change(t, f.path(versionName(h)), func([]byte) []byte { return b })
	m, err := f.manifest(currentName)
	if err != nil {
		t.Fatal(err)
	}
	m.Format = 1
	old, err := m.encode()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{currentName, historyName(1)} {
		change(t, f.path(name), func([]byte) []byte { return old })
	}
	f = mustOpen(t, f.Dir())
	commit(t, f, version("us/ofac/sdn", "a", "b"))
	if got := content(t, f); got != "us/ofac/sdn=a,b" {
		t.Errorf("current is %s", got)
	}
	if c, err := f.Verify(nil); err != nil || c.Versions != 2 || len(c.Bad) != 0 {
		t.Errorf("verified: %+v, %v", c, err)
	}
	entries, _ := f.Versions("us/ofac/sdn")
	editions, err := f.Editions(entries)
	if err != nil || editions[0].Listings[0] != editions[1].Listings[0] {
		t.Errorf("the editions of both formats share no listing: %v", err)
	}
	change(t, f.path(versionName(h)), flip)
	if c, _ := f.Verify(nil); len(c.Bad) != 1 || c.Bad[0].Hash != h {
		t.Errorf("a changed byte of the first format is not seen: %+v", c)
	}
}

func TestVerifySeesEveryDamage(t *testing.T) {
	for _, dir := range []string{"versions", "parcels"} {
		f := mustOpen(t, t.TempDir())
		commit(t, f, version("us/ofac/sdn", "a"))
		commit(t, f, version("us/ofac/sdn", "b"))
		names, err := os.ReadDir(f.path(dir))
		if err != nil || len(names) != 2 {
			t.Fatalf("%d files in %s, %v", len(names), dir, err)
		}
		for _, n := range names {
			change(t, filepath.Join(f.path(dir), n.Name()), flip)
			c, err := f.Verify(nil)
			if err != nil || len(c.Bad) != 1 {
				t.Errorf("%s: %+v, %v", dir, c, err)
				continue
			}
			isDamaged(t, c.Bad[0].Err)
			change(t, filepath.Join(f.path(dir), n.Name()), flip)
		}
	}
}

// Held versions wait; filed ones are kept beside the current one.
func TestHeldAndFiled(t *testing.T) {
	f, _ := one(t)
	older := version("us/ofac/sdn", "older")
	older.Dated = day.Of(2020, 1, 1)
	held := version("us/ofac/sdn", "held")
	_, err := f.Write(Step{Filed: []*list.Version{older}, Hold: []Hold{{held, "it lost a listing"}}, Note: Note{Day: day.Of(2026, 11, 20)}})
	if err != nil {
		t.Fatal(err)
	}
	if got := content(t, f); got != "us/ofac/sdn=a" {
		t.Errorf("current is %s", got)
	}
	entries, _ := f.Versions("us/ofac/sdn")
	if len(entries) != 2 || entries[0].Dated != day.Of(2020, 1, 1) {
		t.Errorf("the versions are %+v", entries)
	}
	m, _ := f.Latest()
	if len(m.Held) != 1 || m.Held[0].Why != "it lost a listing" {
		t.Fatalf("held: %+v", m.Held)
	}
	if _, err := f.Write(Step{Release: []canon.Hash{m.Held[0].Hash}}); err != nil {
		t.Fatal(err)
	}
	if got := content(t, f); got != "us/ofac/sdn=held" {
		t.Errorf("after the release: %s", got)
	}
	if m, _ := f.Latest(); len(m.Held) != 0 {
		t.Errorf("still held: %+v", m.Held)
	}
	if _, err := f.Write(Step{Refuse: []canon.Hash{m.Held[0].Hash}}); err == nil || !strings.Contains(err.Error(), "is held") {
		t.Errorf("refusing what is not held gives %v", err)
	}
}

// Any bytes are a recipe or parcel that can be walked, or an error.
func FuzzStored(f *testing.F) {
	r := &recipe{Version: canon.Sum(nil), Head: `{"listings":[]}`, Parcels: []canon.Hash{canon.Sum(nil)}, Runs: []int{0, 0, 2, 1}}
	b, err := r.encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b, encodeParcel([]part{{1, []byte(`{"line":0}`)}, {2, []byte(`{}`)}}))
	f.Add([]byte{}, []byte(parcelMark))
	f.Fuzz(func(t *testing.T, b, p []byte) {
		parts, err := decodeParcel(p)
		if err != nil {
			parts = nil
		} else if again, err := decodeParcel(encodeParcel(parts)); err != nil || !reflect.DeepEqual(again, parts) {
			t.Errorf("a parcel encoded again is another: %v", err)
		}
		r, err := decodeRecipe(b)
		if err != nil {
			r, err = decodeRecipe(sealed(recipeMark, b))
		}
		if err == nil {
			_, _ = r.texts([][]part{parts})
		}
	})
}
