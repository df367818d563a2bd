-- +goose Up
-- Replies to requests that carry an idempotency key, for a day.
CREATE TABLE reply (
	sender  TEXT PRIMARY KEY, -- who sent it, and its key
	request TEXT NOT NULL,    -- hash of the request
	entry   INTEGER NOT NULL, -- of the log, 0 for none
	media   TEXT NOT NULL,
	body    BLOB NOT NULL,
	made    INTEGER NOT NULL  -- seconds since 1970
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_made ON reply (made);
