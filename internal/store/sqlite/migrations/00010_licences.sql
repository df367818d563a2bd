-- +goose Up
CREATE TABLE licence_event (
	licence TEXT NOT NULL,
	number  INTEGER NOT NULL CHECK (number > 0),
	event   BLOB NOT NULL,
	entry   INTEGER NOT NULL,
	leaf    TEXT NOT NULL,
	PRIMARY KEY (licence, number)
) STRICT, WITHOUT ROWID;
