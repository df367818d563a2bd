package list

import "github.com/navicert/navicert/internal/day"

// Own is what a user says of an entry of a list of their own.
type Own struct {
	Reason  string  `json:"reason,omitempty"` // why; an entry of the allow list must have one
	AddedBy string  `json:"added_by,omitempty"`
	AddedOn day.Day `json:"added_on,omitzero"`
	Expires day.Day `json:"expires,omitzero"` // the last day on which it counts
	// Against is the official listing that an entry of the allow list was held
	// against: its list and key, or its name, in the user's own words.
	Against string `json:"against,omitempty"`
}
