package api

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

// What a client of moov watchman sends, word for word as version 0.60 of its
// package pkg/search writes it, is answered in the shape that it reads.
func TestWatchman(t *testing.T) {
	b := serve(t)
	b.imports("Quillon Aerospace Industries", "Brennick Optics")
	b.live.Reload()
	got := b.wants(200, b.send("GET", "/v2/search?limit=5&minMatch=0.80&name=quillon+aerospace+industries&type=business&altNames=Brennick+Optics", ""))
	var out struct {
		Entities []struct {
			Name, EntityType, SourceList, SourceID string
			Match                                  float64
			Business                               *struct{ Name string }
			SourceData                             struct{ Outcome, Standing string }
		}
	}
	if err := json.Unmarshal([]byte(got.body), &out); err != nil {
		t.Fatal(err)
	}
	if len(out.Entities) != 2 {
		t.Fatalf("%d entities: %s", len(out.Entities), got.body)
	}
	for _, e := range out.Entities {
		if e.Match < 0.99 || e.SourceList != "us_csl" || e.Business == nil || e.Business.Name != e.Name || e.SourceData.Outcome != "hit" {
			t.Errorf("the entity is %+v", e)
		}
	}
	if got.header.Get(EntryHeader) != "1-2" {
		t.Errorf("two names are recorded as %q", got.header.Get(EntryHeader))
	}
	// One of another list is not there; what is asked of one list is asked of it. One
	// that is not installed cannot be asked.
	none := b.wants(200, b.send("GET", "/v2/search?name=quillon+aerospace+industries&source=us/889", ""))
	if !strings.Contains(none.body, `"entities":[]`) {
		t.Errorf("section 889 has it: %s", none.body)
	}
	b.wants(400, b.send("GET", "/v2/search?name=quillon+aerospace+industries&source=eu_csl", ""))
	info := b.wants(200, b.send("GET", "/v2/listinfo", ""))
	if !strings.Contains(info.body, `"us_csl":2`) {
		t.Errorf("listinfo says %s", info.body)
	}
}

// Where watchman would answer 200 with nothing, the sender is told.
func TestWatchmanFailsClosed(t *testing.T) {
	b := serve(t)
	for _, query := range []string{
		"name=x&type=" + marker, "name=x&source=" + marker, "", "type=person", "name=", "name=+&type=person",
		"name=x&minMatch=" + marker, "name=x&minMatch=2", "name=x&minMatch=NaN", "name=x&limit=0", "name=x&limit=" + marker,
		"name=---", "name=x&altNames=%E2%80%8B", "name=x&source=eu_csl", "name=x&gov_passport=" + marker, "name=x&gov_tax-id=" + marker + ":1",
		"name=x&birthDate=" + marker, "name=x&gender=" + marker, "name=x&flag=" + marker, "cryptoAddress=" + marker,
	} {
		got := b.send("GET", "/v2/search?"+query, "")
		var out map[string]string
		if err := json.Unmarshal([]byte(got.body), &out); err != nil || got.status != http.StatusBadRequest || out["error"] == "" {
			t.Errorf("%s: status %d, %s", query, got.status, got.body)
		}
		if strings.Contains(got.body, marker) {
			t.Errorf("%s: the answer repeats what was sent: %s", query, got.body)
		}
	}
	// What is not known is not followed: it could only have narrowed the result.
	b.wants(200, b.send("GET", "/v2/search?name=x&type=&titles=Dr&phoneNumber=1&debug=yes", ""))
}

