//go:build !linux

package cputime

import "time"

var started = time.Now()

// now gives the time that has passed: there is no portable clock of a thread.
func now() time.Duration { return time.Since(started) }

// Process gives the time that has passed.
func Process() time.Duration { return now() }
