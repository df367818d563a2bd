package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
)

func certifyCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:   "certify ENTRY [FILE]",
		Short: "Write one recorded answer into a file that proves itself",
		Long: `Certify writes a certificate of an entry of the log: the question and the answer,
the proof that they stand in the log, and the listings that took part, so that
"navicert verify" can ask the same question again years later, without a network
and without this installation. Screenings and checks can be certified, clear ones
too. FILE is entry-ENTRY.navicert unless it is given.

A certificate is written only if the question, asked again of what it holds, gives
the recorded answer byte for byte.`,
		Example: `  navicert screen --record Hikvision
  navicert certify 1 hikvision.navicert
  navicert verify hikvision.navicert`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) < 1 || len(args) > 2 {
				return wrong(c, "certify wants the number of an entry and at most one file").Try("for example: navicert certify 1")
			}
			n, err := entryNumber(args[0])
			if err != nil {
				return err
			}
			file := fmt.Sprintf("entry-%d.navicert", n)
			if len(args) == 2 {
				file = args[1]
			}
			a, err := app.Open(d.env, d.data)
			if err != nil {
				return err
			}
			stop := d.progress("asking the question again")
			written, err := a.Certify(n, file)
			stop()
			if err != nil {
				return err
			}
			return report.CertifiedText(d.env.Out, d.style(), written)
		},
	}
}

func verifyCertificateCommand(d *door) *cobra.Command {
	var key string
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
			found, err := a.VerifyCertificate(args[0], key)
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
	c.Flags().StringVar(&key, "key", "", "`KEY` that the certificate has to be signed by, as NAME+HASH+KEY")
	return c
}
