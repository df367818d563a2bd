package ui

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

func steps(t *testing.T, certificate string) []step {
	article := file(t, "article.txt", "Cameras of Hikvision and software of Megvii were shown.\nA third firm, Acme Kites, sold none of Huawei's phones.\n")
	return []step{
		{"search", open("/"), "Who is it?"},
		{"search-hit", asks("/", "#text", "Hangzhou Hikvison Digital"), "In force"},
		{"search-han", asks("/", "#text", "海康威视"), "Hikvision"},
		{"search-clear", asks("/", "#text", "Emma Daniels"), "CLEAR"},
		{"search-address", asks("/", "#text", "Hikvision\n555 Qianmo Road\nHangzhou"), "Read as the name"},
		{"search-draft", types("Emma Dan", "#draft .answer"), "Nothing found so far"},
		{"search-names", asks("/", "#text", "Acme Kites\nHuawei Technologies Co., Ltd."), "The lines below the first name listed parties"},
		{"search-hebrew", asks("/", "#text", "דוד כהן (תל אביב)"), "CLEAR"},
		{"search-paragraph", asks("/", "#text", strings.Repeat("Cameras of Hikvision were sold to a school. ", 8)), "The text"},
		{"search-hostile", asks("/", "#text", "<img src=x onerror=alert(1)>\u202e"+strings.Repeat("Wordwithoutend", 12)), "img src"},
		{"party", open("/parties/" + url.PathEscape(hikvision(t))), "Timeline"},
		{"party-owners", drops("/parties/"+url.PathEscape(hikvision(t))+"#ownership", "#holdings", file(t, "owners.csv", aTable)), "Who owns it"},
		{"document", open("/document"), "Drop a document"},
		{"document-hit", drops("/document", "#file", article), "Megvii"},
		{"transaction", open("/transaction"), "Fill in what you know"},
		{"transaction-asked", asks("/transaction", "#party-name-0", "Hangzhou Hikvision Digital Technology Co., Ltd."), "Open questions"},
		{"transaction-grown", grows(), "Owner 2"},
		{"licences-none", open("/licences"), "No licence is held here"},
		{"licences-wrong", drops("/licences", "#file", file(t, "licence.yaml", "number: D1\nkind: furlong\n")), "furlong"},
		{"licence", drops("/licences", "#file", file(t, "licence.yaml", permission)), "What happened to it"},
		{"licences", open("/licences"), "D1234567"},
		{"transaction-covered", covers(false), "covers it"},
		{"transaction-used", covers(true), "Counted on D1234567"},
		{"licence-used", open("/licences/D1234567"), "Undo this use"},
		{"licence-changing", func(base string) []chromedp.Action {
			return append(open("/licences/D1234567")(base), chromedp.Evaluate(`document.querySelectorAll("main details").forEach(d => d.open = true)`, nil))
		}, "Change the terms"},
		{"evidence", open("/licences/D1234567/events/2"), "D1234567: used"},
		{"lists", open("/lists"), "Entity List"},
		{"list", open("/lists/us/bis/entity-list"), "Versions"},
		{"certificate", open("/certificate"), "Verify a certificate"},
		{"certificate-proven", drops("/certificate", "#file", certificate), "Proven"},
		{"log", open("/log"), "Log of answers"},
		{"entry", open("/log/1"), "Certificate"},
		{"problem", open("/lists/none"), "not known"},
		{"no-page", open("/nowhere"), "There is no such page"},
		{"transaction-wrong", asks("/transaction", "#destination", "Ruritania"), "Destination"},
	}
}

// types writes into the box of the first page, and waits for what the script shows.
func types(text, shown string) func(string) []chromedp.Action {
	return func(base string) []chromedp.Action {
		return []chromedp.Action{chromedp.Navigate(base + "/"), chromedp.SendKeys("#text", text, chromedp.ByQuery), chromedp.WaitVisible(shown, chromedp.ByQuery)}
	}
}

// presses presses a button, and waits for the page that follows.
func presses(button string) []chromedp.Action {
	return append([]chromedp.Action{leaves(), chromedp.Click(button, chromedp.ByQuery)}, arrives()...)
}

// leaves marks the page that is about to be left, so that arrives can tell the one
// that follows from it, however long that takes.
func leaves() chromedp.Action {
	return chromedp.Evaluate(`document.documentElement.dataset.left = "yes"`, nil)
}

// arrives waits for a whole page that is not the one that was left.
func arrives() []chromedp.Action {
	return []chromedp.Action{
		chromedp.WaitReady("html:not([data-left]) main", chromedp.ByQuery),
		chromedp.Evaluate(`new Promise(r => document.readyState == "complete" ? r(true) : addEventListener("load", () => r(true)))`, nil,
			func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }),
	}
}

