package api

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "print the contract into docs/openapi.json")

const contractFile = "../../docs/openapi.json"

// TestContract holds the committed contract against the code.
func TestContract(t *testing.T) {
	made, err := Contract()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(contractFile, made, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(contractFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(made, kept) {
		t.Error("docs/openapi.json is not what the routes say; print it anew with go test ./internal/api -run Contract -update, and see that nothing was renamed or taken away")
	}
}
