package cputime

import (
	"testing"
	"time"
)

func TestWorkCostsAndWaitingDoesNot(t *testing.T) {
	w := Start()
	time.Sleep(20 * time.Millisecond)
	waited := w.Spent()
	x := 0
	for from := w.Spent(); w.Spent()-from < time.Millisecond; {
		x++
	}
	if worked := w.Stop() - waited; worked < time.Millisecond || x == 0 {
		t.Errorf("work of a millisecond cost %v", worked)
	}
}
