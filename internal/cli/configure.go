package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/form"
)

// The settings of a command are its flags, and there is no other register of
// them: a setting may be given as a flag, as a variable of the environment, or in
// a file, and the first of these that there is counts.

// variablePrefix begins the name of every variable of the environment that the
// program reads.
const variablePrefix = "NAVICERT_"

// configVariable names the file of settings.
const configVariable = variablePrefix + "CONFIG"

// maxConfig is the largest file of settings, in bytes.
const maxConfig = 1 << 20

// variable is the name of the variable of a flag.
func variable(flag string) string {
	return variablePrefix + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// settable tells whether a flag is a setting.
func settable(name string) bool { return name != "help" && name != "config" }

// settings gives the names of all settings of a command.
func settings(c *cobra.Command) []string {
	var out []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if settable(f.Name) {
			out = append(out, f.Name)
		}
	})
	slices.Sort(out)
	return out
}

// configure fills the flags that were not given from the environment, and those
// that were not given there from the file.
func (d *door) configure(c *cobra.Command, file string) error {
	if err := d.strange(c); err != nil {
		return err
	}
	if file == "" {
		file = d.env.Getenv(configVariable)
	}
	for _, name := range settings(c) {
		value := d.env.Getenv(variable(name))
		if value == "" || c.Flags().Changed(name) {
			continue
		}
		if err := put(c, name, strings.Split(value, ","), value); err != nil {
			return fault.New(fault.Usage, "the variable %s holds a value that %s is not", variable(name), kindOf(c, name)).Because(err)
		}
	}
	if file == "" {
		return nil
	}
	return configureFrom(c, file)
}

// strange refuses variables that begin like ours and are none: a setting that is
// misspelt and not used is found out when it is too late.
func (d *door) strange(c *cobra.Command) error {
	if d.env.Environ == nil {
		return nil
	}
	known := []string{configVariable, app.DataVariable, app.WitnessVariable}
	for _, name := range settings(c) {
		known = append(known, variable(name))
	}
	for _, v := range d.env.Environ() {
		name, value, _ := strings.Cut(v, "=")
		if value != "" && strings.HasPrefix(name, variablePrefix) && !slices.Contains(known, name) {
			return fault.New(fault.Usage, "there is no setting for the variable %s", name).Try("%s", meant(name, known))
		}
	}
	return nil
}

func meant(given string, known []string) string {
	var names []string
	for _, k := range known {
		names = append(names, strings.ToLower(strings.TrimPrefix(k, variablePrefix)))
	}
	if near := form.Nearest(strings.ToLower(strings.TrimPrefix(given, variablePrefix)), names); near != "" {
		return "perhaps " + variablePrefix + strings.ToUpper(near) + " was meant; otherwise take it out of the environment"
	}
	return "docs/operating.md lists all"
}

// kindOf names what a setting takes.
func kindOf(c *cobra.Command, name string) string {
	return map[string]string{"bool": "true or false", "stringSlice": "a list of words"}[c.Flags().Lookup(name).Value.Type()]
}

// put sets a flag.
func put(c *cobra.Command, name string, values []string, whole string) error {
	f := c.Flags().Lookup(name)
	if s, ok := f.Value.(pflag.SliceValue); ok {
		for i := range values {
			values[i] = strings.TrimSpace(values[i])
		}
		f.Changed = true
		return s.Replace(values)
	}
	return c.Flags().Set(name, whole)
}

