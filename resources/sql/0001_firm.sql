-- The first schema of a firm. Landed steps are never edited; a change is a new numbered file.
--
-- Shared tables begin with the same eight columns:
--   key         small, of this store only          id          UUIDv7, made by the writer
--   scope       whose access rule the row follows  local_seq   the change number of the last write
--   deleted     marked, not removed                changed_at  UTC ms, for people only
--   changed_by  the team member, or NULL
-- References are by key. Times are UTC milliseconds. Texts are '' where nothing is known; times NULL.

CREATE TABLE clock (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    local_seq INTEGER NOT NULL
) STRICT;
INSERT INTO clock (one, local_seq) VALUES (1, 0);

CREATE TABLE firm (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    name           TEXT NOT NULL,
    portal_url     TEXT NOT NULL,             -- https://…, without a trailing slash; '' until set
    phone          TEXT NOT NULL,             -- in the mails: whom to ring
    invite_days    INTEGER NOT NULL CHECK (invite_days BETWEEN 1 AND 90),
    sessions_since TEXT NOT NULL              -- YYYY-MM
) STRICT;

CREATE TABLE team_member (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    name               TEXT NOT NULL,
    email              TEXT NOT NULL,
    email_folded       TEXT NOT NULL,
    role               TEXT NOT NULL CHECK (role IN ('admin', 'staff')),
    manages_portals    INTEGER NOT NULL,      -- the permission Manage Client Portals
    sees_all_clients   INTEGER NOT NULL,
    active             INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX team_member_email ON team_member (email_folded) WHERE deleted = 0;

CREATE TABLE client (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    name          TEXT NOT NULL,
    name_folded   TEXT NOT NULL,              -- the order of the client list
    type          TEXT NOT NULL CHECK (type IN ('individual', 'couple', 'business', 'trust')),
    active        INTEGER NOT NULL,
    phone         TEXT NOT NULL,
    address       TEXT NOT NULL,              -- lines of a postal address
    tax_id        TEXT NOT NULL,
    year_end      TEXT NOT NULL,              -- MM-DD, or ''
    client_since  TEXT NOT NULL,              -- YYYY-MM, or ''
    notes         TEXT NOT NULL,
    search_text   TEXT NOT NULL               -- folded: name, contacts' names, addresses and phones, a line each
) STRICT;
CREATE INDEX client_by_name ON client (name_folded, key) WHERE deleted = 0;

CREATE TABLE assignment (                     -- which team members look after a client, the first one leading
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    client   INTEGER NOT NULL REFERENCES client (key),
    member   INTEGER NOT NULL REFERENCES team_member (key),
    position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX assignment_pair ON assignment (client, member);
CREATE INDEX assignment_by_member ON assignment (member, client) WHERE deleted = 0;

CREATE TABLE contact (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    name         TEXT NOT NULL,
    name_folded  TEXT NOT NULL,
    email        TEXT NOT NULL,               -- as typed, trimmed; '' where there is none
    email_folded TEXT NOT NULL,               -- as compared
    phone        TEXT NOT NULL
) STRICT;
CREATE INDEX contact_by_email ON contact (email_folded) WHERE deleted = 0 AND email_folded <> '';

CREATE TABLE client_contact (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    client   INTEGER NOT NULL REFERENCES client (key),
    contact  INTEGER NOT NULL REFERENCES contact (key),
    relation TEXT NOT NULL CHECK (relation IN ('self', 'spouse', 'partner', 'owner', 'other')),
    position INTEGER NOT NULL,
    is_primary INTEGER NOT NULL               -- exactly one of a client that has contacts
) STRICT;
CREATE UNIQUE INDEX client_contact_pair ON client_contact (client, contact);
CREATE INDEX client_contact_by_contact ON client_contact (contact) WHERE deleted = 0;

CREATE TABLE portal_user (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    email         TEXT NOT NULL,
    email_folded  TEXT NOT NULL,
    name          TEXT NOT NULL,              -- of the contact it was first meant for
    account_at    INTEGER,                    -- when a password was set; NULL without an account
    last_login_at INTEGER
) STRICT;
CREATE UNIQUE INDEX portal_user_email ON portal_user (email_folded) WHERE deleted = 0;

CREATE TABLE access (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    portal_user INTEGER NOT NULL REFERENCES portal_user (key),
    client      INTEGER NOT NULL REFERENCES client (key),
    contact     INTEGER NOT NULL REFERENCES contact (key),
    state       TEXT NOT NULL CHECK (state IN ('granted', 'removed', 'withdrawn')),
    granted_at  INTEGER NOT NULL,
    granted_by  INTEGER REFERENCES team_member (key),
    removed_at  INTEGER,                      -- of the last removal; stays when it is granted again
    removed_by  INTEGER REFERENCES team_member (key)
) STRICT;
CREATE UNIQUE INDEX access_triple ON access (portal_user, client, contact);
CREATE INDEX access_by_client ON access (client);
CREATE INDEX access_by_contact ON access (contact);

-- Mail templates are whole mails; message templates are texts for the message field.
CREATE TABLE template (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    kind     TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'another_portal', 'access_removed', 'message')),
    name     TEXT NOT NULL,
    builtin  TEXT NOT NULL,                   -- which built-in text it began as, '' for the firm's own
    position INTEGER NOT NULL,
    revision INTEGER                          -- the text in force: template_revision.key
) STRICT;

