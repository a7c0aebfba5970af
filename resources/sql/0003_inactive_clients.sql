-- The client list shows active clients first: the few others are found without going through all of them.
CREATE INDEX client_inactive ON client (key) WHERE active = 0 AND deleted = 0;
