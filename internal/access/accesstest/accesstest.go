package accesstest

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
)

// A Subject is a store that is tried, and how to count its log.
type Subject struct {
	access.Store
	Entries func() int64 // entries of kind evidence.Access that are durable
}

// At gives a time, some minutes after the first.
func At(minutes int) time.Time {
	return time.Date(2026, 7, 31, 12, 0, 0, 0, time.UTC).Add(time.Duration(minutes) * time.Minute)
}

// Run tries a store. open gives an empty one each time.
func Run(t *testing.T, open func(t *testing.T) Subject) {
	t.Run("what_is_put_is_read_back", func(t *testing.T) { readBack(t, open(t)) })
	t.Run("nothing_of_a_failed_change_remains", func(t *testing.T) { allOrNothing(t, open(t)) })
	t.Run("sessions_and_links_end", func(t *testing.T) { ends(t, open(t)) })
	t.Run("a_change_sees_itself", func(t *testing.T) { seesItself(t, open(t)) })
}

// Event is an entry to record.
func Event() evidence.Content {
	return evidence.Content{
		Kind: evidence.Access, Query: []byte(`{"what":"user-made","user":"ada"}`), Outcome: "user-made",
		Subject:  evidence.Subject{Parties: []string{}, Countries: []string{}, Listed: []string{}, On: day.FromTime(At(0))},
		NotAsked: []string{}, Candidates: []byte("[]"), Meaning: []string{"Ada was made."}, Links: []evidence.Link{},
		Retention: evidence.Retention{Class: "access-10-years", Until: day.FromTime(At(0).AddDate(10, 0, 0))},
	}
}

