package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/statement"
)

// certifyFlags are the values of the flags as typed.
type certifyFlags struct {
	paperFlags
	document string
	passages bool
}

func certifyCommand(d *door) *cobra.Command {
	var f certifyFlags
	c := &cobra.Command{
		Use:   "certify ENTRY [FILE]",
		Short: "Write one recorded answer into a file that proves itself",
		Long: `Certify writes a certificate of an entry of the log: the question and the answer,
the proof that they stand in the log, and the listings that took part, so that
"navicert verify" can ask the same question again years later, without a network
and without this installation. Screenings, checks and scans can be certified, clear
ones too. FILE is entry-ENTRY.navicert unless it is given.

The log keeps no documents: for a scan, --document gives the one that was scanned,
which is told by its hash. The certificate holds it, or with --passages, and where
it is large, only the passages that took part.

A FILE that ends with .pdf or .html is written for people: what was asked, the
answer in plain words, who was compared and why not, the lists, the law, and how
to verify it. It holds the same certificate, and "navicert verify" takes it too.

A certificate is written only if the question, asked again of what it holds, gives
the recorded answer byte for byte.`,
		Example: `  navicert screen --record Hikvision
  navicert certify 1 hikvision.navicert
  navicert certify --language zh 1 hikvision.pdf
  navicert certify --document article.txt 2
  navicert verify hikvision.pdf`,
		RunE: func(c *cobra.Command, args []string) error { return d.certifyEntry(c, f, args) },
	}
	f.add(c)
	c.Flags().StringVar(&f.document, "document", "", "`FILE` that was scanned, for the certificate of a scan")
	passagesFlag(c, &f.passages)
	c.Flags().StringVar(&f.format, "format", "", "`FORM` of the file: navicert, pdf or html (default: as its name ends)")
	return c
}

// certifyEntry writes the certificate of an entry.
func (d *door) certifyEntry(c *cobra.Command, f certifyFlags, args []string) error {
	if len(args) < 1 || len(args) > 2 {
		return wrong(c, "certify wants the number of an entry and at most one file").Try("for example: navicert certify 1")
	}
	n, err := entryNumber(args[0])
	if err != nil {
		return err
	}
	paper, err := f.paper()
	if err != nil {
		return err
	}
	file := fmt.Sprintf("entry-%d.navicert", n)
	switch {
	case len(args) == 2:
		file = args[1]
	case paper.Form != "":
		file = fmt.Sprintf("entry-%d.%s", n, paper.Form)
	}
	a, err := app.Open(d.env, d.data)
	if err != nil {
		return err
	}
	if f.document != "" {
		if paper.Scanned, err = a.LoadDocument(f.document); err != nil {
			return err
		}
	}
	paper.Passages = f.passages
	stop := d.progress("asking the question again")
	written, err := a.Certify(n, file, paper)
	stop()
	if err != nil {
		return err
	}
	return report.CertifiedText(d.env.Out, d.style(), written)
}

// passagesFlag adds the flag of the commands that certify scans.
func passagesFlag(c *cobra.Command, passages *bool) {
	c.Flags().BoolVar(passages, "passages", false, "put into the certificate of a scan only the passages of the document that took part")
}

// paperFlags say what a certificate is written as.
type paperFlags struct {
	format, language, font string
}

func (f *paperFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.language, "language", "", "`LANGUAGE` of a certificate in PDF or HTML: en or zh (default: en)")
	c.Flags().StringVar(&f.font, "font", "", "TrueType `FILE` to set Chinese, Japanese and Korean in a PDF with, or none for the fonts of its reader (default: one of this machine, if it has any)")
}

// given reports whether any of the flags was given.
func (f *paperFlags) given() bool { return f.format != "" || f.language != "" || f.font != "" }

func (f *paperFlags) paper() (app.Paper, error) {
	p := app.Paper{Form: certificate.Form(f.format), Language: statement.Language(f.language), Font: f.font}
	if f.format != "" && !slices.Contains(certificate.Forms(), p.Form) {
		return p, fault.New(fault.Usage, "--format %q is none that certificates are written in", f.format).Try("one of navicert, pdf, html")
	}
	if f.language != "" && !slices.Contains(statement.Languages(), p.Language) {
		return p, fault.New(fault.Usage, "--language %q is none that certificates are written in", f.language).Try("one of en, zh")
	}
	return p, nil
}

func verifyCertificateCommand(d *door) *cobra.Command {
	var key, document string
	c := &cobra.Command{
		Use:   "verify FILE",
		Short: "Prove a certificate, ask its question again, and compare with today",
		Long: `Verify proves that a certificate is as it was signed and that its answer stands in
the log of the installation that signed it. Then it asks the question again of the
listings in the certificate and compares the answers byte for byte, and says what
the lists and rules in use here would answer today. It needs no network and no
data folder; without one, "today" is the starter list.

Without --key the certificate is believed by the key that it names: compare the
key that is printed with the one that you got from its sender.

Exit status:
  0  the certificate is proven, and the answer is the same
  1  it is not, or it cannot be read
  2  the command line is wrong`,
		Example: `  navicert verify hikvision.navicert
  navicert verify --key navicert-1f2e3d4c+8b51c1d0+Aa... hikvision.navicert`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "verify wants one file").Try("\"navicert certify\" writes it")
			}
			a, err := app.Open(d.env, d.data)
			if err != nil {
				return err
			}
			stop := d.progress("asking the question again")
			found, err := a.VerifyCertificate(args[0], key, document)
			stop()
			if err != nil {
				return err
			}
			if err := report.CertificateText(d.env.Out, d.style(), found); err != nil {
				return err
			}
			if !found.Same {
				return fault.New(fault.Refused, "the answer could not be repeated byte for byte by this program").
					Try("the signature and the place in the log are proven; repeat it with navicert %s", found.Then)
			}
			return nil
		},
	}
	c.Flags().StringVar(&document, "document", "", "`FILE` that was scanned, to run all of it again where the certificate of a scan holds passages")
	c.Flags().StringVar(&key, "key", "", "`KEY` that the certificate has to be signed by, as NAME+HASH+KEY")
	return c
}
