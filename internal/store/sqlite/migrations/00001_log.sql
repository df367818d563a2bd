-- +goose Up
CREATE TABLE log_head (
	id         INTEGER PRIMARY KEY CHECK (id = 1),
	format     INTEGER NOT NULL,
	public     TEXT NOT NULL,
	checkpoint BLOB NOT NULL
) STRICT;
CREATE TABLE log_leaf (
	number INTEGER PRIMARY KEY,
	hashes BLOB NOT NULL
) STRICT;
CREATE TABLE log_entry (
	number INTEGER PRIMARY KEY,
	line   BLOB NOT NULL
) STRICT;
CREATE TABLE log_gap (
	number INTEGER PRIMARY KEY,
	by     INTEGER NOT NULL
) STRICT;
CREATE TABLE log_find (
	number   INTEGER PRIMARY KEY,
	kind     TEXT NOT NULL,
	recorded TEXT NOT NULL,
	day      TEXT NOT NULL,
	trade    TEXT NOT NULL,
	class    TEXT NOT NULL,
	until    TEXT NOT NULL
) STRICT;
CREATE INDEX log_find_recorded ON log_find (recorded);
CREATE INDEX log_find_day ON log_find (day);
CREATE INDEX log_find_until ON log_find (until);
CREATE INDEX log_find_trade ON log_find (trade) WHERE trade <> '';
CREATE INDEX log_find_kind ON log_find (kind) WHERE kind NOT IN ('screen', 'scan', 'check');
CREATE TABLE log_country (
	country TEXT NOT NULL,
	number  INTEGER NOT NULL,
	PRIMARY KEY (country, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE log_link (
	follows INTEGER NOT NULL,
	number  INTEGER NOT NULL,
	PRIMARY KEY (follows, number)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE log_name USING fts5 (
	names, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
);
