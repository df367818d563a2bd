package sqlite

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/recordtest"
)

// TestSearchInOrder: whatever is searched for, from the first on or the latest first,
// and from whichever entry, what is found is what a look at every entry finds, and
// whoever has seen enough is not given more.
func TestSearchInOrder(t *testing.T) {
	d := opened(t, t.TempDir())
	var all []evidence.Content
	for i := range 700 {
		c := recordtest.Content(fmt.Sprintf("Party %d of %s", i%7, []string{"Example Lines", "王伟"}[i%2]))
		c.Subject.Countries = []string{[]string{"CN", "DE", "BY"}[i%3]}
		all = append(all, c)
	}
	for part := range slices.Chunk(all, 90) {
		if err := d.Write(context.Background(), func(tx *Tx) error {
			_, err := tx.Record(part...)
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	log, err := database.Open(d.file, true)
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	var whole []*evidence.Entry
	if err := audit.Entries(log, audit.Search{}, func(_ []byte, e *evidence.Entry) bool {
		whole = append(whole, e)
		return true
	}); err != nil || len(whole) != len(all) {
		t.Fatalf("%d entries of %d, %v", len(whole), len(all), err)
	}
	for _, s := range []audit.Search{{}, {Party: "example"}, {Party: "party 3"}, {Party: "王伟"}, {Country: "DE"}, {Country: "CN", Party: "Lines"}, {Party: "nobody"}} {
		for _, after := range []int64{0, 1, 333, 699, 700} {
			for _, before := range []int64{0, 1, 334, 700, 701} {
				for _, latest := range []bool{false, true} {
					s.After, s.Before, s.Latest = after, before, latest
					var want, got []int64
					for _, e := range whole {
						if s.Wants(e) {
							want = append(want, e.Number)
						}
					}
					if latest {
						slices.Reverse(want)
					}
					want = want[:min(len(want), 150)]
					err := audit.Entries(log, s, func(_ []byte, e *evidence.Entry) bool {
						if len(got) == 150 {
							return false
						}
						got = append(got, e.Number)
						return true
					})
					if err != nil || !slices.Equal(got, want) {
						t.Fatalf("%+v finds %v, want %v (%v)", s, got, want, err)
					}
				}
			}
		}
	}
}
