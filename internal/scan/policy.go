package scan

import (
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/report"
)

// Decide puts into a scan what a policy makes of it. A nil use changes nothing.
func Decide(use *policy.Use, s *report.Scan) {
	if use == nil {
		return
	}
	s.Weak = use.Weak
	about := policy.Scanned{Outcome: s.Outcome(), Hits: []policy.Hit{}, Lists: s.Lists}
	if s.Found != nil {
		for _, p := range s.Found.Parties {
			named := s.Named(p)
			for _, l := range p.Listings {
				about.Hits = append(about.Hits, policy.Hit{
					List: string(l.List), Party: p.Party, Matched: named.Text, Use: string(named.Use),
					Outcome: string(s.Party(p)), Standing: string(s.Standing(l, s.On)),
				})
			}
		}
	}
	s.Verdict = use.OfScan(about)
}
