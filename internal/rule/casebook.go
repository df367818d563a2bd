package rule

import "strings"

// A Precedent is one case that shows what a rule says, out of the archives that
// test it.
type Precedent struct {
	Archive string // name of the archive
	Name    string // of the case in it
	Deal    string // the transaction file
	Says    string // what the rules of the archive say of it, one finding on a line
}

// Precedents reads the cases of a rule out of an archive, whose text is in the
// form of txtar: files behind lines such as "-- name --".
func Precedents(archive, text, id string) []Precedent {
	head, _, _ := strings.Cut(text, "\n-- ")
	about := false
	for line := range strings.Lines(head) {
		if ids, ok := strings.CutPrefix(line, "rules:"); ok {
			for _, one := range strings.Fields(ids) {
				about = about || one == id
			}
		}
	}
	if !about {
		return nil
	}
	var out []Precedent
	name, deal := "", ""
	for _, part := range strings.Split(text, "\n-- ")[1:] {
		file, body, _ := strings.Cut(part, " --\n")
		if n, ok := strings.CutSuffix(file, ".yaml"); ok {
			name, deal = n, body
		}
		if n, ok := strings.CutSuffix(file, ".want"); ok && n == name {
			var says []string
			for line := range strings.Lines(body) {
				if strings.HasPrefix(line, id+" ") || strings.HasPrefix(line, id+":") {
					says = append(says, strings.TrimSpace(line))
				}
			}
			out = append(out, Precedent{archive, name, strings.TrimSpace(deal), strings.Join(says, "\n")})
		}
	}
	return out
}
