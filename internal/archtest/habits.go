package archtest

// limits are the largest sizes that a file or function may have, in lines. A
// larger one is split, not excused.
const (
	maxFile         = 400
	maxTestFile     = 600
	maxFunction     = 60
	maxTestFunction = 100
)

// refused are names of packages that say nothing of the domain.
var refused = []string{"utils", "util", "models", "model", "helpers", "helper", "common", "types", "services", "service", "misc", "base", "lib", "core"}

// doors are the packages that may ask for the time and the environment, and
// reach the network. Every other package is told.
var doors = []string{"app", "api", "load", "server", "cli", "cmd/navicert"}

// outside are the functions that only the doors may call, by import path.
var outside = map[string][]string{
	"time":     {"Now", "Since", "Until", "After", "Tick", "NewTimer", "NewTicker", "AfterFunc"},
	"os":       {"Getenv", "LookupEnv", "Environ", "ExpandEnv", "UserHomeDir", "UserConfigDir", "UserCacheDir", "Hostname", "Getwd", "Exit"},
	"net/http": {"Get", "Post", "PostForm", "Head", "DefaultClient"},
	"net":      {"Dial", "Listen", "LookupHost"},
	"log":      {"Fatal", "Fatalf", "Fatalln"},
}

// assertions are libraries that put a second language into tests.
var assertions = []string{"testify", "gomega", "ginkgo", "goconvey", "gotest.tools", "matryer/is", "quicktest"}
