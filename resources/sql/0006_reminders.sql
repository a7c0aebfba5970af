-- Which invitations may be due for a reminder: asked by whoever sends, again and again, in a firm of any size.
CREATE INDEX invitation_unanswered ON invitation (key)
    WHERE state = 'open' AND opened_at IS NOT NULL AND refused_at IS NULL AND deleted = 0;
