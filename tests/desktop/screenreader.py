#!/usr/bin/python3
"""Portico as a screen reader finds it: names, roles and states over AT-SPI, on a display without a screen.

    screenreader.py --program BIN/portico

Starts Xvfb, a window manager, a session bus and the accessibility bus, all its own, and `portico --demo` in a home of
its own; looks at the main window, its list, the manager of portals, a record and the Client Portal window, works in them through AT-SPI and the
keyboard alone, and ends what it started by process id. Ends with 77 where something that it needs is not installed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

SKIPPED = 77
PATIENCE = 60  # seconds for one thing to come true; the demo firm is made first
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
STATUSES = {"Active", "Invited", "Queued", "Sending", "Unconfirmed", "Undeliverable", "Expired", "No invite sent",
            "Access removed"}


def skip(sentence):
    print(f"Skipped: {sentence}")
    sys.exit(SKIPPED)


class Processes:
    """What was started, ended again in reverse order by process id."""

    def __init__(self):
        self._started = []

    def start(self, command, environment, **options):
        process = subprocess.Popen(command, env=environment, **options)
        self._started.append(process)
        return process

    def end(self):
        for process in reversed(self._started):
            if process.poll() is None:
                process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def first_line(process):
    return process.stdout.readline().strip()


def start_display(processes, environment, folder):
    read, write = os.pipe()
    processes.start(["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"], environment,
                    pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    if not number:
        skip("Xvfb does not start here.")
    environment["DISPLAY"] = f":{number}"
    # Without a window manager no window gets the keyboard.
    processes.start(["openbox", "--sm-disable"], environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                    cwd=folder)


def start_buses(processes, environment):
    bus = processes.start(["dbus-daemon", "--session", "--nofork", "--print-address"], environment,
                          stdout=subprocess.PIPE, text=True)
    environment["DBUS_SESSION_BUS_ADDRESS"] = first_line(bus)
    launcher = next((path for path in LAUNCHERS if Path(path).exists()), None)
    processes.start([launcher, "--launch-immediately"], environment, stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL)


def wait_for(what, look, patience=PATIENCE):
    """The first true answer of look(); ends the test where none comes."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:  # an object went while it was looked at
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"waited in vain for {what}")


class Reader:
    """What a screen reader does: walks the tree, reads, and acts."""

    def __init__(self, atspi, pid):
        self.atspi = atspi
        self.pid = pid

    def program(self):
        desktop = self.atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.pid:
                return child
        return None

    def now(self, item):
        """The item as it is now: the library keeps what it read, and Qt does not tell of every change."""
        item.clear_cache()
        return item

    def has(self, item, state):
        return item.get_state_set().contains(getattr(self.atspi.StateType, state))

    def role(self, item):
        return item.get_role_name()

    def walk(self, item, depth=0):
        """The item and everything below it that shows; of a table, only its beginning."""
        yield item
        if depth > 40:
            return
        count = item.get_child_count()
        if self.role(item) in ("table", "tree", "tree table", "list"):
            count = min(count, 60)
        for i in range(count):
            child = item.get_child_at_index(i)
            if child and (self.has(child, "SHOWING") or self.role(child) in ("menu item", "menu")):
                yield from self.walk(child, depth + 1)

    def find(self, within, role=None, name=None, starts=None):
        for item in self.walk(within):
            if role and self.role(item) != role:
                continue
            if name is not None and item.get_name() != name:
                continue
            if starts and not item.get_name().startswith(starts):
                continue
            return item
        return None

    def window(self, starts):
        program = self.program()
        for i in range(program.get_child_count() if program else 0):
            child = program.get_child_at_index(i)
            if child and child.get_name().startswith(starts) and self.has(child, "SHOWING"):
                return child
        return None

    def act(self, item, *names):
        action = item.get_action_iface()
        offered = [action.get_action_name(i) for i in range(action.get_n_actions())]
        for name in names:
            if name in offered:
                action.do_action(offered.index(name))
                return
        raise AssertionError(f"{item.get_name()}: offers {offered}, none of {names}")

    def describe(self, item):
        return f"{self.role(item)} \"{item.get_name()}\""


