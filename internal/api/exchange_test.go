package api

import (
	"cmp"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/exchange"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/transaction"
)

// coveredDeal is a transaction that the licence of the template covers.
const coveredDeal = `{"number":"PO-77","act":"export","exporter":{"name":"Acme Instruments Inc","country":"US"},"destination":"CN",
"parties":[{"name":"Example Trading Co., Ltd.","role":"purchaser","country":"CN"},{"name":"Example Trading Co., Ltd.","role":"ultimate-consignee","country":"CN"},{"name":"Example Electronics","role":"end-user","country":"CN"}],
"items":[{"description":"thermal imaging camera TX-100","classification":"6A003.b.4.b","quantity":"3","unit":"each","value":"300.00 USD"}]}`

// exchanges are requests to every route that succeed. What they send and what
// comes back is held against the committed contract.
var exchanges = []struct {
	id, path, body, media, method string
}{
	{id: "screen", path: "/v1/screen", body: `{"name":"Hikvision","country":"CN","kind":"organisation","near":true,"births":["1973-03-25","circa 1967"],"identifiers":[{"type":"lei","number":"529900T8BM49AURSDO55"}],"stale_after":10,"known":"2026-11-01","why":"an order","role":"consignee","transaction":"PO-1"}`},
	{id: "screen", path: "/v1/screen", body: `{"name":"Example Falcon Avionics"}`},
	{id: "screen", path: "/v1/screen", body: `{"address":"No. 555 Qianmo Road, Binjiang District, Hangzhou"}`},
	{id: "screenStream", path: "/v1/screen/stream", body: "{\"name\":\"Hikvision\",\"id\":\"1\"}\n{\"nome\":1}\n{\"name\":\"Nobody\"}\n", media: ndjsonType},
	{id: "scan", path: "/v1/scan?name=a.html&list=us&on=2019-10-09&why=x", body: "<p>We bought cameras of Hangzhou Hikvision Digital Technology Co., Ltd. in 2019.</p>", media: "text/html"},
	{id: "scan", path: "/v1/scan", body: "\x00\x01\x02", media: "application/octet-stream"},
	{id: "check", path: "/v1/check", body: transaction.Template(), media: "application/yaml"},
	{id: "check", path: "/v1/check?on=2019-10-09", body: `{"act":"export","exporter":{"country":"US"},"parties":[{"name":"Hangzhou Hikvision Digital Technology","role":"consignee","country":"CN"}],"items":[{"description":"camera","classification":"EAR99","value":"500.00 USD"}],"destination":"CN"}`},
	{id: "checkTemplate", path: "/v1/check/template"},
	{id: "ownership", path: "/v1/ownership?party=Belgarde%20Machinery&on=2025-10-15", body: "owner,owner country,company,company country,percent\nHangzhou Hikvision Digital Technology,CN,Belgarde Machinery,SG,60\nBelgarde Machinery,SG,Tarnwick Optical,DE,50\n", media: "text/csv"},
	{id: "lists", path: "/v1/lists"},
	{id: "lists", path: "/v1/lists?list=us/bis&stale_after=3"},
	{id: "list", path: "/v1/lists/us/bis/entity-list"},
	{id: "list", path: "/v1/lists/us%2Fofac%2Fsdn"},
	{id: "listVersions", path: "/v1/lists/us/bis/entity-list/versions"},
	{id: "listDifferences", path: "/v1/lists/us/bis/entity-list/differences?before=2026-11-19&after=current"},
	{id: "listDifferences", path: "/v1/lists/us/bis/entity-list/differences?from=2019-10-08&to=2019-10-09"},
	{id: "listListings", path: "/v1/lists/us/bis/entity-list/listings?on=2026-11-20"},
	{id: "listListings", path: "/v1/lists/us/bis/entity-list/listings?limit=1"},
	{id: "parties", path: "/v1/parties?name=Falcon%20Avionics&limit=5"},
	{id: "party", path: "/v1/parties/PARTY"},
	{id: "partyTimeline", path: "/v1/parties/PARTY/timeline"},
	{id: "rules", path: "/v1/rules?on=2019-10-09&known=2019-10-09"},
	{id: "rule", path: "/v1/rules/us/ear/744.16"},
	{id: "ruleDifferences", path: "/v1/rules/differences?from=2019-10-01&to=2020-12-31"},
	{id: "addLicence", path: "/v1/licences?why=issued", body: licence.Template(), media: "application/yaml"},
	{id: "licences", path: "/v1/licences"},
	{id: "useLicence", path: "/v1/licences/D1234567/uses?on=2026-11-20&confirmed=true", body: coveredDeal},
	{id: "licence", path: "/v1/licences/D1234567"},
	{id: "voidUse", path: "/v1/licences/D1234567/uses/2/void?why=error", method: http.MethodPost},
	{id: "amendLicence", path: "/v1/licences/D1234567/terms?why=rider%201", body: licence.Template(), media: "application/yaml"},
	{id: "endLicence", path: "/v1/licences/d1234567/end?why=returned&on=2026-12-01", method: http.MethodPost},
	{id: "log", path: "/v1/log"},
	{id: "logEntries", path: "/v1/log/entries?party=hikvision&limit=1"},
	{id: "logEntries", path: "/v1/log/entries?country=China&after=1"},
	{id: "logEntry", path: "/v1/log/entries/1"},
	{id: "logProof", path: "/v1/log/entries/2/proof"},
	{id: "certificate", path: "/v1/log/entries/2/certificate"},
	{id: "verifyCertificate", path: "/v1/certificates/verify", body: "the certificate of entry 2", media: certificateType},
	{id: "scan", path: "/v1/scan?name=invoice.txt", body: "They sold cameras of Hikvision.", media: "text/plain"},
	{id: "scanCertificate", path: "/v1/log/entries/LAST/certificate?passages=true", body: "They sold cameras of Hikvision.", media: "text/plain"},
	{id: "watchmanSearch", path: "/v2/search?name=Hikvision&type=business&minMatch=0.85&limit=3"},
	{id: "watchmanLists", path: "/v2/listinfo"},
	{id: "match", path: "/match/default?limit=2", body: `{"queries":{"a":{"schema":"Company","properties":{"name":["Hikvision"],"jurisdiction":"cn"}}}}`},
	{id: "entity", path: "/entities/ENTITY"},
	{id: "catalog", path: "/catalog"},
	{id: "algorithms", path: "/algorithms"},
	{id: "health", path: "/healthz"},
	{id: "readiness", path: "/readyz"},
	{id: "contract", path: "/openapi.json"},
	{id: "docs", path: "/docs"},
	{id: "docsStyle", path: "/docs/style.css"},
}