-- A revision is never changed, so that a queued mail says tomorrow what it said in the preview.
CREATE TABLE template_revision (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    template INTEGER NOT NULL REFERENCES template (key),
    subject  TEXT NOT NULL,
    body     TEXT NOT NULL
) STRICT;

-- The personal message of a send; one row, however many mails carry it.
CREATE TABLE mail_message (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE invitation (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    portal_user  INTEGER NOT NULL REFERENCES portal_user (key),
    purpose      TEXT NOT NULL,               -- 'portal', or a later room
    purpose_item TEXT NOT NULL,               -- that room's item, '' for the portal
    valid_days   INTEGER NOT NULL,
    opened_at    INTEGER,                     -- first claim of its mail: the link exists from here
    expires_at   INTEGER,
    state        TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'replaced', 'removed', 'corrected', 'cancelled')),
    ended_at     INTEGER,
    replaced_by  INTEGER REFERENCES invitation (key),
    refused_at   INTEGER,                     -- its mail or reminder was refused for good, or bounced
    refusal      TEXT NOT NULL,               -- why, a slug of the decision table
    refusal_reply TEXT NOT NULL               -- the server's words
) STRICT;
CREATE INDEX invitation_by_user ON invitation (portal_user, key);

CREATE TABLE invitation_access (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    invitation INTEGER NOT NULL REFERENCES invitation (key),
    access     INTEGER NOT NULL REFERENCES access (key),
    ended      INTEGER NOT NULL               -- that access was removed: the link no longer opens it
) STRICT;
CREATE UNIQUE INDEX invitation_access_pair ON invitation_access (invitation, access);
CREATE INDEX invitation_access_by_access ON invitation_access (access, invitation);

-- The outbox. A mail is a recipe until its first claim fixes message_id, boundary and dated_at: then it is bytes.
CREATE TABLE mail (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    kind            TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'notice', 'code', 'test')),
    state           TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unconfirmed', 'cancelled')),
    priority        INTEGER NOT NULL,         -- 0 code, 1 test, 2 single invite, 3 bulk, 4 reminder
    recipient       TEXT NOT NULL,
    recipient_name  TEXT NOT NULL,
    portal_user     INTEGER REFERENCES portal_user (key),
    invitation      INTEGER REFERENCES invitation (key),
    purpose         TEXT NOT NULL,
    purpose_item    TEXT NOT NULL,
    sender          INTEGER REFERENCES team_member (key),  -- Reply-To
    revision        INTEGER REFERENCES template_revision (key),
    message         INTEGER REFERENCES mail_message (key),
    queued_at       INTEGER NOT NULL,
    next_attempt_at INTEGER,                  -- NULL: as soon as it can
    attempts        INTEGER NOT NULL,
    claimed_at      INTEGER,                  -- first claim
    message_id      TEXT NOT NULL,            -- with its angle brackets; '' before the first claim
    boundary        TEXT NOT NULL,
    dated_at        INTEGER,
    sent_at         INTEGER,
    ended_at        INTEGER,                  -- sent, failed, cancelled or unconfirmed since
    reply           TEXT NOT NULL,            -- the server's last word, as it came
    reason          TEXT NOT NULL             -- what it means, a slug of the decision table; '' while all is well
) STRICT;
CREATE INDEX mail_due ON mail (priority, queued_at, key) WHERE state = 'queued';
CREATE INDEX mail_attention ON mail (state, key) WHERE state IN ('sending', 'unconfirmed', 'failed');
CREATE INDEX mail_by_invitation ON mail (invitation) WHERE invitation IS NOT NULL;
CREATE INDEX mail_by_user ON mail (portal_user, key) WHERE portal_user IS NOT NULL;
CREATE UNIQUE INDEX mail_one_open ON mail (portal_user, kind, purpose, purpose_item)
    WHERE state IN ('queued', 'sending', 'unconfirmed') AND portal_user IS NOT NULL;
