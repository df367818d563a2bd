package api

import (
	"strings"
	"testing"
)

const owners = "owner,company,percent\nHangzhou Hikvision Digital Technology,Belgarde Machinery,60\nAnna Berg,Belgarde Machinery,40\n"

// Who owns a party is recorded as any other answer: before it is sent, with what was
// found and the hash of the file, and it can be sent again. Without a record it is
// given only where that is allowed.
func TestOwnershipIsRecorded(t *testing.T) {
	b := serve(t)
	ask := func(query string) answer {
		return b.send("POST", "/v1/ownership?party=Belgarde+Machinery"+query, owners, "Content-Type: text/csv", "Idempotency-Key: owns")
	}
	got := b.wants(200, ask("&why=onboarding&on=2026-11-20"))
	if got.header.Get(EntryHeader) != "1" {
		t.Fatalf("the entry is %q", got.header.Get(EntryHeader))
	}
	entry := b.wants(200, b.send("GET", "/v1/log/entries/1", "")).body
	for _, want := range []string{
		`"kind":"own"`, `"why":"onboarding"`, `"on":"2026-11-20"`, `"parties":["Belgarde Machinery"]`, `"outcome":"captured"`,
		`"answer":` + strings.TrimSuffix(got.body, "\n"), `"files":[{"sha256":"`, `"listed":["`, `"meaning":["Belgarde Machinery is captured under `,
	} {
		if !strings.Contains(entry, want) {
			t.Errorf("the entry lacks %s:\n%s", want, entry)
		}
	}
	if strings.Contains(entry, "Anna Berg,") {
		t.Error("the entry holds the file")
	}
	if again := b.wants(200, ask("&why=onboarding&on=2026-11-20")); again.header.Get("Idempotency-Replayed") != "true" || again.body != got.body {
		t.Errorf("the same request is answered anew: %v", again.header)
	}
	if found := b.wants(200, b.send("GET", "/v1/log/entries?party=belgarde", "")); !strings.Contains(found.body, `"number":1`) {
		t.Errorf("the entry is not found: %s", found.body)
	}
	b.wants(403, b.send("POST", "/v1/ownership?party=Belgarde+Machinery&zero_footprint=true", owners, "Content-Type: text/csv"))
	free := serve(t, func(o *Options) { o.ZeroFootprint = true })
	none := free.wants(200, free.send("POST", "/v1/ownership?party=Belgarde+Machinery&zero_footprint=true", owners, "Content-Type: text/csv"))
	if none.header.Get(EntryHeader) != "" {
		t.Error("what should leave no record has one")
	}
	free.wants(404, free.send("GET", "/v1/log", ""))
}