// What the matching API of OpenSanctions is sent by its clients is answered in
// the shape that they read.
func TestMatch(t *testing.T) {
	b := serve(t)
	b.imports("Quillon Aerospace Industries", "Brennick Optics")
	b.live.Reload()
	body := `{"queries":{"entity1":{"schema":"Company","properties":{"name":["Quillon Aerospace Industries"],"jurisdiction":["cn"],"registrationNumber":["84BA99810"]}},
		"entity2":{"schema":"Person","properties":{"name":["Anna Nobody"],"birthDate":["1975-04-21"],"nationality":["us"]}}}}`
	got := b.wants(200, b.send("POST", "/match/default?algorithm=logic-v1&threshold=0.7&topics=sanction", body))
	var out SanctionsAnswers
	if err := json.Unmarshal([]byte(got.body), &out); err != nil {
		t.Fatal(err)
	}
	one, two := out.Responses["entity1"], out.Responses["entity2"]
	if len(one.Results) != 1 || !one.Results[0].Match || one.Results[0].Score < 0.9 || one.Results[0].Caption != "Quillon Aerospace Industries" {
		t.Errorf("the first is %+v", one)
	}
	if len(two.Results) != 0 || two.Status != 200 || two.Total.Value != 0 {
		t.Errorf("the second is %+v", two)
	}
	if got.header.Get("X-Batch-Size") != "2" || got.header.Get(EntryHeader) != "1-2" {
		t.Errorf("the headers are %v", got.header)
	}
	id := one.Results[0].ID
	entity := b.wants(200, b.send("GET", "/entities/"+id, ""))
	if !strings.Contains(entity.body, `"sanctions":[{`) || !strings.Contains(entity.body, `"schema":"Sanction"`) {
		t.Errorf("the entity is %s", entity.body)
	}
	flat := b.wants(200, b.send("GET", "/entities/"+id+"?nested=false", ""))
	if strings.Contains(flat.body, `"schema":"Sanction"`) {
		t.Errorf("the entity is %s", flat.body)
	}
	// Filters leave out what they name.
	for _, filter := range []string{"exclude_entity_ids=" + id, "exclude_dataset=us_bis_entity_list", "include_dataset=us_889", "exclude_schema=" + one.Results[0].Schema} {
		less := b.wants(200, b.send("POST", "/match/default?"+filter, body))
		if strings.Contains(less.body, `"id":"`+id+`"`) {
			t.Errorf("%s leaves the entity in", filter)
		}
	}
}

// What cannot be understood is refused, and no answer is an empty one.
func TestMatchFailsClosed(t *testing.T) {
	b := serve(t)
	good := `{"queries":{"a":{"schema":"Person","properties":{"name":"x"}}}}`
	for _, c := range []struct {
		path, body string
		status     int
	}{
		{"/match/" + marker, good, 404},
		{"/entities/" + marker, "", 404},
		{"/match/default?algorithm=" + marker, good, 400},
		{"/match/default?threshold=" + marker, good, 400},
		{"/match/default?limit=-1", good, 400},
		{"/match/default?include_dataset=" + marker, good, 400},
		{"/match/us_ofac_sdn?exclude_dataset=us_ofac_sdn", good, 400},
		{"/match/eu_fsf_consolidated", good, 400},
		{"/match/default", `{"queries":{"a":{"schema":"Person","properties":{"name":"---"}}}}`, 400},
		{"/match/default", `{}`, 400},
		{"/match/default", `{"queries":{}}`, 400},
		{"/match/default", `{"queries":{"a":null}}`, 400},
		{"/match/default", `{"queries":{"a":{"schema":"` + marker + `","properties":{"name":"x"}}}}`, 400},
		{"/match/default", `{"queries":{"a":{"properties":{"name":"x"}}}}`, 400},
		{"/match/default", `{"queries":{"a":{"schema":"Person","properties":{}}}}`, 400},
		{"/match/default", `{"queries":{"a":{"schema":"Person","properties":{"nome":"x"}}}}`, 400},
		{"/match/default", `{"queries":{"a":{"schema":"Person","properties":{"name":"x","birthDate":"` + marker + `"}}}}`, 400},
		{"/match/default", `{"queries":{"a":{"schema":"Person","properties":{"name":"x","country":"` + marker + `"}}}}`, 400},
		{"/match/default", `{"queries":{"a":{"schema":"Person","properties":{"name":"x"}},"a":{"schema":"Person","properties":{"name":"y"}}}}`, 400},
		{"/match/default", `{"queries":{"a":{"schema":"Person","properties":{"name":"x"},"extra":1}}}`, 400},
	} {
		method := http.MethodPost
		if c.body == "" {
			method = http.MethodGet
		}
		got := b.send(method, c.path, c.body)
		var out map[string]string
		if err := json.Unmarshal([]byte(got.body), &out); err != nil || got.status != c.status || out["detail"] == "" {
			t.Errorf("%s %s: status %d, %s", c.path, c.body, got.status, got.body)
		}
		if strings.Contains(got.body, marker) {
			t.Errorf("%s %s: the answer repeats what was sent: %s", c.path, c.body, got.body)
		}
	}
	b.wants(404, b.send("GET", "/v1/log", "")) // none of it was recorded
}
