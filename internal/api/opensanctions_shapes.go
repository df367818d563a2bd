package api

import "encoding/json"

// The shapes are those of the OpenSanctions API, as its documentation and the
// models of its server, yente, have them.

// A SanctionsEntity is a listing in the FollowTheMoney data model.
type SanctionsEntity struct {
	ID         string         `json:"id" doc:"ID of the entity, as in exports (docs/export.md)."`
	Caption    string         `json:"caption" doc:"The name to show."`
	Schema     string         `json:"schema" doc:"What it is: Person, Organization, LegalEntity, Vessel, Airplane or Address."`
	Properties map[string]any `json:"properties" doc:"What the list says, as arrays of texts; of one entity also the entities of its addresses, documents and sanction."`
	Datasets   []string       `json:"datasets" doc:"The list, as a data set."`
	Referents  []string       `json:"referents" doc:"The entities of the same party on other lists."`
	Target     bool           `json:"target" doc:"Always true: a list is about it."`
	FirstSeen  *string        `json:"first_seen" doc:"Always null: the timeline of the party says when it was listed."`
	LastSeen   string         `json:"last_seen" doc:"The day of the list version, with the time 00:00:00."`
	LastChange *string        `json:"last_change" doc:"Always null."`
}

// A SanctionsMatch is an entity that an example matches.
type SanctionsMatch struct {
	SanctionsEntity
	Score    float64            `json:"score" doc:"From 0 to 1."`
	Features map[string]float64 `json:"features" doc:"What the score is made of: points of Navicert's evidence, in thousandths, by what was compared."`
	Match    bool               `json:"match" doc:"Whether it reaches the threshold, or is an alert of Navicert's own."`
}

// SanctionsExample is a party that is asked about.
type SanctionsExample struct {
	ID         string                     `json:"id,omitempty" doc:"What the sender calls it."`
	Schema     string                     `json:"schema" doc:"What it is: Person, Company, Organization, LegalEntity, Vessel, Airplane, Thing." example:"Person"`
	Properties map[string]json.RawMessage `json:"properties" doc:"What is known: name, alias, birthDate, nationality, country, jurisdiction, gender, address, and numbers by their properties. Each is a text or an array of texts."`
}

// SanctionsQueries is what is asked.
type SanctionsQueries struct {
	Queries map[string]SanctionsExample `json:"queries" doc:"The parties, by names that the sender chooses."`
	Weights map[string]float64          `json:"weights,omitempty" doc:"Not followed: the weights of Navicert are its own."`
	Config  map[string]json.RawMessage  `json:"config,omitempty" doc:"Not followed."`
}

// SanctionsTotal counts results.
type SanctionsTotal struct {
	Value    int    `json:"value"`
	Relation string `json:"relation"`
}

// SanctionsMatches is the answer about one party.
type SanctionsMatches struct {
	Status  int              `json:"status"`
	Results []SanctionsMatch `json:"results"`
	Total   SanctionsTotal   `json:"total"`
	Query   SanctionsExample `json:"query" doc:"What was asked."`
}

// SanctionsFeature describes a feature.
type SanctionsFeature struct {
	Description string  `json:"description"`
	Coefficient float64 `json:"coefficient"`
	URL         string  `json:"url"`
}

// SanctionsAnswers is the answer to a match.
type SanctionsAnswers struct {
	Responses map[string]SanctionsMatches `json:"responses"`
	Matcher   map[string]SanctionsFeature `json:"matcher"`
	Limit     int                         `json:"limit"`
}

// SanctionsAlgorithm is a way to match.
type SanctionsAlgorithm struct {
	Name        string                      `json:"name"`
	Description string                      `json:"description"`
	Features    map[string]SanctionsFeature `json:"features"`
}

// SanctionsAlgorithms are the ways to match.
type SanctionsAlgorithms struct {
	Algorithms []SanctionsAlgorithm `json:"algorithms"`
	Default    string               `json:"default"`
	Best       string               `json:"best"`
}

// SanctionsDataset is a list as a data set.
type SanctionsDataset struct {
	Name         string   `json:"name"`
	Title        string   `json:"title"`
	Summary      string   `json:"summary"`
	URL          string   `json:"url"`
	Load         bool     `json:"load"`
	Version      string   `json:"version"`
	IndexVersion string   `json:"index_version"`
	IndexCurrent bool     `json:"index_current"`
	Children     []string `json:"children"`
}

// SanctionsCatalog says which data sets there are.
type SanctionsCatalog struct {
	Datasets   []SanctionsDataset `json:"datasets"`
	Current    []string           `json:"current" doc:"Those that are not older than their limit."`
	Outdated   []string           `json:"outdated" doc:"Those that are, and those that are only the starter list."`
	IndexStale bool               `json:"index_stale" doc:"Whether there are such."`
}
