-- A send to many at once, and what it was to do for each person: the result list stays until somebody closes it.
CREATE TABLE bulk_send (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    kind         TEXT NOT NULL CHECK (kind IN ('invite', 'resend')),
    queued_at    INTEGER NOT NULL,
    queued_by    INTEGER REFERENCES team_member (key),
    cancelled_at INTEGER,                     -- what had not gone by then was withdrawn
    closed_at    INTEGER                      -- its result list was closed; NULL while it is shown
) STRICT;
CREATE INDEX bulk_send_by_seq ON bulk_send (local_seq);

-- A line of a result list: a mail that was queued, or somebody who was left out and why.
CREATE TABLE bulk_send_line (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    bulk_send INTEGER NOT NULL REFERENCES bulk_send (key),
    mail      INTEGER REFERENCES mail (key),  -- NULL: left out
    joined    INTEGER NOT NULL,               -- that mail waited already, of another send, and says this too
    client    INTEGER REFERENCES client (key),-- of somebody who was left out
    person    TEXT NOT NULL,                  -- who was left out, by the name of then; '' with a mail
    email     TEXT NOT NULL,                  -- of somebody who was left out, where there was an address
    reason    TEXT NOT NULL                   -- why somebody was left out, a slug; '' with a mail
) STRICT;
CREATE INDEX bulk_send_line_by_send ON bulk_send_line (bulk_send, key);
CREATE INDEX bulk_send_line_left_out ON bulk_send_line (bulk_send, key) WHERE mail IS NULL;
CREATE INDEX bulk_send_line_joined ON bulk_send_line (bulk_send, mail) WHERE joined = 1;
CREATE INDEX bulk_send_line_by_mail ON bulk_send_line (mail) WHERE mail IS NOT NULL;
CREATE INDEX bulk_send_line_by_seq ON bulk_send_line (local_seq);

-- The send that a mail was queued by: with its state one small index counts a hundred thousand of them.
ALTER TABLE mail ADD COLUMN bulk_send INTEGER REFERENCES bulk_send (key);
CREATE INDEX mail_by_bulk_send ON mail (bulk_send, state, key) WHERE bulk_send IS NOT NULL;

-- What bounced after a server had taken it is told from what arrived.
CREATE INDEX invitation_refused ON invitation (key) WHERE refused_at IS NOT NULL;
