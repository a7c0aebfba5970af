#!/usr/bin/python3
"""A mail server that misbehaves as the recipient's address asks it to.

    faultserver.py --directory DIR [--life SECONDS] [--pipelining] [--starttls CERT KEY | --tls CERT KEY]
                   [--user NAME --password-file FILE]

It listens on a free port of 127.0.0.1, prints "listening PORT" on standard output, writes each message it takes to
DIR/NUMBER.eml, beside NUMBER.json with the envelope, and ends when its standard input is closed or its life is over.
NAME of NAME@example.test chooses what happens:

    rcpt-550-5.1.1[-WORDS]     that refusal at RCPT (any code from 400 to 599; the enhanced code may be left out)
    dot-452-4.2.2[-WORDS]      that refusal after the dot
    greylist                   451 4.7.1 at the first attempt of this address, taken at the next
    fail2                      451 4.3.0 after the dot at the first two attempts, taken at the third
    dropdata                   the connection is closed when the message begins
    dropdot                    the connection is closed after the whole message came; it is not kept
    swallow                    the message is kept, and the connection closed instead of a 250
    close                      the message is taken, then the connection closed with 421 at the next command
    slow                       every answer about this recipient takes a second
    anything else              taken

The sender's name may be mail-550-5.1.8, which refuses MAIL.
"""
import argparse
import asyncio
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


def refusal(name, prefix):
    """The reply that a name such as rcpt-550-5.1.1-no_such_user asks for, or None."""
    if not name.startswith(prefix + "-"):
        return None
    parts = name.split("-", 3)[1:]
    code = parts[0]
    if len(code) != 3 or not code.isdigit() or code[0] not in "45":
        return None
    text = " ".join(parts[1:]).replace("_", " ").strip()
    return f"{code} {text or 'refused'}"


class Handler:
    def __init__(self, options):
        self.options = options
        self.attempts = {}
        self.count = 0

    def attempt(self, address):
        self.attempts[address] = self.attempts.get(address, 0) + 1
        return self.attempts[address]

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        if self.options.pipelining:
            responses.insert(1, "250-PIPELINING")
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):
        if getattr(session, "closing", False):
            return "421 4.3.2 Enough for one connection"
        refused = refusal(address.split("@")[0], "mail")
        if refused:
            return refused
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name.startswith("slow"):
            await asyncio.sleep(1)
        refused = refusal(name, "rcpt")
        if refused:
            return refused
        if name.startswith("greylist") and self.attempt(address) == 1:
            return "451 4.7.1 Greylisted, come back later"
        if name.startswith("dropdata"):
            session.drop_at_data = True
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    def keep(self, envelope):
        self.count += 1
        base = os.path.join(self.options.directory, f"{self.count:06d}")
        content = envelope.original_content
        with open(base + ".json.new", "w", encoding="utf-8") as side:
            json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos, "options": envelope.mail_options}, side)
        os.rename(base + ".json.new", base + ".json")
        with open(base + ".eml.new", "wb") as message:
            message.write(content)
        os.rename(base + ".eml.new", base + ".eml")

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        name = address.split("@")[0]
        if name.startswith("slow"):
            await asyncio.sleep(1)
        refused = refusal(name, "dot")
        if refused:
            return refused
        if name.startswith("fail2") and self.attempt(address) <= 2:
            return "451 4.3.0 Try again"
        if name.startswith("dropdot"):
            server.transport.close()
            return "451 never seen"
        self.keep(envelope)
        if name.startswith("swallow"):
            server.transport.close()
            return "250 never seen"
        if name.startswith("close"):
            session.closing = True
        return "250 2.0.0 Ok: taken"


class FaultSMTP(SMTP):
    async def smtp_DATA(self, arg):
        if getattr(self.session, "drop_at_data", False):
            await self.push("354 Go on")
            self.transport.close()
            return
        await super().smtp_DATA(arg)


def authenticator(options):
    def authenticate(server, session, envelope, mechanism, data):
        right = isinstance(data, LoginPassword) and data.login.decode() == options.user \
            and data.password.decode() == options.password
        return AuthResult(success=right, handled=False)
    return authenticate


async def serve(options, context):
    arguments = {"enable_SMTPUTF8": True, "hostname": "fault.example.test", "ident": "Fault"}
    if options.starttls:
        arguments.update(tls_context=context, require_starttls=True)
    if options.user:
        arguments.update(authenticator=authenticator(options), auth_required=True, auth_require_tls=not options.tls)
    handler = Handler(options)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: FaultSMTP(handler, loop=loop, **arguments), "127.0.0.1", options.port,
                                      ssl=context if options.tls else None)
    print("listening", flush=True)
    closed = loop.run_in_executor(None, sys.stdin.buffer.read)
    await asyncio.wait([closed], timeout=options.life)
    # The reading thread would keep a process alive whose life is over.
    os._exit(0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--directory", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--life", type=float, default=300)
    parser.add_argument("--pipelining", action="store_true")
    parser.add_argument("--starttls", nargs=2)
    parser.add_argument("--tls", nargs=2)
    parser.add_argument("--user")
    parser.add_argument("--password-file")
    options = parser.parse_args()
    options.password = ""
    if options.password_file:
        with open(options.password_file, encoding="utf-8") as file:
            options.password = file.read().strip()
    context = None
    files = options.starttls or options.tls
    if files:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*files)
    asyncio.run(serve(options, context))


if __name__ == "__main__":
    main()
