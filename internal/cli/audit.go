package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/report"
)

func auditCommand(d *door) *cobra.Command {
	c := &cobra.Command{
		Use:   "audit",
		Short: "Prove, read and search the log of answers, and keep it as long as the law asks",
		Long: `Audit reads the log that "--record" of screen, scan and check writes. Only event,
hold, release and purge change it, each by an entry of its own. docs/evidence.md says
what an entry holds and what the proof proves.`,
		Example: "  navicert audit verify\n  navicert audit search --party hikvision",
		Args:    subcommandOnly,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(auditVerifyCommand(d), auditShowCommand(d), auditSearchCommand(d), auditExportCommand(d), auditDecideCommand(d),
		auditCheckpointCommand(d), auditEventCommand(d), auditHoldCommand(d), auditReleaseCommand(d), auditPurgeCommand(d), auditWitnessCommand(d))
	return c
}

func auditVerifyCommand(d *door) *cobra.Command {
	var key, since string
	c := &cobra.Command{
		Use:   "verify [COPY]",
		Short: "Prove that the log is as it was written, or say what was changed",
		Long: `Verify reads every entry and proves that it is the one that was signed, or says
which entry was changed, removed, inserted or moved, or was deleted when its time
was over. COPY is a copied data folder, the file "navicert.db" of one, or a folder
that "audit export" wrote; without it the log of this installation is verified.

The log of this installation is also held against its witness, which keeps the newest
checkpoint outside of the data folder, so that an older copy that was put back is
found; --since does so with any checkpoint that was kept.

The log is believed by the key of this installation, or by the one given with
--key. A copy without --key is believed by the key that lies in it, and then
whoever could write the copy could have signed it anew: compare the key that is
printed with the one that you know.

Exit status:
  0  every entry is proven
  1  something was changed, or the log cannot be read
  2  the command line is wrong`,
		Example: `  navicert audit verify
  navicert audit verify --key navicert-1f2e3d4c+8b51c1d0+Aa... /media/copy/evidence`,
		Args: upTo(1, "one copy of a log"),
		RunE: func(_ *cobra.Command, args []string) error {
			a, err := d.open()
			if err != nil {
				return err
			}
			r, err := a.AuditSince(strings.Join(args, ""), key, since)
			if err != nil {
				return err
			}
			if err := report.Audit(d.env.Out, d.style(), r); err != nil {
				return err
			}
			if !r.Proven() {
				return fault.New(fault.Damaged, "the log is not as it was written").Try("keep it as it is, and compare it with a copy that is proven")
			}
			return nil
		},
	}
	c.Flags().StringVar(&key, "key", "", "`KEY` that the log has to be signed by, as NAME+HASH+KEY")
	c.Flags().StringVar(&since, "since", "", "`FILE` with a checkpoint of an earlier day, which the log has to go on from")
	return c
}

// upTo refuses more arguments than a command takes.
func upTo(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) > n {
			return wrong(c, "%s takes %s, and was given %d", c.Name(), what, len(args))
		}
		return nil
	}
}

func auditShowCommand(d *door) *cobra.Command {
	var asJSON bool
	var folder string
	c := &cobra.Command{
		Use:     "show ENTRY",
		Short:   "Print one entry of the log",
		Long:    `Show prints an entry: who asked what and why, when, and what was answered on which lists.`,
		Example: "  navicert audit show 12",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "show wants the number of one entry").Try("\"navicert audit search\" lists them")
			}
			n, err := entryNumber(args[0])
			if err != nil {
				return err
			}
			a, err := d.open()
			if err != nil {
				return err
			}
			line, e, err := a.LogEntry(folder, n)
			if err != nil {
				return err
			}
			if asJSON {
				_, err := d.env.Out.Write(append(line, '\n'))
				return err
			}
			return report.LogEntry(d.env.Out, d.style(), e)
		},
	}
	logFlags(c, &asJSON, &folder)
	return c
}

func logFlags(c *cobra.Command, asJSON *bool, folder *string) {
	c.Flags().BoolVar(asJSON, "json", false, "write the entry as it stands in the log, on one line")
	c.Flags().StringVar(folder, "log", "", "read the log in `COPY`: a copied data folder, its database, or a folder that \"audit export\" wrote (default: that of this installation)")
}

// entryNumber reads the number of an entry.
func entryNumber(s string) (int64, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 1 {
		return 0, fault.New(fault.Usage, "%q is no number of an entry", s).Try("\"recorded as entry 12\" is what --record says; give 12")
	}
	return n, nil
}

// searchFlags say which entries are wanted.
type searchFlags struct {
	party, transaction, kind, country, recorded, on string
}

