package report

import (
	"fmt"
	"io"
)

// A Backup is what was backed up, or restored.
type Backup struct {
	File, To string
	Made     string // of a restored one
	Files    int
	Bytes    int64
	Origin   string // of the log, "" for none
	Entries  int64
	Keys     bool
}

// BackedUp says what is in a backup.
func BackedUp(w io.Writer, s Style, b Backup) error {
	p := &page{style: s}
	p.heading("BACKED UP", green, fmt.Sprintf("%s, %s bytes, into %s", count(b.Files, "file", "files"), thousands(int(b.Bytes)), b.File))
	p.field("log", plain, logIn(b))
	if b.Keys {
		p.field("key", yellow, "The secret key of this installation is in it: whoever has the file can sign in its name. Keep it as you keep keys.")
	} else {
		p.field("key", plain, "The secret key is not in it. Keep the file \"key\" of the data folder elsewhere, or use --keys: without it the restored log can be read and proven, but not added to.")
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// Restored says what was restored.
func Restored(w io.Writer, s Style, b Backup) error {
	p := &page{style: s}
	p.heading("RESTORED", green, fmt.Sprintf("%s, %s bytes, into %s", count(b.Files, "file", "files"), thousands(int(b.Bytes)), b.To))
	p.field("made", plain, b.Made)
	p.field("log", plain, logIn(b)+", and every one is proven")
	if !b.Keys && b.Entries > 0 {
		p.field("key", yellow, "The backup holds no secret key. Put the file \"key\" into the data folder before anything is recorded, else nothing can be added to the log.")
	}
	p.paragraph(0, plain, "\"navicert doctor\" looks at all of it again.")
	_, err := io.WriteString(w, p.take())
	return err
}

func logIn(b Backup) string {
	if b.Entries == 0 {
		return "no entries"
	}
	return fmt.Sprintf("%s of the log %s", count(int(b.Entries), "entry", "entries"), b.Origin)
}

// A State says how it stands with something that was looked at.
type State string

// The states.
const (
	Well  State = "ok"
	Watch State = "look" // works, and should be seen to
	Bad   State = "BAD"  // does not work, or will not
)

// A Checkup is one thing that was looked at.
type Checkup struct {
	What  string
	State State
	Says  string
	Next  string // what to do; "" where all is well
}

// Health prints one line for each thing that was looked at, with the next step
// where there is one.
func Health(w io.Writer, s Style, all []Checkup) error {
	p := &page{style: s}
	for _, c := range all {
		ink := green
		switch c.State {
		case Watch:
			ink = yellow
		case Bad:
			ink = red
		}
		says := string(c.State) + ": " + c.Says
		if c.State == Well {
			says = "ok: " + c.Says
		}
		if c.Next != "" {
			says += ". " + c.Next
		}
		p.field(c.What, ink, says+".")
	}
	_, err := io.WriteString(w, p.take())
	return err
}
