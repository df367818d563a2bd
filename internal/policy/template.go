package policy

// Template is a policy to start from, which says what the program does without
// one.
func Template() string { return template }

const template = `# A policy of your company: what is asked, and what stops an order.
# "navicert policy check FILE" reads it, "navicert policy test FILE" tries it on
# past answers, "navicert policy use FILE" puts it into force here.

name: Example Instruments, export desk

# From which score (1 to 1000) a listing alerts, by kind of party.
thresholds:
  default: 800
  person: 800
  organisation: 800

# What a name is worth that its source does not rely on alone:
# review, alert as any other name, or ignore.
weak_alias: review

# Which lists a part of the company asks; "us/bis" stands for all of that
# authority. Without --unit all lists are asked.
units:
  us-trade: {lists: [us, own]}
  europe: {lists: [eu, uk, un, us/ofac, own]}

# Outcomes that stop an order, of screen and of check; "stale" and "starter" are
# lists that are too old, and lists that only the program has.
stop:
  - hit
  - review
  - unscreenable
  - stale
  - CONFLICT_FLAG
  - SECURITIES_ONLY
  - IMPORT_PRESUMPTION
  - PROCUREMENT_BAR
  - STATEMENT_REQUIRED
  - HOLD_QUESTION
  - LICENCE_REQUIRED
  - PROHIBITED_BY_ORDER
  - BLOCKED_PROPERTY

# Conditions that decide before that, in this order (docs/policies.md).
rules:
  - when: outcome == "review" and score < 820 and party.country in ["DE", "FR"]
    then: go
    why: Looked at once a month, by the minutes of 2026-03-01.
  - when: any(hits, .list == "us/bis/unverified")
    then: stop
    why: The unverified list asks for a statement first.
`
