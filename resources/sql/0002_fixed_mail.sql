-- What a mail says of the firm, its sender and its clients is fixed at its first claim: an attempt that is made later, and
-- the screen, repeat it, whatever has been renamed since. JSON; '' before the first claim, and in mails of schema 1.
ALTER TABLE mail ADD COLUMN fixed_values TEXT NOT NULL DEFAULT '';
