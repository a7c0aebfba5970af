"""Runs a program at a terminal of its own, answers its first question, and prints all that the terminal showed.

    terminal.py ANSWER PROGRAM ARGUMENT…

Where ANSWER is "-", the question is printed when it is asked, and a line of standard input answers it. Ends with the program's status; 99 where it does not end.
"""
import os
import pty
import select
import sys
import time

answer, command = sys.argv[1], sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execv(command[0], command)
shown = b""
answered = False
end = time.monotonic() + 100
while time.monotonic() < end:
    ready, _, _ = select.select([terminal], [], [], 1)
    if not ready:
        continue
    try:
        part = os.read(terminal, 4096)
    except OSError:
        break
    if not part:
        break
    shown += part
    if not answered and b": " in shown:
        answered = True
        if answer == "-":
            sys.stdout.buffer.write(shown)
            sys.stdout.buffer.flush()
            shown = b""
            answer = sys.stdin.readline().rstrip("\n")
        os.write(terminal, answer.encode() + b"\n")
else:
    os.kill(child, 9)
    sys.exit(99)
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(status))