// grows adds a party and two owners, and opens what is folded.
func grows() func(string) []chromedp.Action {
	return func(base string) []chromedp.Action {
		out := []chromedp.Action{chromedp.Navigate(base + "/transaction"), chromedp.SetValue("#party-name-0", "Belgarde Machinery", chromedp.ByQuery)}
		unfold := chromedp.Evaluate(`document.querySelectorAll("form details").forEach(d => d.open = true)`, nil)
		for _, button := range []string{"add-party", "add-owner:0", "add-owner:0"} {
			out = append(append(out, unfold), presses(fmt.Sprintf(`button[value="%s"]`, button))...)
		}
		return append(out, unfold)
	}
}

// covers checks a deal that the licence covers, and uses it where it is to.
func covers(it bool) func(string) []chromedp.Action {
	return func(base string) []chromedp.Action {
		out := []chromedp.Action{chromedp.Navigate(base + "/transaction")}
		for id, value := range map[string]string{
			"on": "2020-02-03", "destination": "CN", "number": "SO-1", "exporter": "Acme Instruments Inc", "exporter_country": "US",
			"party-name-0": "Hangzhou Hikvision Digital Technology Co., Ltd.", "party-country-0": "CN",
			"item-description-0": "camera", "item-class-0": "EAR99", "item-subject-0": "yes", "item-quantity-0": "60", "item-unit-0": "each", "item-value-0": "600.00 USD",
		} {
			out = append(out, chromedp.SetValue("#"+id, value, chromedp.ByQuery))
		}
		out = append(out, chromedp.Submit("#number", chromedp.ByQuery), chromedp.WaitVisible(".answer", chromedp.ByQuery))
		if it {
			out = append(out, presses(`button[value="use:D1234567"]`)...)
		}
		return out
	}
}

// fills fills in fields and presses a button.
func fills(path, button string, fields ...string) func(string) []chromedp.Action {
	return func(base string) []chromedp.Action {
		var out []chromedp.Action
		if path != "" {
			out = append(out, chromedp.Navigate(base+path))
		}
		for i := 0; i < len(fields); i += 2 {
			out = append(out, chromedp.SetValue(fields[i], fields[i+1], chromedp.ByQuery))
		}
		return append(out, presses(button)...)
	}
}

// endsWhileTyping ends the session, as another page of the browser may, between two
// letters.
func endsWhileTyping(base string) []chromedp.Action {
	return []chromedp.Action{
		chromedp.Navigate(base + "/"),
		chromedp.Evaluate(`fetch("/signout", {method: "POST"}).then(r => r.ok)`, nil, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }),
		chromedp.SendKeys("#text", "Huawei", chromedp.ByQuery), chromedp.WaitVisible("#draft .note", chromedp.ByQuery),
	}
}

func mannedSteps(first string) []step {
	return []step{
		{"link-first", open(first), "first administrator"},
		{"welcome", fills("", "main button", "#name", "ada", "#password", phrase, "#again", phrase), "Who is it?"},
		{"access", open("/access"), "ada"},
		{"access-wrong", fills("/access", "main form button", "#name", "Grace Hopper!"), "characters"},
		{"access-link", fills("/access", "main form button", "#name", "grace"), "A link for grace"},
		{"user", open("/access/users/grace"), "Make a key"},
		{"user-key", fills("/access/users/grace", `form[action$="keys"] button`, "#label", "ERP, orders"), "A key of grace was made"},
		{"user-saved", fills("/access/users/grace", `button[value="disable"]`), "Saved."},
		{"access-keys", open("/access"), "ERP, orders"},
		{"account", open("/account"), "Change your password"},
		{"account-wrong", fills("/account", "main button", "#old", "x", "#password", phrase, "#again", phrase), "wrong"},
		{"lists-admin", open("/lists"), "Entity List"},
		{"session-ended", endsWhileTyping, "Sign in on another page"},
		{"session-lost", fills("", "main form button", "#text", "Huawei"), "What you sent was not taken"},
		{"signed-in", fills("", "main button", "#name", "ada", "#password", phrase), "Who is it?"},
		{"signed-out", fills("/", `form[action="/signout"] button`), "Password"},
		{"link-used", open(first), "Ask an administrator for another link"},
	}
}

func chineseSteps(t *testing.T, first string) []step {
	return []step{
		{"zh-link-first", open(first), "首位管理员"},
		{"zh-search", fills("", "main button", "#name", "ada", "#password", phrase, "#again", phrase), "对方是谁"},
		{"zh-hit", asks("/", "#text", "海康威视"), "列名"},
		{"zh-party", drops("/parties/"+url.PathEscape(hikvision(t))+"#ownership", "#holdings", file(t, "owners.csv", aTable)), "所有者"},
		{"zh-transaction", grows(), "所有者 2"},
		{"zh-licence", drops("/licences", "#file", file(t, "licence.yaml", permission)), "历史记录"},
		{"zh-licences", open("/licences"), "余额"},
		{"zh-covered", covers(false), "可适用"},
		{"zh-access", open("/access"), "添加用户"},
		{"zh-user", open("/access/users/ada"), "创建密钥"},
		{"zh-account", open("/account"), "更改密码"},
		{"zh-lists", open("/lists"), "清单"},
		{"zh-log", open("/log"), "日志"},
	}
}