class Story:
    """What somebody does who does not see the screen."""

    def __init__(self, reader, environment):
        self.reader = reader
        self.environment = environment
        self.window = None  # the main window
        self.search = None  # its search of clients
        self.table = None  # the client list
        self.invitable = None  # the name of a client of whom somebody can be invited

    def check(self, holds, sentence):
        if not holds:
            raise AssertionError(sentence)

    def keyboard_in(self, window):
        """Waits until a window has the keyboard: keys that come earlier go to the one before, or to nobody."""
        wait_for(f"\"{window.get_name()}\" to be active", lambda: self.reader.has(self.reader.now(window), "ACTIVE"))

    def press(self, window, key):
        self.keyboard_in(window)
        subprocess.run(["xdotool", "key", key], env=self.environment, check=True)

    def everything_focusable_has_a_name(self, window):
        nameless = []
        for item in self.reader.walk(window):
            if self.reader.has(item, "FOCUSABLE") and self.reader.has(item, "SHOWING") and not item.get_name():
                if self.reader.role(item) not in ("table cell", "filler", "panel"):
                    above = item.get_parent()
                    nameless.append(f"{self.reader.role(item)} in {self.reader.describe(above) if above else '?'}")
        self.check(not nameless, f"{window.get_name()}: focusable without a name: {nameless}")

    def main_window(self):
        reader = self.reader
        window = wait_for("the main window", lambda: reader.window("Portico"))
        # The list is read by a worker.
        table = wait_for("the client list", lambda: next(
            (item for item in reader.walk(window) if reader.role(item) in ("table", "tree table")
             and item.get_child_count() > 20), None))
        self.check(table.get_name(), "the client list has no name")
        iface = table.get_table_iface()
        columns = [iface.get_column_description(i) for i in range(iface.get_n_columns())]
        for wanted in ("Client", "Email", "Portal"):
            self.check(wanted in columns, f"no column {wanted} in {columns}")
        wait_for("all clients", lambda: reader.now(table).get_table_iface().get_n_rows() > 100)
        client = iface.get_accessible_at(0, columns.index("Client"))
        self.check(client.get_name(), "the first client's cell says nothing")
        cells = [[iface.get_accessible_at(row, columns.index(name)).get_name() for name in ("Client", "Email", "Portal")]
                 for row in range(40)]
        for name, _, status in cells:
            self.check(name and any(word in status for word in STATUSES), f"\"{name}\" has the status \"{status}\"")
        self.invitable = next((name for name, email, status in cells if "@" in email and "No invite sent" in status), None)
        self.check(self.invitable, "the demo firm has nobody left to invite among its first clients")

        search = reader.find(window, name="Search clients by name, email or phone")
        self.check(search and reader.role(search) in ("text", "entry"), "the search is no text field")
        self.check(reader.has(search, "EDITABLE") and reader.has(search, "FOCUSABLE"), "the search cannot be written into")
        wait_for("the focus in the search", lambda: reader.has(reader.now(search), "FOCUSED"))
        self.window, self.search, self.table = window, search, table

        entry = next((item for item in reader.walk(window) if item.get_name().startswith("Manage Client Portals")), None)
        self.check(entry, "no entry Manage Client Portals")
        if not reader.has(entry, "ENABLED"):
            self.check(entry.get_description(), "Manage Client Portals is disabled and does not say why")
        for label in ("Client List", "Templates", "Outbox", "Settings"):
            self.check(any(item.get_name().startswith(label) for item in reader.walk(window)), f"nothing is called {label}")
        self.everything_focusable_has_a_name(window)
        return window

    def manager(self):
        """Row, column, tick and status of both tabs, by keyboard."""
        reader = self.reader
        self.press(self.window, "ctrl+shift+p")
        window = wait_for("the manager", lambda: reader.window("Manage Client Portals"))

        def table_called(name):
            return wait_for(name, lambda: next((item for item in reader.walk(window) if reader.role(item) in ("table", "tree table")
                                                and item.get_name() == name and item.get_table_iface().get_n_rows() > 10), None))

        table = table_called("Clients without client portals")
        iface = table.get_table_iface()
        ticks = [iface.get_accessible_at(row, 0) for row in range(10)]
        for row, tick in enumerate(ticks):
            self.check(tick.get_name(), f"the tick box of row {row} does not say whose it is")
            email = iface.get_accessible_at(row, 4).get_name()
            self.check("@" in email or email == "No email address", f"row {row} says \"{email}\" of its address")
        emails = [iface.get_accessible_at(row, 4).get_name() for row in range(40)]
        free = next(row for row, email in enumerate(emails) if "@" in email and ":" not in email)
        # The arrow keys lead to the row, and Space ticks it.
        self.press(window, "ctrl+f")
        wait_for("the focus in the search", lambda: any(
            reader.role(item) in ("text", "entry") and reader.has(reader.now(item), "FOCUSED") for item in reader.walk(window)))
        for _ in range(free + 1):
            self.press(window, "Down")
        self.press(window, "Tab")  # past the button that sends, which is disabled yet
        self.press(window, "space")
        said = wait_for("how many are selected", lambda: next(
            (item for item in reader.walk(window) if item.get_name().endswith(" selected") and not item.get_name().startswith("0 ")), None))
        self.check(said.get_name().startswith("1 of "), said.get_name())
        wait_for("a tick that is heard", lambda: any(
            reader.has(reader.now(iface.get_accessible_at(row, 0)), "CHECKED") for row in range(45)))
        self.everything_focusable_has_a_name(window)
        for tile in ("Active", "Invited", "Expired", "Undeliverable", "No invite sent"):
            self.check(any(item.get_name().startswith(f"{tile}: ") for item in reader.walk(window)), f"no count of {tile}")
        self.press(window, "ctrl+Tab")
        users = table_called("Client portal users").get_table_iface()
        for row in range(10):
            status = users.get_accessible_at(row, 4).get_name()
            self.check(status in STATUSES, f"row {row} has the status \"{status}\"")
        self.everything_focusable_has_a_name(window)
        self.press(window, "ctrl+w")
        wait_for("the manager to close", lambda: not reader.window("Manage Client Portals"))

    def record(self):
        reader = self.reader
        # By keyboard alone: the search has the focus, and Return opens what it found.
        self.keyboard_in(self.window)
        wait_for("the focus in the search", lambda: reader.has(reader.now(self.search), "FOCUSED"))
        subprocess.run(["xdotool", "type", "--delay", "20", self.invitable], env=self.environment, check=True)
        wait_for("what was searched", lambda: self.table.get_table_iface().get_accessible_at(0, 0).get_name() == self.invitable)
        self.press(self.window, "Return")
        window = wait_for("the record's window", lambda: reader.window(self.invitable))
        button = wait_for("the record", lambda: next(
            (item for top in [reader.program()] for item in reader.walk(top)
             if item.get_name() == "Invite to the Client Portal"), None))
        self.check("button" in reader.role(button), f"Invite to the Client Portal is a {reader.role(button)}")
        self.check(reader.has(button, "ENABLED") or button.get_description(),
                   "the button that invites is disabled and does not say why")
        self.everything_focusable_has_a_name(window)
        return button

    def client_portal(self, button):
        reader = self.reader
        reader.act(button, "Press", "press", "click")
        window = wait_for("the Client Portal window", lambda: reader.window("Client Portal"))
        self.check(reader.role(window) in ("dialog", "frame"), f"the Client Portal window is a {reader.role(window)}")
        boxes = wait_for("the tick boxes", lambda: [
            item for item in reader.walk(window)
            if reader.role(item) == "check box" and "message" not in item.get_name()])
        for box in boxes:
            self.check(box.get_name(), "a tick box has no name")
            self.check(reader.has(box, "ENABLED") or box.get_description(),
                       f"{box.get_name()} cannot be ticked, and does not say why")
        free = [box for box in boxes if reader.has(box, "ENABLED")]
        self.check(free, "nobody can be ticked")
        for wanted in (True, False, True):
            if reader.has(free[0], "CHECKED") != wanted:
                reader.act(free[0], "Toggle", "toggle", "Press", "click")
            wait_for("the tick", lambda wanted=wanted: reader.has(free[0], "CHECKED") == wanted)
        send = next((item for item in reader.walk(window)
                     if item.get_name().startswith("Send") and "button" in reader.role(item)), None)
        self.check(send, "no button that sends")
        wait_for("the button that sends", lambda: reader.has(reader.now(send), "ENABLED") and send.get_name() == "Send 1 Invite")
        reader.act(free[0], "Toggle", "toggle", "Press", "click")
        wait_for("the reason why nothing can be sent",
                 lambda: not reader.has(reader.now(send), "ENABLED") and send.get_description())
        self.everything_focusable_has_a_name(window)


