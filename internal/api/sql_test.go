package api

import (
	"net/url"
	"strings"
	"testing"
)

// Commands of SQL, and of its search for words, are texts: wherever a request is
// looked up in the database they find what is called so, and nothing else.
func TestSQL(t *testing.T) {
	b := serve(t)
	odd := `Robert'); DROP TABLE log_entry;--`
	b.wants(200, b.send("POST", "/v1/screen", `{"name":"`+odd+`"}`))
	b.wants(200, b.send("POST", "/v1/screen", `{"name":"Emma Daniels","transaction":"SO-1"}`))
	found := func(path string) int {
		t.Helper()
		return strings.Count(b.wants(200, b.send("GET", path, "")).body, `"kind":"screen"`)
	}
	for search, want := range map[string]int{
		odd: 1, "emma": 1, `"emma" OR "robert"`: 0, "emm*": 0, "x' OR '1'='1": 0, "%": 0, "_____": 0, "NEAR(emma daniels)": 0, `") OR 1=1 --`: 0, "log_name: emma": 0,
	} {
		if n := found("/v1/log/entries?party=" + url.QueryEscape(search)); n != want {
			t.Errorf("the party %q is found %d times, want %d", search, n, want)
		}
	}
	for search, want := range map[string]int{"SO-1": 1, "SO-1' OR 'x'='x": 0, "%": 0, "SO-_": 0} {
		if n := found("/v1/log/entries?transaction=" + url.QueryEscape(search)); n != want {
			t.Errorf("the transaction %q is found %d times, want %d", search, n, want)
		}
	}
	for _, number := range []string{"D1' OR '1'='1", "D1;DROP TABLE licence", "%"} {
		b.problem(b.send("GET", "/v1/licences/"+url.PathEscape(number), ""))
	}
	for _, key := range []string{"a' OR '1'='1", "a';DROP TABLE reply;--"} {
		b.wants(400, b.send("POST", "/v1/screen", `{"name":"x"}`, "Idempotency-Key: "+key))
	}
	if n := found("/v1/log/entries"); n != 2 {
		t.Errorf("the log has %d entries afterwards, want 2", n)
	}
}