// TestExchanges holds real requests and answers against the committed contract,
// and finds routes that nobody tried.
func TestExchanges(t *testing.T) {
	b := serve(t)
	b.importsOn(20261110, "Hangzhou Hikvision Digital Technology")
	b.imports("Example Falcon Avionics", "Hangzhou Hikvision Digital Technology")
	b.live.Reload()
	operations := map[string]described{}
	whole := contractOf(t)
	for _, item := range whole["paths"].(described) {
		for _, o := range item.(described) {
			operations[at(o, "operationId").(string)] = o.(described)
		}
	}
	k := &checker{whole: whole, used: map[string]bool{}}
	tried := map[string]bool{}
	certificate := ""
	entity := ""
	if l := b.live.Now().Engine.Listing(func(*list.Listing) bool { return true }); l != nil {
		entity = exchange.EntityID(l)
	}
	var found PartiesFound
	if err := json.Unmarshal([]byte(b.wants(200, b.send("GET", "/v1/parties?name=Example+Falcon+Avionics", "")).body), &found); err != nil || len(found.Parties) == 0 {
		t.Fatalf("no party is found: %v", err)
	}
	for _, x := range exchanges {
		tried[x.id] = true
		method := cmp.Or(x.method, http.MethodGet)
		if x.body != "" {
			method = http.MethodPost
		}
		if x.id == "verifyCertificate" {
			x.body = certificate
		}
		var headers []string
		if x.media != "" {
			headers = append(headers, "Content-Type: "+x.media)
		}
		last := ""
		if head, err := b.app.Head(); err == nil {
			last = strconv.FormatInt(head.Size, 10)
		}
		got := b.wants(200, b.send(method, strings.NewReplacer("LAST", last, "PARTY", url.PathEscape(found.Parties[0].ID), "ENTITY", entity).Replace(x.path), x.body, headers...))
		if x.id == "certificate" {
			certificate = got.body
		}
		o := operations[x.id]
		if o == nil {
			t.Errorf("the contract has no operation %s", x.id)
			continue
		}
		media := "application/json"
		if x.media != "" {
			media = x.media
		}
		if x.id == "useLicence" && !strings.Contains(got.body, `"used":true`) {
			t.Errorf("the licence is not used: %s", got.body)
		}
		if s, ok := at(o, "requestBody", "content", media, "schema").(described); ok && x.id != "screenStream" {
			k.text(x.id+" request", s, x.body)
		}
		kind, _, _ := strings.Cut(got.header.Get("Content-Type"), ";")
		content := at(o, "responses", "200", "content")
		s, ok := at(content, got.header.Get("Content-Type"), "schema").(described)
		if !ok {
			s, ok = at(content, kind, "schema").(described)
		}
		if !ok {
			t.Errorf("%s answers %s, which the contract does not describe", x.id, got.header.Get("Content-Type"))
			continue
		}
		if strings.HasSuffix(kind, "json") {
			for i, line := range strings.Split(strings.TrimSpace(got.body), "\n") {
				if kind != ndjsonType {
					line = got.body
				}
				if k.text(x.id+" answer "+strconv.Itoa(i+1), s, line); kind != ndjsonType {
					break
				}
			}
		}
	}
	refused := b.problem(b.send("POST", "/v1/screen", `{}`))
	text, _ := json.Marshal(refused)
	k.text("problem", described{"$ref": schemas + "Problem"}, string(text))
	for i, f := range k.found {
		if t.Error(f); i > 30 {
			t.Fatalf("and %d more", len(k.found)-i)
		}
	}
	for id, o := range operations {
		if !tried[id] && !manned(o) { // those are tried by TestMannedExchanges
			t.Errorf("nobody tries %s", id)
		}
	}
}

