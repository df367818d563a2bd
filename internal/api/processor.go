package api

import (
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/screen"
)

// asking runs what asks an assembly, with a session, when a processor is free for
// it. A session takes megabytes and is quickest while it lies in the caches of a
// processor, so there are as many at work as there are processors, and none is held
// while an answer is recorded or sent. What do does must not wait for anything.
func (s *Service) asking(a *app.Assembly, stale int, do func(*screen.Session) error) error {
	s.processors <- struct{}{}
	defer func() { <-s.processors }()
	session := a.Session(stale)
	defer a.Done(session, stale)
	return do(session)
}
