package cli

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/load"
)

// benchFlags are the values of the flags as typed.
type benchFlags struct {
	url, names, seconds, workers, pid, rate, every string
	nothing                                        bool
}

func benchCommand(d *door) *cobra.Command {
	var f benchFlags
	c := &cobra.Command{
		Use:   "bench [flags]",
		Short: "Put load on a service of this machine and measure it",
		Long: `Bench asks a service that runs on this machine for one name after another, and
prints how many answers it gives in a second, how long they take, and, where it is
told the number of the process, what they cost in processor time and memory. A
service is measured in three ways: as a stream, one by one as fast as it answers,
and one by one at half of that pace. With --rate it is asked at that pace alone, for
as long as --seconds says, and what each part of --every seconds gave is printed.
Before it is asked at a pace, it is asked for some seconds at that pace whether it is
alive: the time that takes is the machine's and that of asking, and part of the times
that follow.

Answers for each second of a processor count the time that the process of the
service spent on all processors, so that they do not depend on how many there are,
nor on what asking costs.

Every answer is recorded, as always; with --zero-footprint none is, where the
service allows it. With --workers 1 every answer one by one is a commit of its own.`,
		Example: `  navicert serve --without-users & navicert bench --pid $!
  navicert bench --names names.txt --rate 500 --seconds 1800 --pid 4711`,
		Args: subcommandOnly,
		RunE: func(*cobra.Command, []string) error { return d.bench(f) },
	}
	fs := c.Flags()
	fs.StringVar(&f.url, "url", "http://"+usualAddress, "`ADDRESS` of the service")
	fs.StringVar(&f.names, "names", "", "`FILE` with a name on each line (default: everyday names that are made up)")
	fs.StringVar(&f.seconds, "seconds", "10", "`SECONDS` for each way of asking")
	fs.StringVar(&f.workers, "workers", "64", "`NUMBER` of questions that are under way at once; streams are one for each processor")
	fs.StringVar(&f.pid, "pid", "", "`NUMBER` of the process of the service, to tell what it uses (Linux)")
	fs.StringVar(&f.rate, "rate", "", "`NUMBER` of questions in a second, one by one; nothing else is measured then")
	fs.StringVar(&f.every, "every", "60", "`SECONDS` of each part of a measurement with --rate")
	fs.BoolVar(&f.nothing, "zero-footprint", false, "ask that nothing is recorded")
	return c
}

func (d *door) bench(f benchFlags) error {
	o := load.Options{URL: f.url, Unkept: f.nothing, Key: d.env.Getenv("NAVICERT_KEY")}
	seconds, err := numberValue("seconds", f.seconds, 1, 86400, 10)
	if err != nil {
		return err
	}
	if o.Workers, err = numberValue("workers", f.workers, 1, 10_000, 64); err != nil {
		return err
	}
	if o.PID, err = numberValue("pid", f.pid, 1, 1<<30, 0); err != nil {
		return err
	}
	if o.Names, err = lines(f.names); err != nil {
		return err
	}
	o.Time = time.Duration(seconds) * time.Second
	rate, err := numberValue("rate", f.rate, 1, 1_000_000, 0)
	if err != nil {
		return err
	}
	every, err := numberValue("every", f.every, 1, 86400, 60)
	if err != nil {
		return err
	}
	if rate > 0 {
		return d.soak(o, float64(rate), time.Duration(every)*time.Second)
	}
	streams := o
	streams.Workers = min(o.Workers, runtime.GOMAXPROCS(0))
	s, err := load.New(streams)
	if err != nil {
		return err
	}
	ctx := context.Background()
	if err := d.measured(s.Stream(ctx)); err != nil {
		return err
	}
	l, err := load.New(o)
	if err != nil {
		return err
	}
	fast, err := l.Single(ctx)
	if err := d.measured(fast, err); err != nil {
		return err
	}
	half := max(1, fast.Rate()/2)
	if err := d.idle(o, half); err != nil {
		return err
	}
	return d.measured(l.Paced(ctx, half))
}

// idleTime is how long a service is asked whether it is alive.
const idleTime = 5 * time.Second

// idle measures what asking alone takes at a pace.
func (d *door) idle(o load.Options, rate float64) error {
	o.Time = min(o.Time, idleTime)
	l, err := load.New(o)
	if err != nil {
		return err
	}
	return d.measured(l.Idle(context.Background(), rate))
}

// soak asks at one pace, and prints what each part of it gave, and all together.
func (d *door) soak(o load.Options, rate float64, every time.Duration) error {
	l, err := load.New(o)
	if err != nil {
		return err
	}
	if err := d.idle(o, rate); err != nil {
		return err
	}
	all, err := l.Soak(context.Background(), rate, every, func(r load.Result) error {
		if err := d.measured(r, nil); err != nil && r.Answers == 0 {
			return err // it answers nothing any more
		}
		return nil
	})
	if err != nil {
		return err
	}
	says := fmt.Sprintf("all: %d answers and %d errors in %s, 99 %% within %s in half of the parts and %s in the worst",
		all.Answers, all.Errors, all.Time.Round(time.Second), all.Half.Round(10*time.Microsecond), all.Worst.Round(10*time.Microsecond))
	if all.Memory > 0 {
		says += fmt.Sprintf("; %d MB after a tenth of the time, %d MB at the end, at most %d MB; %.0f%% of a processor",
			all.Early>>20, all.Late>>20, all.Memory>>20, 100*all.Processor.Seconds()/all.Time.Seconds())
	}
	if _, err := fmt.Fprintln(d.env.Out, says); err != nil {
		return err
	}
	if all.Errors > 0 {
		return fault.New(fault.Unavailable, "%d questions were not answered; the first: %s", all.Errors, all.First)
	}
	return nil
}

// measured prints what was measured. Answers that failed make the run fail.
func (d *door) measured(r load.Result, err error) error {
	if err != nil {
		return err
	}
	says := fmt.Sprintf("%-14s %9.0f answers/s", r.Way, r.Rate())
	if r.Processor > 0 {
		says += fmt.Sprintf("  %9.0f for each second of a processor", r.PerCore())
	}
	if r.Half > 0 {
		says += fmt.Sprintf("  half within %s, 99 %% within %s", r.Half.Round(10*time.Microsecond), r.Most.Round(10*time.Microsecond))
	}
	if r.Memory > 0 {
		says += fmt.Sprintf("  %d MB, at most %d MB", r.Resident>>20, r.Memory>>20)
	}
	if _, err := fmt.Fprintln(d.env.Out, says); err != nil {
		return err
	}
	if r.Errors > 0 {
		return fault.New(fault.Unavailable, "%d questions were not answered; the first: %s", r.Errors, r.First)
	}
	return nil
}

// lines reads the lines of a file that are not empty; without one it gives names that
// are made up.
func lines(file string) ([]string, error) {
	if file == "" {
		return load.Names(), nil
	}
	r, err := os.Open(file)
	if err != nil {
		return nil, fault.New(fault.Usage, "the file of --names cannot be read").Because(err).Try("it holds a name on each line")
	}
	defer r.Close()
	var out []string
	in := bufio.NewScanner(r)
	for in.Scan() {
		if s := strings.TrimSpace(in.Text()); s != "" {
			out = append(out, s)
		}
	}
	if err := in.Err(); err != nil || len(out) == 0 {
		return nil, fault.New(fault.Usage, "the file %s of --names holds no names that can be read", file).Because(err).Try("it holds a name on each line")
	}
	return out, nil
}