func change(t *testing.T, s Subject, do ...func(access.Tx) error) {
	t.Helper()
	for _, d := range do {
		if err := s.Change(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
}

func readBack(t *testing.T, s Subject) {
	ada := access.User{Name: "ada@example.com", Role: access.Analyst, Password: "$argon2id$…", Made: At(1)}
	bot := access.User{Name: "bot", Role: access.Viewer, Disabled: true, Made: At(0)}
	k1 := access.Key{Number: "zzz", Mark: access.MarkOf("1"), User: "bot", Label: "海关 \"x\"", Scopes: []access.Action{access.Screen, access.ReadLists}, Rate: 7, Made: At(1), Until: At(9)}
	k2 := access.Key{Number: "aaa", Mark: access.MarkOf("2"), User: "bot", Scopes: []access.Action{access.ReadLog}, Made: At(2), Until: At(9), Used: At(3), Revoked: At(4)}
	x := access.Session{Mark: access.MarkOf("3"), User: "bot", Made: At(1), Used: At(2), Address: "2001:db8::1"}
	l := access.Link{Mark: access.MarkOf("4"), Made: At(1), Until: At(2)}
	change(t, s, func(tx access.Tx) error {
		return errors.Join(tx.PutUser(bot), tx.PutUser(ada), tx.PutKey(k2), tx.PutKey(k1), tx.PutSession(x), tx.PutLink(l), tx.Record(Event()))
	})
	k1.Rate, ada.Role = 8, access.Approver
	change(t, s, func(tx access.Tx) error { return errors.Join(tx.PutKey(k1), tx.PutUser(ada)) })
	err := s.View(context.Background(), func(v access.View) error {
		same(t, "the users", read[[]access.User](t)(v.Users()), []access.User{ada, bot})
		same(t, "the keys", read[[]access.Key](t)(v.Keys()), []access.Key{k1, k2})
		one(t, ada)(v.User(ada.Name))
		one(t, k2)(v.Key("aaa"))
		one(t, x)(v.Session(x.Mark))
		one(t, l)(v.Link(l.Mark))
		none[access.User](t)(v.User("ADA@example.com"))
		none[access.Key](t)(v.Key("zz"))
		none[access.Session](t)(v.Session(l.Mark))
		none[access.Link](t)(v.Link(x.Mark))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := s.Entries(); n != 1 {
		t.Errorf("%d entries are in the log, want 1", n)
	}
}

func allOrNothing(t *testing.T, s Subject) {
	stop := errors.New("stop")
	err := s.Change(context.Background(), func(tx access.Tx) error {
		if err := errors.Join(tx.PutUser(access.User{Name: "ada", Role: access.Viewer, Made: At(0)}), tx.Record(Event())); err != nil {
			t.Error(err)
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Errorf("the error is %v, want the one of the function", err)
	}
	// An entry that cannot be recorded takes the change with it.
	bad := Event()
	bad.Query = []byte("{")
	if s.Change(context.Background(), func(tx access.Tx) error {
		return errors.Join(tx.PutUser(access.User{Name: "bob", Role: access.Viewer, Made: At(0)}), tx.Record(bad))
	}) == nil {
		t.Error("an entry that is not JSON was recorded")
	}
	err = s.View(context.Background(), func(v access.View) error {
		none[access.User](t)(v.User("ada"))
		none[access.User](t)(v.User("bob"))
		return nil
	})
	if err != nil || s.Entries() != 0 {
		t.Errorf("%d entries remain, error %v", s.Entries(), err)
	}
}

func ends(t *testing.T, s Subject) {
	mark := func(n string) access.Mark { return access.MarkOf(n) }
	put := func(n, user string, made, used int) func(access.Tx) error {
		return func(tx access.Tx) error {
			return tx.PutSession(access.Session{Mark: mark(n), User: user, Made: At(made), Used: At(used)})
		}
	}
	change(t, s,
		func(tx access.Tx) error {
			return tx.PutUser(access.User{Name: "ada", Role: access.Viewer, Made: At(0)})
		},
		func(tx access.Tx) error {
			return tx.PutUser(access.User{Name: "bob", Role: access.Viewer, Made: At(0)})
		},
		put("a", "ada", 0, 50), put("b", "ada", 20, 25), put("c", "ada", 20, 50), put("d", "ada", 30, 50), put("e", "bob", 30, 50),
		func(tx access.Tx) error {
			return errors.Join(
				tx.PutLink(access.Link{Mark: mark("first"), Made: At(0), Until: At(90)}),
				tx.PutLink(access.Link{Mark: mark("old"), User: "ada", Made: At(0), Until: At(59)}),
				tx.PutLink(access.Link{Mark: mark("new"), User: "bob", Made: At(0), Until: At(61)}))
		},
		func(tx access.Tx) error { return tx.Sweep(At(60), At(10), At(30)) }, // a was made too early, b not used for long
		func(tx access.Tx) error { return tx.DropSessionsOf("ada", mark("d")) },
		func(tx access.Tx) error { return errors.Join(tx.DropSession(mark("nobody's")), tx.DropLinksOf("")) })
	err := s.View(context.Background(), func(v access.View) error {
		for _, n := range []string{"a", "b", "c"} {
			none[access.Session](t)(v.Session(mark(n)))
		}
		for _, n := range []string{"d", "e"} {
			if _, ok, err := v.Session(mark(n)); !ok || err != nil {
				t.Errorf("session %s is gone, error %v", n, err)
			}
		}
		none[access.Link](t)(v.Link(mark("first")))
		none[access.Link](t)(v.Link(mark("old")))
		if _, ok, err := v.Link(mark("new")); !ok || err != nil {
			t.Errorf("the link is gone, error %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func seesItself(t *testing.T, s Subject) {
	change(t, s, func(tx access.Tx) error {
		u := access.User{Name: "ada", Role: access.Viewer, Made: At(0)}
		if err := tx.PutUser(u); err != nil {
			return err
		}
		one(t, u)(tx.User("ada"))
		return nil
	})
}

func read[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func one[T any](t *testing.T, want T) func(T, bool, error) {
	return func(got T, ok bool, err error) {
		t.Helper()
		if err != nil || !ok {
			t.Fatalf("there is %v, error %v", ok, err)
		}
		same(t, "what was put", got, want)
	}
}

func none[T any](t *testing.T) func(T, bool, error) {
	return func(got T, ok bool, err error) {
		t.Helper()
		if err != nil || ok {
			t.Errorf("%+v is there, error %v", got, err)
		}
	}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s are\n%+v, want\n%+v", what, got, want)
	}
}