// text checks a text of JSON.
func (c *checker) text(where string, s described, text string) {
	if s["type"] == "string" {
		return // bytes that are not described further
	}
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		c.fail(where, "%v", err)
		return
	}
	c.check(where, s, v)
}

// The fields of bodies that the contract describes are those that are read, both
// ways.
func TestFieldsAreRead(t *testing.T) {
	var r reader
	read := names(r.askFields(&asked{}))
	described := at(contractOf(t), "components", "schemas", "Ask", "properties").(described)
	for _, name := range read {
		if described[name] == nil {
			t.Errorf("the contract does not describe %s", name)
		}
	}
	if len(described) != len(read) {
		t.Errorf("the contract describes %d fields and %d are read", len(described), len(read))
	}
}

// The page that describes the interface names every route, and nothing of it is
// fetched from elsewhere.
func TestDocsPage(t *testing.T) {
	b := serve(t)
	page := b.wants(200, b.send("GET", "/docs", ""))
	for _, r := range Routes() {
		if !strings.Contains(page.body, `id="`+r.ID+`"`) {
			t.Errorf("the page does not describe %s", r.ID)
		}
	}
	style := b.wants(200, b.send("GET", "/docs/style.css", ""))
	for _, word := range []string{"http://", "https://", "//", "@import", "<script", "javascript:"} {
		text := strings.ReplaceAll(page.body+style.body, "http://127.0.0.1:8100", "")
		if strings.Contains(text, word) {
			t.Errorf("the page holds %s", word)
		}
	}
	if !strings.Contains(page.header.Get("Content-Security-Policy"), "default-src 'none'") {
		t.Error("the page may load what it likes")
	}
}

// Every kind of problem is described.
func TestProblemsAreDescribed(t *testing.T) {
	b, err := os.ReadFile("../../docs/service.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kinds() {
		if !strings.Contains(string(b), "`"+k.name+"` | "+strconv.Itoa(k.status)+" |") {
			t.Errorf("docs/service.md does not tell of the problem %s with status %d", k.name, k.status)
		}
	}
	for _, s := range Scopes() {
		if !strings.Contains(string(b), "`"+string(s)+"`") {
			t.Errorf("docs/service.md does not tell of the scope %s", s)
		}
	}
}
