// Navicert screens names and documents against official trade-control lists.
package main

import (
	"os"

	"github.com/navicert/navicert/internal/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
