package metrics

import "github.com/prometheus/client_golang/prometheus"

// asked asks the sources when the metrics are read.
type asked struct{ from Sources }

func describe(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc(name, help, labels, nil)
}

// Describe gives nothing: what is collected depends on the lists in use.
func (asked) Describe(chan<- *prometheus.Desc) {}

// Collect asks the sources.
func (a asked) Collect(to chan<- prometheus.Metric) {
	gauge := func(d *prometheus.Desc, v float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	if a.from.Lists != nil {
		age := describe("navicert_list_age_days", "Days since the publication of the version of a list that is in use.", "list")
		stale := describe("navicert_list_stale", "1 where a list in use is older than its limit.", "list")
		starter := describe("navicert_list_starter", "1 where only the starter list of the program is in use.", "list")
		for _, l := range a.from.Lists() {
			if l.Known {
				gauge(age, float64(l.AgeDays), l.ID)
			}
			gauge(stale, truth(l.Stale), l.ID)
			gauge(starter, truth(l.Starter), l.ID)
		}
	}
	if a.from.Load != nil {
		requests, streams := a.from.Load()
		d := describe("navicert_requests_under_way", "Requests that are worked on, by kind.", "kind")
		gauge(d, float64(requests), "all")
		gauge(d, float64(streams), "stream")
	}
	if a.from.Waiting != nil {
		gauge(describe("navicert_records_waiting", "Answers that wait until they are durable in the log."), float64(a.from.Waiting()))
	}
	if a.from.Trouble != nil {
		gauge(describe("navicert_data_unusable", "1 where the data folder holds something that cannot be used, so that the lists before are in use."), truth(a.from.Trouble()))
	}
}

func truth(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
