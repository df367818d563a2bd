package app

import (
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/bundle"
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
	rules "github.com/navicert/navicert/internal/rule/all"
	"github.com/navicert/navicert/internal/rule/overlay"
)

// overlays gives the overlays that are installed. Each is verified anew: what
// somebody changed in the data folder is no law.
func (a *App) overlays() ([]overlay.Set, error) {
	if a.store == nil {
		return nil, nil
	}
	files, err := a.store.Overlays()
	if err != nil {
		return nil, err
	}
	var out []overlay.Set
	for _, b := range files {
		s, err := overlay.Kept(b, rules.Rules())
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// overlayHashes names the overlays that are installed, in the order in which they
// are laid over the rules.
func (a *App) overlayHashes() ([]canon.Hash, error) {
	sets, err := a.overlays()
	var out []canon.Hash
	for _, s := range sets {
		out = append(out, s.Hash)
	}
	return out, err
}

// overlaysThen gives the overlays of those hashes as they are kept, also where they
// were removed since.
func (a *App) overlaysThen(hashes []canon.Hash) ([][]byte, error) {
	if len(hashes) == 0 {
		return nil, nil
	}
	all, err := a.everyOverlay()
	if err != nil {
		return nil, err
	}
	var out [][]byte
	for _, h := range hashes {
		i := slices.IndexFunc(all, func(b []byte) bool { return canon.Sum(b) == h })
		if i < 0 {
			return nil, fault.New(fault.NotFound, "the overlay of the law %s is not in the data folder any more", h.Short()).Try("install it again: navicert law overlay install FILE")
		}
		out = append(out, all[i])
	}
	return out, nil
}

// everyOverlay gives the overlays that are installed and those that were removed,
// as they are kept and each once.
func (a *App) everyOverlay() ([][]byte, error) {
	now, err := a.store.Overlays()
	if err != nil {
		return nil, err
	}
	former, err := a.store.FormerOverlays()
	if err != nil {
		return nil, err
	}
	for _, f := range former {
		if !slices.ContainsFunc(now, func(b []byte) bool { return canon.Sum(b) == canon.Sum(f) }) {
			now = append(now, f)
		}
	}
	return now, nil
}

// DraftOverlay writes a text to start from, with the days of a rule as they are.
func (a *App) DraftOverlay(id string) (string, error) {
	r, _, err := a.LawOf(id)
	if err != nil {
		return "", err
	}
	return overlay.Draft(r, a.env.Today()), nil
}

// SignOverlay checks an overlay and signs it with the key of this installation,
// which is made on first use. The signed text is written to a file that may not
// exist yet.
func (a *App) SignOverlay(file, to string) (report.Overlaid, error) {
	out := report.Overlaid{File: to}
	b, err := a.overlayFile(file)
	if err != nil {
		return out, err
	}
	text := strings.ReplaceAll(string(b), "\r\n", "\n")
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	if out.Set, err = overlay.Parse(file, text, rules.Rules()); err != nil {
		return out, err
	}
	secret, public, err := a.signingKey()
	if err != nil {
		return out, err
	}
	out.Key = public
	signed, err := bundle.SignText(secret, text)
	if err != nil {
		return out, err
	}
	w, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return out, unwritten(to, err)
	}
	_, err = w.Write(signed)
	if err = errors.Join(err, w.Close()); err != nil {
		return out, unwritten(to, err)
	}
	return out, nil
}

// InstallOverlay takes a signed overlay that one of the keys verifies, and lays
// it over the rules from now on.
func (a *App) InstallOverlay(file string, keys []string) (report.Overlaid, error) {
	out := report.Overlaid{File: file}
	signed, err := a.overlayFile(file)
	if err != nil {
		return out, err
	}
	for _, k := range keys {
		if out.Set, err = overlay.Open(file, signed, []string{k}, rules.Rules()); err == nil {
			out.Key = strings.TrimSpace(k)
			break
		}
	}
	if err != nil {
		return out, err
	}
	out.Set.Hash, err = a.store.KeepOverlay(overlay.Keep(out.Key, signed))
	return out, err
}

// Overlays gives the overlays that are installed, in the order in which they are
// laid over the rules.
func (a *App) Overlays() ([]overlay.Set, error) { return a.overlays() }

// RemoveOverlay takes away the overlay whose hash begins so.
func (a *App) RemoveOverlay(hash string) (report.Overlaid, error) {
	sets, err := a.overlays()
	if err != nil {
		return report.Overlaid{}, err
	}
	sets = slices.DeleteFunc(sets, func(s overlay.Set) bool {
		return len(hash) < 4 || !strings.HasPrefix(string(s.Hash), strings.ToLower(hash))
	})
	if len(sets) != 1 {
		return report.Overlaid{}, fault.New(fault.NotFound, "%q is the beginning of %d overlays", hash, len(sets)).
			Try("give four or more characters of the hash; \"navicert law overlay show\" prints them")
	}
	_, err = a.store.DropOverlay(sets[0].Hash)
	return report.Overlaid{Set: sets[0]}, err
}

// overlayFile reads a file that may hold an overlay; "-" is standard input.
func (a *App) overlayFile(file string) ([]byte, error) {
	r, _, err := a.open(file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, overlay.MaxSize+1))
	if err != nil {
		return nil, unopened(file, err)
	}
	return b, nil
}
