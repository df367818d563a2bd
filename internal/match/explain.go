package match

// The features, each with its permanent ID. To add one, give it an ID here, a
// summand in parts, and a line in Evidence; docs/matching.md lists them.
const (
	FeatureWords    = "name/words"    // a word and its like
	FeatureShort    = "name/short"    // an abbreviation, a plural, another form of the word
	FeatureJoined   = "name/joined"   // words written apart or together
	FeatureSpelled  = "name/spelled"  // another romanisation
	FeatureSound    = "name/sound"    // another script, by its sound
	FeatureDigits   = "name/digits"   // digits typed for letters
	FeatureVoiced   = "name/wade"     // Wade-Giles for pinyin
	FeatureEar      = "name/ear"      // as another language hears and spells it
	FeatureKin      = "name/kin"      // another form of the same given name
	FeatureSlip     = "name/slip"     // one or two slips
	FeatureCut      = "name/cut"      // the end of a field
	FeatureInitial  = "name/initial"  // an initial
	FeatureSqueezed = "name/squeezed" // the same letters, cut into words elsewhere
	FeatureOrder    = "name/order"    // words in another order
	FeatureNumber   = "name/number"   // different numbers
	FeatureKind     = "name/kind"     // a legal form against a person
	FeatureOther    = "name/other"    // each has a word of substance that the other lacks
	FeatureThin     = "name/thin"     // too little in common to settle who is meant
	FeatureMissing  = "name/missing"  // words that the other side lacks; no points of their own
	FeatureCountry  = "country"
	FeatureParty    = "kind"
	FeatureAddress  = "address"
)

var featureOf = [...]string{
	Equal: FeatureWords, Shortened: FeatureShort, Joined: FeatureJoined, Spelled: FeatureSpelled, Sounded: FeatureSound, Leeted: FeatureDigits,
	Voiced: FeatureVoiced, Eared: FeatureEar, Kin: FeatureKin,
	Slipped: FeatureSlip, Cut: FeatureCut, Initial: FeatureInitial,
}

// Evidence gives what the score is made of. The points add up to it: each pair
// of words gets its part of what was found, and rounding is carried on so that
// nothing is lost.
func (r *Result) Evidence() []Evidence {
	if r.parts.squeezed {
		return []Evidence{{
			Feature: FeatureSqueezed, Points: r.Score, Query: r.q.Core, Listed: r.l.Core,
			Says: "the same letters, cut into words elsewhere",
		}}
	}
	var out []Evidence
	p := r.parts
	mq, ml, given := 0, 0, 0
	for _, e := range r.Taken {
		wq, wl := covered(r.q, r.l, e)
		mq += int(e.Sim) * wq
		ml += int(e.Sim) * wl
		upTo := mq/(2*p.query) + ml/(2*p.listed)
		out = append(out, Evidence{
			Feature: featureOf[e.Kind], Points: upTo - given,
			Query: words(r.q, e.Q, e.QN), Listed: words(r.l, e.L, e.LN), Says: e.Kind.Says(),
		})
		given = upTo
	}
	for _, c := range []struct {
		feature string
		points  int
		says    string
	}{
		{FeatureOrder, p.order, "the words stand in another order"},
		{FeatureNumber, p.number, "the two names have different numbers"},
		{FeatureKind, p.kind, "the query has a legal form, the listing is a person's"},
		{FeatureOther, p.other, "each name has a word of substance that the other lacks"},
		{FeatureThin, p.thin, "what the names share is too common to settle who is meant"},
	} {
		if c.points != 0 && given > 0 {
			take := min(c.points, given)
			given -= take
			out = append(out, Evidence{Feature: c.feature, Points: -take, Says: c.says})
		}
	}
	return r.missing(out)
}

// missing adds the words that only one side has. They have no points: their
// weight is already in what the others are a part of.
func (r *Result) missing(out []Evidence) []Evidence {
	var usedQ, usedL uint64
	for _, e := range r.Taken {
		usedQ |= span(e.Q, e.QN)
		usedL |= span(e.L, e.LN)
	}
	for i := range r.q.Tokens {
		if usedQ&(1<<i) == 0 {
			out = append(out, Evidence{Feature: FeatureMissing, Query: r.q.Tokens[i].Text, Says: "only in the query"})
		}
	}
	for i := range r.l.Tokens {
		if usedL&(1<<i) == 0 {
			out = append(out, Evidence{Feature: FeatureMissing, Listed: r.l.Tokens[i].Text, Says: "only in the listed name"})
		}
	}
	return out
}
