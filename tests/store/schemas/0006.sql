-- Rows of a firm as schema 6 held them. Landed fixtures are never edited.
UPDATE clock SET local_seq = 7;
INSERT INTO firm (key, id, scope, local_seq, deleted, changed_at, changed_by, name, portal_url, phone, invite_days, sessions_since,
                  reminder_days)
VALUES (1, x'0190000000007000800000000000000a', x'0190000000007000800000000000000a', 1, 0, 1795000000000, NULL,
        'Brückner & Søn', 'https://portal.example', '', 30, '2018-02', '3,7,14');
INSERT INTO team_member (key, id, scope, local_seq, deleted, changed_at, changed_by, name, email, email_folded, role,
                         manages_portals, sees_all_clients, active)
VALUES (1, x'0190000000007000800000000000000b', x'0190000000007000800000000000000a', 1, 0, 1795000000000, NULL,
        'Ida Brückner', 'Ida@firm.example', 'ida@firm.example', 'admin', 1, 1, 1);
INSERT INTO client (key, id, scope, local_seq, deleted, changed_at, changed_by, name, name_folded, type, active, phone, address,
                    tax_id, year_end, client_since, notes, search_text)
VALUES (1, x'0190000000007000800000000000000c', x'0190000000007000800000000000000c', 2, 0, 1795000000000, 1,
        'Østergård Ltd', 'ostergard ltd', 'business', 1, '', '', '', '12-31', '2019-04', '', 'ostergard ltd');
INSERT INTO contact (key, id, scope, local_seq, deleted, changed_at, changed_by, name, name_folded, email, email_folded, phone)
VALUES (1, x'0190000000007000800000000000000d', x'0190000000007000800000000000000d', 3, 0, 1795000000000, 1,
        'Ole Østergård', 'ole ostergard', 'ole@client.example', 'ole@client.example', '');
INSERT INTO client_contact (key, id, scope, local_seq, deleted, changed_at, changed_by, client, contact, relation, position, is_primary)
VALUES (1, x'0190000000007000800000000000000e', x'0190000000007000800000000000000c', 3, 0, 1795000000000, 1, 1, 1, 'owner', 1, 1);
INSERT INTO mail (key, id, scope, local_seq, deleted, changed_at, changed_by, kind, state, priority, recipient, recipient_name,
                  purpose, purpose_item, queued_at, attempts, claimed_at, message_id, boundary, dated_at, sent_at, ended_at, reply,
                  reason, fixed_values)
VALUES (1, x'0190000000007000800000000000000f', x'0190000000007000800000000000000a', 4, 0, 1795000000000, 1, 'test', 'sent', 1,
        'ida@firm.example', 'Ida Brückner', '', '', 1795000000000, 1, 1795000000000, '<1@firm.example>', 'b', 1795000000000,
        1795000001000, 1795000001000, '250 Ok', '', '{"firm":"Brückner & Søn","clients":[]}');
INSERT INTO bulk_send (key, id, scope, local_seq, deleted, changed_at, changed_by, kind, queued_at, queued_by,
                       cancelled_at, closed_at)
VALUES (1, x'01900000000070008000000000000010', x'0190000000007000800000000000000a', 4, 0, 1795000000000, 1, 'invite', 1795000000000,
        1, NULL, NULL);
INSERT INTO bulk_send_line (key, id, scope, local_seq, deleted, changed_at, changed_by, bulk_send, mail, joined, client, person,
                            email, reason)
VALUES (1, x'01900000000070008000000000000011', x'0190000000007000800000000000000a', 4, 0, 1795000000000, 1, 1, NULL, 0, 1, 'Ole Østergård',
        '', 'no_email');
INSERT INTO bounce (key, id, scope, local_seq, deleted, changed_at, changed_by, digest, mail, email_folded, verdict, status, reply,
                    reason, read_at, source)
VALUES (1, x'01900000000070008000000000000012', x'0190000000007000800000000000000a', 4, 0, 1795000000000, NULL, x'00', 1,
        'ida@firm.example', 'keep', '4.2.2', '452 4.2.2 Mailbox full', 'full', 1795000002000, 'From: MAILER-DAEMON');
INSERT INTO sending_day (day, begun) VALUES ('2026-11-21', 1);
INSERT INTO portal_user (key, id, scope, local_seq, deleted, changed_at, changed_by, email, email_folded, name, account_at,
                         last_login_at)
VALUES (1, x'01900000000070008000000000000013', x'01900000000070008000000000000013', 5, 0, 1795000000000, 1, 'ole@client.example',
        'ole@client.example', 'Ole Østergård', NULL, NULL);
INSERT INTO invitation (key, id, scope, local_seq, deleted, changed_at, changed_by, portal_user, purpose, purpose_item, valid_days,
                        opened_at, expires_at, state, ended_at, replaced_by, refused_at, refusal, refusal_reply)
VALUES (1, x'01900000000070008000000000000014', x'01900000000070008000000000000013', 6, 0, 1795000000000, 1, 1, 'portal', '', 30,
        1795000000000, 1797592000000, 'open', NULL, NULL, NULL, '', '');
