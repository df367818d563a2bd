package app

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/bundle"
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/store/folder"
)

// Export writes all versions of all lists to a file, signed with the key of
// this installation, which is made on first use.
func (a *App) Export(file string) (report.Bundled, error) {
	var out report.Bundled
	names, err := a.store.Names()
	if err != nil {
		return out, err
	}
	if len(names) == 0 {
		return out, fault.New(fault.NotFound, "no list is installed, so there is nothing to export").Try("fetch the lists first: navicert lists update")
	}
	secret, public, err := a.signingKey()
	if err != nil {
		return out, err
	}
	out.Key = public
	w, err := os.CreateTemp(filepath.Dir(file), ".bundle-*")
	if err != nil {
		return out, fault.New(fault.Unavailable, "%s cannot be written", file).Because(cause(err))
	}
	defer os.Remove(w.Name())
	err = bundle.Write(w, secret, names, a.store.Raw)
	if err = errors.Join(err, w.Sync(), w.Close()); err != nil {
		return out, err
	}
	if err := os.Rename(w.Name(), file); err != nil {
		return out, fault.New(fault.Unavailable, "%s cannot be written", file).Because(cause(err))
	}
	for _, n := range names {
		if strings.HasPrefix(n, "versions/") {
			out.Versions++
		}
	}
	out.File = file
	return out, nil
}

func newKey() (string, error) {
	b := make([]byte, 4)
	if _, err := rand.Read(b); err != nil {
		return "", err
	}
	secret, _, err := bundle.NewKey("navicert-" + hex.EncodeToString(b))
	return secret, err
}

// publicOf gives the key to verify with of a secret key.
func publicOf(secret string) (string, error) {
	public, err := bundle.PublicOf(secret)
	if err != nil {
		return "", fault.New(fault.Damaged, "the key of this installation is damaged").Because(err).Try("remove the file \"key\" of the data folder; a new one is made, and has to be trusted anew")
	}
	return public, nil
}

// ImportBundle takes the versions of a bundle that was signed by one of the
// keys. It is unpacked beside the data folder and read back whole before any of
// it is taken. A version that is later than the one in use becomes the one in
// use; the others are filed.
func (a *App) ImportBundle(file string, keys []string) (report.Bundled, error) {
	out := report.Bundled{File: file}
	r, err := openNamed(file)
	if err != nil {
		return out, err
	}
	defer r.Close()
	info, err := r.Stat()
	if err != nil {
		return out, fault.New(fault.Unavailable, "%s cannot be read", file).Because(cause(err))
	}
	dir, err := os.MkdirTemp("", "navicert-bundle-")
	if err != nil {
		return out, fault.New(fault.Unavailable, "there is no room to unpack the bundle").Because(err)
	}
	defer os.RemoveAll(dir)
	out.SignedBy, err = bundle.Read(r, info.Size(), keys, func(f bundle.File) error {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			return err
		}
		return os.WriteFile(name, f.Body, 0o600)
	})
	if err != nil {
		return out, refused(file, err)
	}
	from, err := folder.Open(dir)
	if err != nil {
		return out, refused(file, err)
	}
	check, err := from.Verify(nil)
	if err == nil && len(check.Bad) > 0 {
		err = check.Bad[0].Err
	}
	if err != nil {
		return out, refused(file, err)
	}
	if err := a.merge(from, &out); err != nil {
		return out, err
	}
	return out, a.warm()
}

// merge takes over what another folder has and this one has not, in the order
// in which it came there.
func (a *App) merge(from *folder.Folder, out *report.Bundled) error {
	imports, err := from.History("")
	if err != nil {
		return err
	}
	have := map[canon.Hash]bool{}
	dated := map[list.ID]day.Day{}
	latest, err := a.store.Latest()
	if err != nil {
		return err
	}
	for _, l := range list.Lists() {
		all, err := a.store.Versions(l.ID)
		if err != nil {
			return err
		}
		for _, e := range all {
			have[e.Hash] = true
		}
	}
	for _, e := range latest.Lists {
		dated[e.List] = e.Dated
	}
	for _, i := range imports {
		step := folder.Step{
			Note:  folder.Note{Source: i.Note.Source, Day: a.env.Today(), Says: strings.TrimSpace(i.Note.Says + ", by bundle of " + out.SignedBy)},
			Moved: map[list.ID]list.Moved{}, Confirm: map[list.ID]day.Day{},
		}
		for _, e := range slices.Concat(i.Lists, i.Filed) {
			if e.Confirmed.Known() {
				step.Confirm[e.List] = e.Confirmed
			}
			if have[e.Hash] {
				continue
			}
			have[e.Hash] = true
			v, err := from.Version(e.Hash)
			if err != nil {
				return err
			}
			if e.Moved != nil {
				step.Moved[e.List] = *e.Moved
			}
			out.Versions++
			if e.Dated >= dated[e.List] && !slices.Contains(i.Filed, e) {
				dated[e.List] = e.Dated
				step.Current = append(step.Current, v)
			} else {
				step.Filed = append(step.Filed, v)
			}
		}
		if len(step.Current)+len(step.Filed) == 0 {
			continue
		}
		if _, err := a.store.Write(step); err != nil {
			return err
		}
	}
	return nil
}
