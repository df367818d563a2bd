package form

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Parse makes a tree of a file that holds one thing, whose word is shown where
// it holds more.
func Parse(doc []byte, thing string) (*yaml.Node, *Problem) {
	all, broken := ParseAll(doc)
	switch {
	case broken != nil:
		return nil, broken
	case len(all) > 1:
		return nil, &Problem{Line: all[1].Line, Says: "a second document begins here; a file holds one " + thing}
	}
	return all[0], nil
}

// ParseAll makes a tree of each document of a file, of which there is one at the
// least. JSON is read by a JSON reader: YAML takes most of it, but not tabs, and
// is laxer.
func ParseAll(doc []byte) ([]*yaml.Node, *Problem) {
	text := bytes.TrimPrefix(doc, []byte("\ufeff"))
	if t := bytes.TrimSpace(text); len(t) > 0 && t[0] == '{' {
		n, broken := parseJSON(text)
		if broken != nil {
			return nil, broken
		}
		return []*yaml.Node{n}, nil
	}
	var out []*yaml.Node
	for d := yaml.NewDecoder(bytes.NewReader(text)); ; {
		var root yaml.Node
		switch err := d.Decode(&root); {
		case errors.Is(err, io.EOF) && len(out) == 0:
			return nil, &Problem{Says: "the file is empty"}
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return nil, yamlProblem(err)
		}
		out = append(out, root.Content[0])
	}
}

// yamlProblem takes the line out of a message of the YAML reader.
func yamlProblem(err error) *Problem {
	says := strings.TrimPrefix(strings.Join(strings.Fields(err.Error()), " "), "yaml: ")
	if rest, ok := strings.CutPrefix(says, "line "); ok {
		if n, text, ok := strings.Cut(rest, ": "); ok {
			if line, err := strconv.Atoi(n); err == nil {
				return &Problem{Line: line, Says: "the file is no YAML: " + text}
			}
		}
	}
	return &Problem{Says: "the file is no YAML: " + says}
}

// maxDepth is how deep a JSON file may nest; the deepest key is five down.
const maxDepth = 20

// A jsonTree builds the same tree out of JSON.
type jsonTree struct {
	d    *json.Decoder
	text []byte
}

func parseJSON(text []byte) (*yaml.Node, *Problem) {
	j := &jsonTree{json.NewDecoder(bytes.NewReader(text)), text}
	j.d.UseNumber()
	n, err := j.value(0)
	if err == nil {
		if _, more := j.d.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("something stands behind the object")
		}
	}
	if err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			err = errors.New("it ends too early")
		}
		return nil, &Problem{Line: j.line(), Says: fmt.Sprintf("the file is no JSON: %v", err)}
	}
	return n, nil
}

// line gives the line that has been read up to.
func (j *jsonTree) line() int {
	at := min(int(j.d.InputOffset()), len(j.text))
	return 1 + bytes.Count(j.text[:at], []byte("\n"))
}

func (j *jsonTree) value(depth int) (*yaml.Node, error) {
	if depth > maxDepth {
		return nil, errors.New("it nests too deep")
	}
	t, err := j.d.Token()
	if err != nil {
		return nil, err
	}
	n := &yaml.Node{Kind: yaml.ScalarNode, Line: j.line()}
	switch t := t.(type) {
	case json.Delim:
		n.Kind = yaml.SequenceNode
		if t == '{' {
			n.Kind = yaml.MappingNode
		}
		for j.d.More() {
			c, err := j.value(depth + 1)
			if err != nil {
				return nil, err
			}
			n.Content = append(n.Content, c)
		}
		_, err = j.d.Token()
		return n, err
	case string:
		n.Value, n.Tag = t, "!!str"
	case json.Number:
		n.Value = t.String()
	case bool:
		n.Value = strconv.FormatBool(t)
	case nil:
		n.Tag = "!!null"
	}
	return n, nil
}
