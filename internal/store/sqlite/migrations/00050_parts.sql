-- +goose Up
-- What many entries have in common, which they hold by number. Programs that do not
-- know it must not read the log.
CREATE TABLE log_part (
	number INTEGER PRIMARY KEY,
	text   BLOB NOT NULL
) STRICT;
-- The tables to search by go up to this entry.
ALTER TABLE log_head ADD COLUMN found INTEGER NOT NULL DEFAULT 0;
UPDATE log_head SET format = 2, found = (SELECT coalesce(max(number), 0) FROM log_leaf);
-- Of the index of names, what was written together is merged with what was before by
-- eights in place of fours: a third less is written again, and a search reads no longer.
INSERT INTO log_name (log_name, rank) VALUES ('automerge', 8);
INSERT INTO log_name (log_name, rank) VALUES ('crisismerge', 32);
