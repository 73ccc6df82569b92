"""A PostgreSQL server of the test run's own, on a socket in a folder that goes with it."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

UNPRIVILEGED = ("postgres", "nobody")


def programs():
    """The folder of PostgreSQL's programs, the newest version first; None where there is none."""
    on_path = shutil.which("initdb")
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name), reverse=True)
    folders = [*([Path(on_path).resolve().parent] if on_path else []), *installed]
    return next((folder for folder in folders if all((folder / name).exists() for name in ("initdb", "postgres"))), None)


def account():
    """Whom to run the server as: PostgreSQL refuses root. ``{}`` for oneself, None where nobody can be found."""
    if os.geteuid() != 0:
        return {}
    for name in UNPRIVILEGED:
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
    return None


@contextmanager
def running_server(folder, who):
    """A server with one superuser, ``verbatim``, that trusts its socket and listens nowhere else: the folder of the socket."""
    home = Path(tempfile.mkdtemp(prefix="verbatim-postgres-"))
    data = home / "data"
    try:
        if who:
            os.chown(home, who["user"], who["group"])
        initdb = [folder / "initdb", "-D", data, "-U", "verbatim", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        subprocess.run(initdb, check=True, capture_output=True, cwd=home, **who)
        options = {"listen_addresses": "", "unix_socket_directories": home, "fsync": "off", "autovacuum": "off", "timezone": "Asia/Kolkata"}
        server = [folder / "postgres", "-D", data, *(f"--{name}={value}" for name, value in options.items())]
        with (home / "log").open("wb") as log, subprocess.Popen(server, stdout=log, stderr=log, cwd=home, **who) as process:
            try:
                _wait_until_it_answers(home, process)
                yield home
            finally:
                process.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
                try:
                    process.wait(timeout=10)
                except subprocess.TimeoutExpired:
                    process.kill()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _wait_until_it_answers(home, process):
    import psycopg

    deadline = time.monotonic() + 30
    while True:
        try:
            psycopg.connect(host=str(home), user="verbatim", dbname="postgres").close()
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start: {(home / 'log').read_text()}") from None
            time.sleep(0.05)
        else:
            return