func (f *searchFlags) add(c *cobra.Command) {
	fs := c.Flags()
	fs.StringVar(&f.party, "party", "", "a part of the `NAME` of a party")
	fs.StringVar(&f.kind, "kind", "", "`KIND` of entry, as docs/evidence.md lists them")
	fs.StringVar(&f.country, "country", "", "`COUNTRY` of a party, by ISO 3166 code or English name")
	fs.StringVar(&f.transaction, "transaction", "", "`NUMBER` of the transaction")
	fs.StringVar(&f.recorded, "recorded", "", "`DAY` on which the answer was recorded, in UTC")
	fs.StringVar(&f.on, "on", "", "`DAY` that was asked about")
}

func (f *searchFlags) search() (audit.Search, error) {
	s := audit.Search{Party: f.party, Transaction: f.transaction}
	var err error
	if s.Country, err = countryValue("country", f.country); err != nil {
		return s, err
	}
	if s.Kind, err = kindOfEntry(f.kind); err != nil {
		return s, err
	}
	if s.Recorded, err = dayValue("recorded", f.recorded, 0); err != nil {
		return s, err
	}
	s.On, err = dayValue("on", f.on, 0)
	return s, err
}

func auditSearchCommand(d *door) *cobra.Command {
	var asJSON bool
	var folder string
	var f searchFlags
	c := &cobra.Command{
		Use:   "search",
		Short: "List the entries of the log about a party, country, transaction or day",
		Long: `Search lists the entries that everything given holds for, oldest first; without a
flag, all. A party is found by a part of its name, as it was asked about or as it
is listed.`,
		Example: `  navicert audit search --party hikvision
  navicert audit search --transaction PO-2291 --recorded 2026-08-01`,
		Args: subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			s, err := f.search()
			if err != nil {
				return err
			}
			found := 0
			err = d.eachEntry(folder, s, func(line []byte, e *evidence.Entry) error {
				found++
				if asJSON {
					_, err := d.env.Out.Write(append(line, '\n'))
					return err
				}
				return report.LogLine(d.env.Out, e)
			})
			if err == nil && found == 0 && !asJSON {
				_, err = fmt.Fprintln(d.env.Out, "No entry of the log is about that.")
			}
			return err
		},
	}
	f.add(c)
	logFlags(c, &asJSON, &folder)
	return c
}

// eachEntry reads the entries that are wanted until see gives an error.
func (d *door) eachEntry(folder string, s audit.Search, see func([]byte, *evidence.Entry) error) error {
	a, err := d.open()
	if err != nil {
		return err
	}
	var stopped error
	err = a.LogEntries(folder, s, func(line []byte, e *evidence.Entry) bool {
		stopped = see(line, e)
		return stopped == nil
	})
	if err == nil {
		err = stopped
	}
	return err
}

func auditExportCommand(d *door) *cobra.Command {
	var f searchFlags
	c := &cobra.Command{
		Use:   "export FOLDER",
		Short: "Write the log, the list versions it rests on and a page to read it into a folder",
		Long: `Export writes a new folder for an examiner: the log as it is, a signed bundle of
all list versions that this installation keeps, the public key, and a page that
can be read in any browser without a network. The log is verified first, and is
exported whatever that finds; the page says what was found.

With a flag that says which entries are wanted, the folder holds these alone, and of
all others the hashes: what is shown is proven to stand in the log, and what is not
shown stays untold.`,
		Example: "  navicert audit export examiner/\n  navicert audit export --transaction PO-2291 examiner/",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong(c, "export wants the folder to write")
			}
			s, err := f.search()
			if err != nil {
				return err
			}
			a, err := d.open()
			if err != nil {
				return err
			}
			r, err := a.ExportLog(args[0], s)
			if err != nil {
				return err
			}
			return report.Audit(d.env.Out, d.style(), r)
		},
	}
	f.add(c)
	return c
}

func auditCheckpointCommand(d *door) *cobra.Command {
	return &cobra.Command{
		Use:   "checkpoint",
		Short: "Print the signed checkpoint of the log, to be kept on another machine",
		Long: `Checkpoint prints what the log is signed with: its length and the root of its tree.
Kept elsewhere, "audit verify --since FILE" finds by it that an older copy was put
back, or that the log was written anew by whoever has its key.`,
		Example: "  navicert audit checkpoint > checkpoint-2026-08-01",
		Args:    subcommandOnly,
		RunE: func(*cobra.Command, []string) error {
			a, err := d.open()
			if err != nil {
				return err
			}
			b, err := a.Checkpoint()
			if err != nil {
				return err
			}
			_, err = d.env.Out.Write(b)
			return err
		},
	}
}
