package app

import (
	"bytes"
	"context"
	"errors"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/source"
)

// A repository is a git repository whose history is read. It is asked by the
// program git: the formats of its storage are many and change.
type repository struct {
	program string // git itself
	dir     string
}

// A commit is one state of a repository.
type commit struct {
	hash  string
	dated day.Day // of the committer, at that place: the day on which the document was kept
}

// ImportRepository reads what a file, or the files of a folder, said in each
// commit of the history of a git repository that changed it, earliest first,
// as ImportArchive does. A publication counts as being of the day of its
// commit, which is when somebody had it at the latest. Of a history with merges
// the first parents are followed, so that the states follow each other.
func (a *App) ImportRepository(sourceID, dir, file string, how Import, tell func(report.Archived) error) error {
	src, err := sourceNamed(sourceID)
	if err != nil {
		return err
	}
	program, err := exec.LookPath("git")
	if err != nil {
		return fault.New(fault.Unavailable, "the program git, which reads the history of %s, is not installed", dir).
			Try("install git, or put the documents into folders named by their days and import that folder")
	}
	r := repository{program, dir}
	within, err := inside(file)
	if err != nil {
		return err
	}
	commits, err := r.commits(within)
	if err != nil {
		return err
	}
	if len(commits) == 0 {
		return fault.New(fault.NotFound, "no commit of %s holds %q", dir, file).
			Try("--git names the file, or the folder of the files, from the top of the repository")
	}
	var all []publication
	for _, c := range commits {
		all = append(all, publication{c.dated, c.hash[:min(12, len(c.hash))] + ":" + within, func() ([]source.File, error) {
			return r.files(c, within)
		}})
	}
	return a.fileAll(src, all, how, tell)
}

// inside gives a path within a repository as git has it.
func inside(file string) (string, error) {
	p := path.Clean(filepath.ToSlash(file))
	if p == "." || path.IsAbs(p) || p == ".." || strings.HasPrefix(p, "../") || strings.ContainsAny(p, "\x00\n") {
		return "", fault.New(fault.Usage, "--git %q is no path inside a repository", file).
			Try("for example --git data/consolidated.json")
	}
	return p, nil
}

// commits gives those that changed a path, earliest first.
func (r repository) commits(within string) ([]commit, error) {
	out, err := r.git("log", "--first-parent", "--reverse", "--format=%H %cd", "--date=format:%Y-%m-%d", "HEAD", "--", within)
	if err != nil {
		return nil, err
	}
	var all []commit
	for line := range strings.Lines(string(out)) {
		hash, date, _ := strings.Cut(strings.TrimSpace(line), " ")
		d, err := day.Parse(date, day.ISO)
		if err != nil {
			return nil, fault.New(fault.Unavailable, "git says %q where it should name a commit and its day", strings.TrimSpace(line))
		}
		all = append(all, commit{hash, d})
	}
	// Clocks of committers differ; the list is replayed in the order of days.
	slices.SortStableFunc(all, func(a, b commit) int { return int(a.dated) - int(b.dated) })
	return all, nil
}

// files gives the documents at a path in a commit: the file, or those directly
// in the folder.
func (r repository) files(c commit, within string) ([]source.File, error) {
	listed, err := r.git("ls-tree", "-z", c.hash, "--", within, within+"/")
	if err != nil {
		return nil, err
	}
	var docs []source.File
	for entry := range strings.SplitSeq(strings.TrimSuffix(string(listed), "\x00"), "\x00") {
		about, name, _ := strings.Cut(entry, "\t")
		words := strings.Fields(about) // mode, type and hash
		if len(words) != 3 || words[1] != "blob" || strings.HasPrefix(path.Base(name), ".") {
			continue
		}
		b, err := r.git("cat-file", "blob", words[2])
		if err != nil {
			return nil, err
		}
		docs = append(docs, source.File{Name: path.Base(name), Body: bytes.NewReader(b)})
	}
	if len(docs) == 0 {
		return nil, fault.New(fault.NotFound, "the document was removed in this commit")
	}
	return docs, nil
}

// git runs git on the repository, such that nothing which the repository says
// is run or fetched: no pager, hook, file monitor or lazy fetch.
func (r repository) git(args ...string) ([]byte, error) {
	guarded := append([]string{"-C", r.dir, "--no-pager", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false"}, args...)
	c := exec.CommandContext(context.Background(), r.program, guarded...)
	c.Env = append(c.Environ(), "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
	var says bytes.Buffer
	c.Stderr = &says
	out, err := c.Output()
	if err != nil {
		cause := errors.New(strings.Join(strings.Fields(says.String()), " "))
		if says.Len() == 0 {
			cause = err
		}
		return nil, fault.New(fault.Unavailable, "git cannot read the history of %s", r.dir).Because(cause).
			Try("the word after the source names the folder of a git repository")
	}
	return out, nil
}