// configureFrom reads the file of settings: one mapping of the names of flags to
// their values.
func configureFrom(c *cobra.Command, file string) error {
	info, err := os.Stat(file)
	if err == nil && info.Size() > maxConfig {
		return fault.New(fault.Usage, "the file of settings %s is larger than a megabyte", file)
	}
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return fault.New(fault.Usage, "there is no file of settings %s", file).Try("\"navicert docs config\" prints one to start from")
	}
	if err != nil {
		return fault.New(fault.Usage, "the file of settings %s cannot be read", file).Because(err)
	}
	var root yaml.Node
	if err := yaml.Unmarshal(text, &root); err != nil {
		return fault.New(fault.Usage, "the file of settings %s is no YAML", file).Because(err)
	}
	if root.Kind == 0 {
		return nil // nothing but comments
	}
	if len(root.Content) != 1 || root.Content[0].Kind != yaml.MappingNode {
		return fault.New(fault.Usage, "the file of settings %s is not lines of the form name: value", file)
	}
	var wrong []string
	seen := map[string]bool{}
	for i := 0; i+1 < len(root.Content[0].Content); i += 2 {
		key, value := root.Content[0].Content[i], root.Content[0].Content[i+1]
		says := setFrom(c, key, value, seen)
		if says != "" {
			wrong = append(wrong, fmt.Sprintf("line %d: %s", key.Line, says))
		}
	}
	if len(wrong) > 0 {
		return fault.New(fault.Usage, "the file of settings %s is wrong in %s", file, strings.Join(wrong, "; ")).Try("docs/operating.md lists all settings")
	}
	return nil
}

// setFrom sets one flag from the file, and says what is wrong, if anything is.
func setFrom(c *cobra.Command, key, value *yaml.Node, seen map[string]bool) string {
	name := key.Value
	known := settings(c)
	switch {
	case !slices.Contains(known, name):
		if near := form.Nearest(name, known); near != "" {
			return fmt.Sprintf("there is no setting %q, perhaps %s was meant", name, near)
		}
		return fmt.Sprintf("there is no setting %q", name)
	case seen[name]:
		return fmt.Sprintf("%s stands twice", name)
	}
	seen[name] = true
	var words []string
	switch value.Kind {
	case yaml.ScalarNode:
		if value.Value == "" || value.Tag == "!!null" {
			return fmt.Sprintf("%s has no value", name)
		}
		words = []string{value.Value}
	case yaml.SequenceNode:
		for _, n := range value.Content {
			if n.Kind != yaml.ScalarNode {
				return fmt.Sprintf("%s is not a list of words", name)
			}
			words = append(words, n.Value)
		}
	default:
		return fmt.Sprintf("%s is neither a value nor a list", name)
	}
	f := c.Flags().Lookup(name)
	if _, many := f.Value.(pflag.SliceValue); !many && value.Kind == yaml.SequenceNode {
		return fmt.Sprintf("%s takes one value, not a list", name)
	}
	if f.Changed {
		return "" // a flag or variable goes before it
	}
	if err := put(c, name, words, strings.Join(words, ",")); err != nil {
		return fmt.Sprintf("%s is not %s", name, kindOf(c, name))
	}
	return ""
}

// exampleConfig prints a file of settings with every setting of a command, what
// it means and what it is if nothing is said.
func exampleConfig(c *cobra.Command) string {
	var b strings.Builder
	b.WriteString("# Settings of \"navicert serve\". A flag of the same name, or a variable of the\n# environment, goes before what stands here. What is not known is an error.\n# Printed by \"navicert docs config\".\n")
	for _, name := range settings(c) {
		f := c.Flags().Lookup(name)
		what, says := pflag.UnquoteUsage(f)
		fmt.Fprintf(&b, "\n%s\n", comment(says))
		value := f.DefValue
		switch {
		case f.Value.Type() == "stringSlice":
			value = "[" + what + "]"
		case value == "":
			value = what
		}
		fmt.Fprintf(&b, "# Variable: %s\n#%s: %s\n", variable(name), name, value)
	}
	return b.String()
}

// comment breaks a text into lines of comment.
func comment(text string) string {
	lines, line := []string{}, "#"
	for _, w := range strings.Fields(text) {
		if len(line)+1+len(w) > 78 {
			lines, line = append(lines, line), "#"
		}
		line += " " + w
	}
	return strings.Join(append(lines, line), "\n")
}
