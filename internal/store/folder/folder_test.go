package folder

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/csl"
	"github.com/navicert/navicert/internal/update"
)

func version(id list.ID, names ...string) *list.Version {
	v := &list.Version{Format: list.Format, List: id, Dated: day.Of(2026, 7, 31), Observed: day.Of(2026, 11, 20), Reader: "xx 1"}
	for i, n := range names {
		v.Listings = append(v.Listings, list.Listing{List: id, Key: strconv.Itoa(i), Subject: party.Party{Names: []party.Name{{Text: n, Use: party.Primary}}}})
	}
	return v
}

func mustOpen(t testing.TB, dir string) *Folder {
	t.Helper()
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func commit(t testing.TB, f *Folder, versions ...*list.Version) {
	t.Helper()
	if err := f.Commit(versions, Note{Source: "xx", Day: day.Of(2026, 11, 20)}); err != nil {
		t.Fatal(err)
	}
}

// content writes what is current: "us/bis/entity-list=a,b us/ofac/sdn=c".
func content(t testing.TB, f *Folder) string {
	t.Helper()
	stored, err := f.Current()
	if err != nil {
		t.Fatal(err)
	}
	var lists []string
	for _, s := range stored {
		var names []string
		for _, l := range s.Listings {
			names = append(names, l.Subject.Name())
		}
		lists = append(lists, string(s.List)+"="+strings.Join(names, ","))
	}
	return strings.Join(lists, " ")
}

func TestAFolderThatIsNotThereHoldsNoLists(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "none")
	f := mustOpen(t, dir)
	if got := content(t, f); got != "" {
		t.Errorf("it holds %s", got)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Error("reading made the folder")
	}
}

func TestCommitReplacesListsTogether(t *testing.T) {
	dir := t.TempDir()
	f := mustOpen(t, dir)
	commit(t, f, version("us/ofac/sdn", "c"), version("us/bis/entity-list", "a"))
	commit(t, f, version("us/bis/entity-list", "a", "b"))
	commit(t, f, version("us/bis/entity-list", "a", "b"))
	if got, want := content(t, mustOpen(t, dir)), "us/bis/entity-list=a,b us/ofac/sdn=c"; got != want {
		t.Errorf("current is %q, want %q", got, want)
	}
	history, err := f.History("us/bis/entity-list")
	if err != nil || len(history) != 2 || history[1].Sequence != 2 {
		t.Errorf("the Entity List changed twice, with imports 1 and 2: %+v, %v", history, err)
	}
	if all, err := f.History(""); err != nil || len(all) != 3 {
		t.Errorf("there were three imports: %d, %v", len(all), err)
	}
	old := history[0].Lists[0]
	if old.List != "us/bis/entity-list" || old.Listings != 1 || old.Dated != day.Of(2026, 7, 31) {
		t.Errorf("the first entry is %+v", old)
	}
	v, err := f.Version(old.Hash)
	if err != nil || len(v.Listings) != 1 {
		t.Errorf("an old version is still there: %+v, %v", v, err)
	}
	if latest, err := f.Latest(); err != nil || latest.Sequence != 3 || latest.Note.Source != "xx" {
		t.Errorf("the latest import is %+v, %v", latest, err)
	}
}

func isDamaged(t *testing.T, err error) {
	t.Helper()
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != fault.Damaged {
		t.Errorf("got %v, want a fault of code damaged", err)
	}
}

// change rewrites a file of the folder.
func change(t *testing.T, path string, how func([]byte) []byte) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, how(b), 0o644); err != nil {
		t.Fatal(err)
	}
}

func flip(b []byte) []byte {
	b[len(b)/2] ^= 1
	return b
}

func one(t *testing.T) (*Folder, canon.Hash) {
	t.Helper()
	f := mustOpen(t, t.TempDir())
	commit(t, f, version("us/ofac/sdn", "a"))
	m, err := f.Latest()
	if err != nil {
		t.Fatal(err)
	}
	return f, m.Lists[0].Hash
}

