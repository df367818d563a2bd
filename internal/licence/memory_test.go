package licence_test

import (
	"cmp"
	"encoding/json"
	"slices"
	"sync"
	"testing"

	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/licence/licencetest"
)

// A memory is a store for tests of those who use one.
type memory struct {
	mu      sync.Mutex
	held    map[string][]byte // events as JSON
	entries int64
}

func (m *memory) Licences() ([]*licence.Held, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var out []*licence.Held
	for number := range m.held {
		h, err := m.one(number)
		if err != nil {
			return nil, err
		}
		out = append(out, h)
	}
	slices.SortFunc(out, func(a, b *licence.Held) int { return cmp.Compare(a.Number, b.Number) })
	return out, nil
}

func (m *memory) one(number string) (*licence.Held, error) {
	b, ok := m.held[number]
	if !ok {
		return nil, nil
	}
	var events []licence.Event
	if err := json.Unmarshal(b, &events); err != nil {
		return nil, err
	}
	return licence.Replay(events)
}

func (m *memory) Change(number string, decide func(*licence.Held) (licence.Step, error)) (int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	h, err := m.one(number)
	if err != nil {
		return 0, err
	}
	step, err := decide(h)
	if err != nil {
		return 0, err
	}
	if h, err = m.one(number); err != nil {
		return 0, err
	}
	if h == nil {
		h = &licence.Held{}
	}
	if err := h.Take(step.Event); err != nil {
		return 0, err
	}
	b, err := json.Marshal(h.Events)
	if err != nil {
		return 0, err
	}
	m.held[number], m.entries = b, m.entries+1
	return m.entries, nil
}

func TestMemory(t *testing.T) {
	licencetest.Run(t, func(*testing.T) licencetest.Bench {
		m := &memory{held: map[string][]byte{}}
		return licencetest.Bench{Open: func() licence.Store { return m }, Entries: func() int64 { return m.entries }}
	})
}
