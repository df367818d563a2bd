package server

import (
	"crypto/tls"
	"os"
	"sync"
	"time"
)

// certificates reads the files of a certificate again when they change, so that
// one that is renewed needs no new start. Files that cannot be read leave the
// one before in use.
type certificates struct {
	cert, key string

	guard  sync.Mutex
	have   *tls.Certificate
	stamps [2]time.Time
	looked time.Time
}

// freshness is how long the files are not looked at again.
const freshness = 10 * time.Second

func (c *certificates) get(*tls.ClientHelloInfo) (*tls.Certificate, error) { return c.load() }

func (c *certificates) load() (*tls.Certificate, error) {
	c.guard.Lock()
	defer c.guard.Unlock()
	if c.have != nil && time.Since(c.looked) < freshness {
		return c.have, nil
	}
	c.looked = time.Now()
	var stamps [2]time.Time
	for i, name := range []string{c.cert, c.key} {
		if info, err := os.Stat(name); err == nil {
			stamps[i] = info.ModTime()
		}
	}
	if c.have != nil && stamps == c.stamps {
		return c.have, nil
	}
	pair, err := tls.LoadX509KeyPair(c.cert, c.key)
	if err != nil {
		if c.have != nil {
			return c.have, nil
		}
		return nil, err
	}
	c.have, c.stamps = &pair, stamps
	return c.have, nil
}