func TestDamageIsSeen(t *testing.T) {
	t.Run("a_byte_of_a_version_changed", func(t *testing.T) {
		f, h := one(t)
		change(t, f.path(versionName(h)), flip)
		_, err := f.Current()
		isDamaged(t, err)
		_, err = f.Version(h)
		isDamaged(t, err)
		commit(t, f, version("us/ofac/sdn", "a")) // the same list again repairs it
		if got := content(t, f); got != "us/ofac/sdn=a" {
			t.Errorf("after the repair: %s", got)
		}
	})
	t.Run("a_byte_of_a_parcel_changed", func(t *testing.T) {
		f, _ := one(t)
		content(t, f)
		names, err := os.ReadDir(f.path("parcels"))
		if err != nil || len(names) != 1 {
			t.Fatalf("%d parcels, %v", len(names), err)
		}
		change(t, f.path(filepath.Join("parcels", names[0].Name())), flip)
		_, err = f.Current()
		isDamaged(t, err)
		commit(t, f, version("us/ofac/sdn", "a"))
		if got := content(t, f); got != "us/ofac/sdn=a" {
			t.Errorf("after the repair: %s", got)
		}
	})
	t.Run("a_version_is_missing", func(t *testing.T) {
		f, h := one(t)
		if err := os.Remove(f.path(versionName(h))); err != nil {
			t.Fatal(err)
		}
		_, err := f.Current()
		isDamaged(t, err)
	})
	t.Run("the_manifest_changed", func(t *testing.T) {
		f, _ := one(t)
		change(t, f.path(currentName), flip)
		_, err := Open(f.Dir())
		isDamaged(t, err)
	})
	t.Run("the_manifest_is_cut_off", func(t *testing.T) {
		f, _ := one(t)
		change(t, f.path(currentName), func(b []byte) []byte { return b[:len(b)-1] })
		_, err := f.Current()
		isDamaged(t, err)
	})
	t.Run("the_manifest_is_empty", func(t *testing.T) {
		f, _ := one(t)
		change(t, f.path(currentName), func([]byte) []byte { return nil })
		_, err := f.Current()
		isDamaged(t, err)
	})
	t.Run("the_manifest_is_gone", func(t *testing.T) {
		f, _ := one(t)
		commit(t, f, version("us/ofac/sdn", "c"))
		if err := os.Remove(f.path(currentName)); err != nil {
			t.Fatal(err)
		}
		_, err := f.Current()
		isDamaged(t, err)
		_, err = f.Verify(nil)
		isDamaged(t, err)
	})
	t.Run("an_entry_of_the_history_is_missing", func(t *testing.T) {
		f, _ := one(t)
		if err := os.Remove(f.path(historyName(1))); err != nil {
			t.Fatal(err)
		}
		_, err := f.History("")
		isDamaged(t, err)
	})
}

func TestTheCacheIsNeverBelieved(t *testing.T) {
	for name, how := range map[string]func([]byte) []byte{
		"changed":    flip,
		"cut_off":    func(b []byte) []byte { return b[:len(b)-3] },
		"empty":      func([]byte) []byte { return nil },
		"of_another": func([]byte) []byte { return cache(version("us/ofac/sdn", "z"), canon.Sum([]byte("z"))) },
	} {
		t.Run(name, func(t *testing.T) {
			f, h := one(t)
			content(t, f) // the first reading writes the cache
			good, err := os.ReadFile(f.path(cacheName(h)))
			if err != nil {
				t.Fatal(err)
			}
			change(t, f.path(cacheName(h)), how)
			if got := content(t, f); got != "us/ofac/sdn=a" {
				t.Errorf("current is %q", got)
			}
			if again, _ := os.ReadFile(f.path(cacheName(h))); !bytes.Equal(again, good) {
				t.Error("the cache was not written anew")
			}
		})
	}
}

func TestALaterFormatIsRefused(t *testing.T) {
	f, _ := one(t)
	b, err := manifest{Format: Format + 1}.encode()
	if err != nil {
		t.Fatal(err)
	}
	change(t, f.path(currentName), func([]byte) []byte { return b })
	_, err = Open(f.Dir())
	var fault *fault.Fault
	if !errors.As(err, &fault) || !strings.Contains(fault.Says, "format 3") {
		t.Errorf("got %v", err)
	}
}

func TestTwoImportsAtOnce(t *testing.T) {
	f, _ := one(t)
	unlock, err := f.files.Lock(f.path("lock"))
	if err != nil {
		t.Fatal(err)
	}
	err = f.Commit([]*list.Version{version("us/ofac/sdn", "b")}, Note{})
	var locked *fault.Fault
	if !errors.As(err, &locked) || locked.Code != fault.Unavailable || !strings.Contains(locked.Says, "another import") {
		t.Errorf("the second import got %v", err)
	}
	unlock()
	commit(t, f, version("us/ofac/sdn", "b"))
}

