-- +goose Up
CREATE TABLE access_user (
	name     TEXT PRIMARY KEY,
	role     TEXT NOT NULL,
	password TEXT NOT NULL,
	disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
	made     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE access_key (
	number  TEXT PRIMARY KEY,
	mark    TEXT NOT NULL UNIQUE,
	user    TEXT NOT NULL REFERENCES access_user (name),
	label   TEXT NOT NULL,
	scopes  TEXT NOT NULL,
	rate    INTEGER NOT NULL,
	made    INTEGER NOT NULL,
	until   INTEGER NOT NULL,
	used    INTEGER NOT NULL,
	revoked INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE access_session (
	mark    TEXT PRIMARY KEY,
	user    TEXT NOT NULL REFERENCES access_user (name),
	made    INTEGER NOT NULL,
	used    INTEGER NOT NULL,
	address TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX access_session_user ON access_session (user);
CREATE TABLE access_link (
	mark  TEXT PRIMARY KEY,
	user  TEXT NOT NULL,
	made  INTEGER NOT NULL,
	until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
