-- Reminders of invitations that were not accepted: days after the mail went, as '3,7,14'; '' for none.
ALTER TABLE firm ADD COLUMN reminder_days TEXT NOT NULL DEFAULT '';

ALTER TABLE mail_account ADD COLUMN connections INTEGER NOT NULL DEFAULT 4;
ALTER TABLE mail_account ADD COLUMN verp INTEGER NOT NULL DEFAULT 0;           -- the envelope sender carries the mail's id
ALTER TABLE mail_account ADD COLUMN sign_in TEXT NOT NULL DEFAULT 'password' CHECK (sign_in IN ('password', 'oauth'));
ALTER TABLE mail_account ADD COLUMN oauth_client TEXT NOT NULL DEFAULT '';     -- RFC 6749's client identifier
ALTER TABLE mail_account ADD COLUMN oauth_authorize_url TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_account ADD COLUMN oauth_token_url TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_account ADD COLUMN oauth_scope TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_account ADD COLUMN imap_host TEXT NOT NULL DEFAULT '';        -- where bounces are read; '' for nowhere
ALTER TABLE mail_account ADD COLUMN imap_port INTEGER NOT NULL DEFAULT 993;
ALTER TABLE mail_account ADD COLUMN imap_security TEXT NOT NULL DEFAULT 'tls' CHECK (imap_security IN ('starttls', 'tls'));
ALTER TABLE mail_account ADD COLUMN imap_user TEXT NOT NULL DEFAULT '';        -- '' : as the mail server's
ALTER TABLE mail_account ADD COLUMN imap_folder TEXT NOT NULL DEFAULT 'INBOX';

-- A report that came back, and what it said of one recipient. What is known by its digest is not applied again.
CREATE TABLE bounce (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    digest       BLOB NOT NULL,               -- SHA-256 of the report
    mail         INTEGER REFERENCES mail (key), -- which it is about; NULL: known by the address alone
    email_folded TEXT NOT NULL,
    verdict      TEXT NOT NULL CHECK (verdict IN ('inactive', 'doubtful', 'keep')),
    status       TEXT NOT NULL,               -- RFC 3463, such as 5.1.1
    reply        TEXT NOT NULL,               -- the server's words
    reason       TEXT NOT NULL,               -- a slug of the decision table
    read_at      INTEGER NOT NULL,
    source       TEXT NOT NULL                -- the report as it came, at most 64 KiB: the evidence to open
) STRICT;
CREATE UNIQUE INDEX bounce_digest ON bounce (digest, email_folded);
CREATE INDEX bounce_by_email ON bounce (email_folded, key);
CREATE INDEX bounce_by_mail ON bounce (mail, key) WHERE mail IS NOT NULL;
CREATE INDEX bounce_by_seq ON bounce (local_seq);

-- How many mails were begun on a day of this machine's time zone: the account's limit a day counts them.
CREATE TABLE sending_day (
    day   TEXT PRIMARY KEY,                   -- YYYY-MM-DD
    begun INTEGER NOT NULL
) STRICT;