CREATE UNIQUE INDEX mail_message_id ON mail (message_id) WHERE message_id <> '';

CREATE TABLE mail_access (                    -- which accesses a notice tells of (an invitation knows its own)
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    mail   INTEGER NOT NULL REFERENCES mail (key),
    access INTEGER NOT NULL REFERENCES access (key)
) STRICT;
CREATE UNIQUE INDEX mail_access_pair ON mail_access (mail, access);
CREATE INDEX mail_access_by_access ON mail_access (access);

CREATE TABLE mail_event (                     -- what happened to a mail, newest last
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    mail   INTEGER NOT NULL REFERENCES mail (key),
    at     INTEGER NOT NULL,
    kind   TEXT NOT NULL,                     -- queued, claimed, sent, deferred, failed, unconfirmed, settled, cancelled, bounced
    reply  TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX mail_event_by_mail ON mail_event (mail, key);

CREATE TABLE address_health (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    email_folded TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('active', 'doubtful', 'inactive')),
    reason       TEXT NOT NULL,               -- a slug of the decision table
    evidence     TEXT NOT NULL,               -- the server's words
    since        INTEGER NOT NULL,
    marks        INTEGER NOT NULL,            -- how often the same reason came in a row
    first_mark   INTEGER,
    last_mark    INTEGER
) STRICT;
CREATE UNIQUE INDEX address_health_email ON address_health (email_folded) WHERE deleted = 0;

CREATE TABLE mail_account (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    transport    TEXT NOT NULL CHECK (transport IN ('none', 'smtp', 'folder')),
    host         TEXT NOT NULL,
    port         INTEGER NOT NULL,
    security     TEXT NOT NULL CHECK (security IN ('none', 'starttls', 'tls')),
    user_name    TEXT NOT NULL,
    ca_file      TEXT NOT NULL,
    from_address TEXT NOT NULL,
    from_name    TEXT NOT NULL,               -- '' : the firm's name
    folder       TEXT NOT NULL,
    per_minute   INTEGER NOT NULL,            -- 0: no limit
    per_day      INTEGER NOT NULL
) STRICT;

CREATE TABLE activity (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, local_seq INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, changed_at INTEGER NOT NULL, changed_by INTEGER,
    client      INTEGER NOT NULL REFERENCES client (key),
    portal_user INTEGER REFERENCES portal_user (key),
    at          INTEGER NOT NULL,
    kind        TEXT NOT NULL,                -- invited, resent, link_copied, corrected, removed, accepted, signed_in, …
    subject     TEXT NOT NULL,                -- whom it is about, by the name of then
    detail      TEXT NOT NULL
) STRICT;
CREATE INDEX activity_by_client ON activity (client, key);

-- One access with all that its status depends on: the newest invitation that covers it and was not cancelled, and
-- that invitation's mail.
CREATE VIEW access_facts AS
SELECT a.key AS access, a.client, a.contact, a.portal_user, a.state, a.removed_at, remover.name AS removed_by_name,
       u.email, u.account_at, u.last_login_at,
       i.key AS invitation, i.opened_at, i.expires_at, i.refused_at, i.refusal, i.refusal_reply,
       m.key AS mail, m.state AS mail_state, m.sent_at, m.ended_at AS mail_ended_at, m.reason AS mail_reason,
       m.reply AS mail_reply, m.next_attempt_at
