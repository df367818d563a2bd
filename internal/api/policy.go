package api

import (
	"errors"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/policy"
)

// use gives the policy in use as the unit that asks uses it, nil for none. in is
// where the unit was named.
func (c *call) use(a *app.Assembly, h how, in string) (*policy.Use, error) {
	use, err := a.Use(h.unit)
	if f := (*fault.Fault)(nil); errors.As(err, &f) && f.Code == fault.Usage {
		return nil, wrong(Wrong{In: in, Field: "unit", Says: "names no unit of the policy in use", Advice: "leave it out, or name one that \"navicert policy show\" shows"})
	}
	return use, err
}
