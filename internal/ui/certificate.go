package ui

import (
	"net/http"

	"github.com/navicert/navicert/internal/report"
)

type certificatePage struct {
	Wrong   []wrong
	Key     string
	Checked *report.CertificateCheck
	Refused string
	Name    string
}

func (v *visit) certificate() error {
	v.show(http.StatusOK, "certificate", page{Title: v.say("Certificate"), At: "/certificate", Data: certificatePage{}})
	return nil
}

// verify proves a certificate that was dropped or chosen.
func (v *visit) verify() error {
	b, name, err := v.upload("certificate")
	if err != nil {
		return err
	}
	d := certificatePage{Key: v.r.FormValue("key"), Name: name}
	status := http.StatusOK
	if len(b) == 0 {
		d.Wrong = []wrong{{Says: v.say("Choose a certificate that is not empty.")}}
		status = http.StatusBadRequest
	} else if c, err := v.p.opts.Live.VerifyCertificateText(name, b, d.Key); err != nil {
		d.Refused = sentence(err.Error())
	} else {
		d.Checked = &c
	}
	v.show(status, "certificate", page{Title: v.say("Certificate"), At: "/certificate", Data: d})
	return nil
}
