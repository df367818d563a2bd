package app

import (
	"io"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/policy"
)

// Policy gives the policy in use, as a unit uses it. Without one it gives nil,
// unless a unit is named.
func (a *App) Policy(unit string) (*policy.Use, error) {
	p, err := a.PolicyInUse()
	if err != nil {
		return nil, err
	}
	return useOf(p, unit)
}

// useOf gives a policy as a unit uses it; nil for none, unless a unit is named.
func useOf(p *policy.Policy, unit string) (*policy.Use, error) {
	switch {
	case p != nil:
		return p.By(unit)
	case unit != "":
		return nil, fault.New(fault.Usage, "%q is a unit of a policy, and none is in use", unit).Try("\"navicert policy use FILE\" puts one into use")
	}
	return nil, nil
}

// PolicyInUse gives the policy in use, nil for none.
func (a *App) PolicyInUse() (*policy.Policy, error) {
	if a.store == nil {
		return nil, nil
	}
	h, err := a.store.PolicyInUse()
	if err != nil || h == "" {
		return nil, err
	}
	b, err := a.policyBytes(h)
	if err != nil {
		return nil, err
	}
	return policy.Read("the policy "+h.Short()+" in use", b)
}

// policyBytes gives the file of a policy that was in use.
func (a *App) policyBytes(h canon.Hash) ([]byte, error) {
	all, err := a.store.Policies()
	if err != nil {
		return nil, err
	}
	for _, b := range all {
		if canon.Sum(b) == h {
			return b, nil
		}
	}
	return nil, fault.New(fault.Damaged, "the policy %s is not in the data folder", h.Short()).Try("restore the folder \"policies\" from a copy, or put a policy into use: navicert policy use FILE")
}

// ReadPolicy reads a policy from a file; "-" is standard input.
func (a *App) ReadPolicy(file string) (*policy.Policy, error) {
	r, _, err := a.open(file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, policy.MaxSize+1))
	if err != nil {
		return nil, unopened(file, err)
	}
	file = shown(file)
	return policy.Read(file, b)
}

// UsePolicy puts the policy of a file into use; "" puts none into use.
func (a *App) UsePolicy(file string) (*policy.Policy, error) {
	if file == "" {
		return nil, a.store.UsePolicy(nil)
	}
	p, err := a.ReadPolicy(file)
	if err != nil {
		return nil, err
	}
	return p, a.store.UsePolicy(p.Document)
}
