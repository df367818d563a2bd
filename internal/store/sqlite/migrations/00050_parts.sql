-- +goose Up
-- What many entries have in common, which they hold by number. Programs that do not
-- know it must not read the log.
CREATE TABLE log_part (
	number INTEGER PRIMARY KEY,
	text   BLOB NOT NULL
) STRICT;
UPDATE log_head SET format = 2;
