package app

import (
	"os"
	"path/filepath"
	"runtime"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/statement/sheet"
)

// noFont is the font that stands for none: then the fonts of the reader are used.
const noFont = "none"

// usualFonts are where fonts with Chinese, Japanese and Korean letters in
// TrueType outlines usually lie, the better ones first. To add one, add its path.
func usualFonts() []string {
	switch runtime.GOOS {
	case "windows":
		dir := filepath.Join(os.Getenv("SystemRoot"), "Fonts")
		return []string{filepath.Join(dir, "Deng.ttf"), filepath.Join(dir, "simhei.ttf"), filepath.Join(dir, "msyh.ttc"), filepath.Join(dir, "simsun.ttc")}
	case "darwin":
		return []string{"/System/Library/Fonts/Supplemental/Arial Unicode.ttf", "/Library/Fonts/Arial Unicode.ttf", "/System/Library/Fonts/STHeiti Light.ttc"}
	}
	var out []string
	for _, name := range []string{
		"truetype/wqy/wqy-microhei.ttc", "wqy-microhei/wqy-microhei.ttc", "wenquanyi/wqy-microhei/wqy-microhei.ttc",
		"truetype/wqy/wqy-zenhei.ttc", "wqy-zenhei/wqy-zenhei.ttc", "wenquanyi/wqy-zenhei/wqy-zenhei.ttc",
		"truetype/droid/DroidSansFallbackFull.ttf", "truetype/droid/DroidSansFallback.ttf", "google-droid-sans-fonts/DroidSansFallbackFull.ttf",
		"truetype/arphic/uming.ttc", "truetype/arphic-gbsn00lp/gbsn00lp.ttf",
	} {
		for _, dir := range []string{"/usr/share/fonts", "/usr/local/share/fonts"} {
			out = append(out, filepath.Join(dir, name))
		}
	}
	return out
}

// fontFile reads a font that was named.
func fontFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err == nil && info.Size() > maxFont {
		return nil, fault.New(fault.Usage, "the font %s is larger than %d MB", name, maxFont>>20)
	}
	var b []byte
	if err == nil {
		b, err = os.ReadFile(name)
	}
	if err == nil {
		b, err = sheet.Single(b)
	}
	if err != nil {
		return nil, fault.New(fault.Usage, "the font %s cannot be read", name).Because(cause(err)).
			Try("name a TrueType file with --font, or leave it out")
	}
	return b, nil
}

// usualFont gives the first of the usual fonts that is there and may be put into
// documents; with a hash, the one that has it. It gives nil for none.
func (a *App) usualFont(h canon.Hash) []byte {
	if a.env.Fonts == nil {
		return nil
	}
	for _, name := range a.env.Fonts() {
		if b, err := fontFile(name); err == nil && sheet.May(b) && (h == "" || canon.Sum(b) == h) {
			return b
		}
	}
	return nil
}