// Every field of a version, filled with a value of its own, comes back from
// the cache: a field that is added to a type later is packed without a change
// here, or this test fails.
func TestTheCacheHoldsEveryField(t *testing.T) {
	n := int64(0)
	var fill func(reflect.Value)
	fill = func(v reflect.Value) {
		n++
		switch v.Kind() {
		case reflect.String:
			v.SetString("text " + strconv.FormatInt(n, 10))
		case reflect.Bool:
			v.SetBool(true)
		case reflect.Int, reflect.Int32, reflect.Int64:
			v.SetInt(n)
		case reflect.Pointer:
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem())
		case reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			fill(v.Index(0))
			fill(v.Index(1))
		case reflect.Struct:
			for i := range v.NumField() {
				fill(v.Field(i))
			}
		default:
			t.Fatalf("%s cannot be packed", v.Type())
		}
	}
	var v list.Version
	fill(reflect.ValueOf(&v).Elem())
	h := canon.Sum([]byte("x"))
	got, ok := uncache(cache(&v, h), h)
	if !ok || !reflect.DeepEqual(*got, v) {
		t.Errorf("not the same after the cache:\n%+v\n%+v", got, v)
	}
}

func FuzzUncache(f *testing.F) {
	f.Add(pack(reflect.ValueOf(version("us/ofac/sdn", "a", "b")).Elem()))
	f.Add([]byte{0, 1, 8, 255, 255, 255, 255, 15})
	f.Fuzz(func(t *testing.T, b []byte) {
		var v list.Version
		if unpack(b, reflect.ValueOf(&v).Elem()) != nil {
			return
		}
		var again list.Version
		if err := unpack(pack(reflect.ValueOf(&v).Elem()), reflect.ValueOf(&again).Elem()); err != nil || !reflect.DeepEqual(v, again) {
			t.Errorf("packing again gives another value: %v", err)
		}
	})
}

// stored imports the whole list of 2026 into a folder.
func stored(t testing.TB) *Folder {
	t.Helper()
	doc, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists/us-csl-json/2026-07-31/consolidated.json.gz"))
	if err != nil {
		t.Skipf("the real list is not here: %v", err)
	}
	none := func(list.ID) (*list.Version, bool) { return nil, false }
	docs := []source.File{{Name: "consolidated.json.gz", Body: bytes.NewReader(doc)}}
	report, err := update.Import(csl.Source(), docs, update.Options{Dated: day.Of(2026, 7, 31), Observed: day.Of(2026, 11, 20)}, update.Base{Current: none})
	if err != nil {
		t.Fatal(err)
	}
	var versions []*list.Version
	for _, c := range report.Lists {
		versions = append(versions, c.Version)
	}
	f := mustOpen(t, t.TempDir())
	commit(t, f, versions...)
	return f
}

func TestTheWholeListComesBackTheSame(t *testing.T) {
	f := stored(t)
	all, err := f.Current()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	if _, err := f.Current(); err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		n += len(s.Listings)
		if _, h, err := s.Encode(); err != nil || h != s.Hash {
			t.Errorf("%s read from its cache has the hash %s, not %s: %v", s.List, h.Short(), s.Hash.Short(), err)
		}
		v, fresh, err := f.load(s.Hash)
		if err != nil || !fresh {
			t.Errorf("%s: cache used: %v, %v", s.List, fresh, err)
		}
		if !reflect.DeepEqual(v, s.Version) {
			t.Errorf("%s: two readings differ", s.List)
		}
	}
	if n != 25921 || len(all) != 12 {
		t.Errorf("%d listings in %d lists", n, len(all))
	}
}

func BenchmarkCurrent(b *testing.B) {
	f := stored(b)
	if _, err := f.Current(); err != nil { // writes the cache
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := f.Current(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCurrentWithoutCache(b *testing.B) {
	f := stored(b)
	for b.Loop() {
		b.StopTimer()
		if err := os.RemoveAll(f.path("cache")); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := f.Current(); err != nil {
			b.Fatal(err)
		}
	}
}