def run(atspi, program, environment, processes):
    portico = processes.start([program, "--demo"], environment, stdout=subprocess.DEVNULL)
    reader = Reader(atspi, portico.pid)
    story = Story(reader, environment)
    try:
        story.main_window()
        story.manager()
        story.client_portal(story.record())
    except AssertionError as fault:
        print(f"FAIL: {fault}")
        top = reader.program()
        for item in reader.walk(top) if top else ():
            states = [state for state in ("ENABLED", "FOCUSED", "CHECKED") if reader.has(item, state)]
            print(f"    {reader.describe(item)} {' '.join(states)} {item.get_description()}".rstrip())
        return 1
    print("Names, roles and states are as they should be.")
    return 0


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--program", required=True)
    program = arguments.parse_args().program
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        # Where another Python comes first on the path, the system's has the bindings.
        if sys.executable != "/usr/bin/python3" and Path("/usr/bin/python3").exists():
            os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
        skip("python3-gi or gir1.2-atspi-2.0 is not installed.")
    for tool in ("Xvfb", "openbox", "dbus-daemon", "xdotool"):
        if not shutil.which(tool):
            skip(f"{tool} is not installed.")
    if not any(Path(path).exists() for path in LAUNCHERS):
        skip("at-spi2-core is not installed.")

    processes = Processes()
    with tempfile.TemporaryDirectory() as folder:
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith(("XDG_", "QT_", "DBUS_", "AT_SPI", "WAYLAND", "DISPLAY"))}
        environment.update(HOME=folder, XDG_RUNTIME_DIR=f"{folder}/run", LC_ALL="C.UTF-8", TZ="UTC",
                           QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", NO_AT_BRIDGE="0")
        os.mkdir(f"{folder}/run", 0o700)
        try:
            start_display(processes, environment, folder)
            start_buses(processes, environment)
            os.environ.clear()
            os.environ.update(environment)
            warnings.simplefilter("ignore", DeprecationWarning)  # older names work on older systems, too
            from gi.repository import Atspi
            Atspi.init()
            return run(Atspi, program, environment, processes)
        finally:
            processes.end()


if __name__ == "__main__":
    sys.exit(main())
