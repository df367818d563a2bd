package ui

// A Route is one page, or one form on it.
type Route struct {
	Method string
	Path   string // as net/http has it
	Right  Right  // that a visitor needs
	Body   int64  // bytes that a form may have; 0 for none
	Heavy  bool   // takes a processor for long
	Part   bool   // a part of a page that is open already, which a script asks for

	serve func(*visit) error
}

// The bounds of what a browser sends.
const (
	formSize     = 256 << 10
	textSize     = 4 << 20 // as sent, where a letter takes up to nine bytes
	documentSize = 16 << 20
)

// Routes gives all pages. To add one, write it in a file of its own with a
// template of the same name, add it here, and say its words in Chinese in
// words_zh.go; the tests open every page.
func Routes() []Route {
	return []Route{
		{Method: "GET", Path: "/{$}", Right: Ask, serve: (*visit).search},
		{Method: "POST", Path: "/{$}", Right: Ask, Body: textSize, serve: (*visit).ask},
		{Method: "POST", Path: "/draft", Right: Ask, Body: formSize, Part: true, serve: (*visit).draft},
		{Method: "GET", Path: "/parties/{id}", Right: Read, Heavy: true, serve: (*visit).party},
		{Method: "POST", Path: "/parties/{id}", Right: Read, Body: documentSize, Heavy: true, serve: (*visit).owners},
		{Method: "GET", Path: "/parties/{id}/timeline.svg", Right: Read, Heavy: true, serve: (*visit).timeline},
		{Method: "GET", Path: "/document", Right: Ask, serve: (*visit).document},
		{Method: "POST", Path: "/document", Right: Ask, Body: documentSize, Heavy: true, serve: (*visit).scan},
		{Method: "GET", Path: "/transaction", Right: Ask, serve: (*visit).transaction},
		{Method: "POST", Path: "/transaction", Right: Ask, Body: formSize, Heavy: true, serve: (*visit).check},
		{Method: "GET", Path: "/lists", Right: Read, serve: (*visit).lists},
		{Method: "GET", Path: "/lists/{id...}", Right: Read, Heavy: true, serve: (*visit).list},
		{Method: "POST", Path: "/lists", Right: Lists, Body: formSize, Heavy: true, serve: (*visit).decide},
		{Method: "GET", Path: "/certificate", Right: Read, serve: (*visit).certificate},
		{Method: "POST", Path: "/certificate", Right: Read, Body: documentSize, Heavy: true, serve: (*visit).verify},
		{Method: "GET", Path: "/log", Right: ReadLog, Heavy: true, serve: (*visit).log},
		{Method: "GET", Path: "/log/{entry}", Right: ReadLog, serve: (*visit).entry},
		{Method: "GET", Path: "/log/{entry}/certificate", Right: ReadLog, Heavy: true, serve: (*visit).issue},
		{Method: "GET", Path: "/licences", Right: ReadLicences, serve: (*visit).licences},
		{Method: "GET", Path: "/licences/template.yaml", Right: ReadLicences, serve: (*visit).template},
		{Method: "POST", Path: "/licences", Right: ChangeLicences, Body: formSize, serve: (*visit).addLicence},
		{Method: "GET", Path: "/licences/{number}", Right: ReadLicences, serve: (*visit).licence},
		{Method: "POST", Path: "/licences/{number}/terms", Right: ChangeLicences, Body: formSize, serve: (*visit).amend},
		{Method: "POST", Path: "/licences/{number}/end", Right: ChangeLicences, Body: formSize, serve: (*visit).end},
		{Method: "GET", Path: "/licences/{number}/events/{event}", Right: ReadLog, Heavy: true, serve: (*visit).evidence},
		{Method: "POST", Path: "/licences/{number}/events/{event}", Right: UseLicences, Body: formSize, serve: (*visit).void},
		{Method: "GET", Path: "/access", Right: ReadAccess, serve: (*visit).staff},
		{Method: "POST", Path: "/access/users", Right: ChangeAccess, Body: formSize, serve: (*visit).addUser},
		{Method: "GET", Path: "/access/users/{name}", Right: ReadAccess, serve: (*visit).user},
		{Method: "POST", Path: "/access/users/{name}", Right: ChangeAccess, Body: formSize, serve: (*visit).changeUser},
		{Method: "POST", Path: "/access/users/{name}/keys", Right: ChangeAccess, Body: formSize, serve: (*visit).makeKey},
		{Method: "POST", Path: "/access/keys/{number}", Right: ChangeAccess, Body: formSize, serve: (*visit).revoke},
		{Method: "GET", Path: "/account", Right: OwnAccount, serve: (*visit).account},
		{Method: "POST", Path: "/account", Right: OwnAccount, Body: formSize, serve: (*visit).changePassword},
		{Method: "GET", Path: "/signin", Right: Anybody, serve: (*visit).signInPage},
		{Method: "POST", Path: "/signin", Right: Anybody, Body: formSize, serve: (*visit).signIn},
		{Method: "POST", Path: "/signout", Right: Anybody, Body: formSize, serve: (*visit).signOut},
		{Method: "GET", Path: "/link/{token}", Right: Anybody, serve: (*visit).linkPage},
		{Method: "POST", Path: "/link/{token}", Right: Anybody, Body: formSize, serve: (*visit).link},
		{Method: "GET", Path: "/language/{code}", Right: Anybody, serve: (*visit).language},
	}
}
