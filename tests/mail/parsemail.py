#!/usr/bin/python3
"""Reads a message from standard input with Python's email package and prints what it understood as JSON."""
import email
import email.policy
import email.utils
import json
import sys
from email.header import decode_header, make_header

raw = sys.stdin.buffer.read()
message = email.message_from_bytes(raw, policy=email.policy.default)
legacy = email.message_from_bytes(raw)


def mailboxes(name):
    """Names by the older half of the package: the newer one puts a blank between encoded words of a name."""
    found = []
    for header in legacy.get_all(name, []):
        for display, address in email.utils.getaddresses([str(header)]):
            found.append({"name": str(make_header(decode_header(display))), "address": address})
    return found


def defects(part):
    found = [repr(d) for d in part.defects]
    for value in part.values():
        found += [repr(d) for d in getattr(value, "defects", ())]
    if part.is_multipart():
        for sub in part.iter_parts():
            found += defects(sub)
    return found


def part_text(kind):
    part = message.get_body(preferencelist=(kind,))
    return None if part is None else part.get_content()


print(json.dumps({
    "type": message.get_content_type(),
    "boundary": message.get_boundary(),
    "headers": [name for name in message.keys()],
    "from": mailboxes("From"),
    "reply_to": mailboxes("Reply-To"),
    "to": mailboxes("To"),
    "subject": message["Subject"],
    "message_id": message["Message-ID"],
    "date": message["Date"].datetime.isoformat() if message["Date"] else None,
    "auto_submitted": message["Auto-Submitted"],
    "mime_version": message["MIME-Version"],
    "text": part_text("plain"),
    "html": part_text("html"),
    "parts": [p.get_content_type() for p in message.walk()],
    "defects": defects(message),
}))