FROM access a
JOIN portal_user u ON u.key = a.portal_user
LEFT JOIN team_member remover ON remover.key = a.removed_by
LEFT JOIN invitation i ON i.key = (
    SELECT ia.invitation FROM invitation_access ia JOIN invitation n ON n.key = ia.invitation
    WHERE ia.access = a.key AND ia.ended = 0 AND n.state <> 'cancelled'
    ORDER BY ia.invitation DESC LIMIT 1)
LEFT JOIN mail m ON m.invitation = i.key AND m.kind = 'invitation'
WHERE a.deleted = 0 AND a.state <> 'withdrawn';

-- What changed since N: one indexed question a table.
CREATE INDEX firm_by_seq ON firm (local_seq);
CREATE INDEX team_member_by_seq ON team_member (local_seq);
CREATE INDEX client_by_seq ON client (local_seq);
CREATE INDEX assignment_by_seq ON assignment (local_seq);
CREATE INDEX contact_by_seq ON contact (local_seq);
CREATE INDEX client_contact_by_seq ON client_contact (local_seq);
CREATE INDEX portal_user_by_seq ON portal_user (local_seq);
CREATE INDEX access_by_seq ON access (local_seq);
CREATE INDEX template_by_seq ON template (local_seq);
CREATE INDEX template_revision_by_seq ON template_revision (local_seq);
CREATE INDEX mail_message_by_seq ON mail_message (local_seq);
CREATE INDEX invitation_by_seq ON invitation (local_seq);
CREATE INDEX invitation_access_by_seq ON invitation_access (local_seq);
CREATE INDEX mail_by_seq ON mail (local_seq);
CREATE INDEX mail_access_by_seq ON mail_access (local_seq);
CREATE INDEX mail_event_by_seq ON mail_event (local_seq);
CREATE INDEX address_health_by_seq ON address_health (local_seq);
CREATE INDEX mail_account_by_seq ON mail_account (local_seq);
CREATE INDEX activity_by_seq ON activity (local_seq);

-- Portal tables: what the web service checks people by. Never synced as shared rows.
CREATE TABLE link (
    invitation INTEGER PRIMARY KEY REFERENCES invitation (key),
    token_hash BLOB NOT NULL UNIQUE           -- SHA-256 of the token
) STRICT;
CREATE TABLE portal_password (
    portal_user INTEGER PRIMARY KEY REFERENCES portal_user (key),
    hash        TEXT NOT NULL,                -- Argon2id, libsodium's format
    set_at      INTEGER NOT NULL
) STRICT;
CREATE TABLE web_session (
    key         INTEGER PRIMARY KEY,
    portal_user INTEGER NOT NULL REFERENCES portal_user (key),
    id_hash     BLOB,                         -- NULL once it has ended
    started_at  INTEGER NOT NULL,
    seen_at     INTEGER NOT NULL,
    ended_at    INTEGER
) STRICT;
CREATE INDEX web_session_by_user ON web_session (portal_user, started_at);

-- Device tables: of this machine only.
CREATE TABLE link_secret (
    invitation INTEGER PRIMARY KEY REFERENCES invitation (key),
    token      TEXT NOT NULL                  -- base64url of 32 random bytes; erased when the link ends
) STRICT;
CREATE TABLE device_setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE device_binding (                 -- who is at the keyboard
    os_account TEXT PRIMARY KEY,
    member     INTEGER NOT NULL REFERENCES team_member (key)
) STRICT;
CREATE TABLE device_secret (                  -- where there is no key store
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
CREATE TABLE member_password (
    member INTEGER PRIMARY KEY REFERENCES team_member (key),
    hash   TEXT NOT NULL
) STRICT;
CREATE TABLE outbox_control (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    state      TEXT NOT NULL CHECK (state IN ('running', 'paused', 'stopped')),
    reason     TEXT NOT NULL,                 -- a slug of the decision table, 'person' or 'restored'
    detail     TEXT NOT NULL,                 -- the server's words
    since      INTEGER,
    hold_until INTEGER                        -- no connection is tried before
) STRICT;
INSERT INTO outbox_control (one, state, reason, detail, since, hold_until) VALUES (1, 'running', '', '', NULL, NULL);
