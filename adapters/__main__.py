"""``python -m adapters`` is ``verbatim``. It imports nothing before it is ready for an interrupt."""

INTERRUPTED = 130


def start() -> int:
    """Run the command line; its exit status, also where it is interrupted while it is still being loaded."""
    try:
        from adapters.console.main import main

        status = main()
    except KeyboardInterrupt:
        status = INTERRUPTED
    _leave_what_reads(status)
    return status


def _leave_what_reads(status: int) -> None:
    """End at once where processes are still reading documents that nobody wants any more: Python would wait for them, and they end when this one does."""
    import sys

    if "multiprocessing" not in sys.modules:
        return
    import multiprocessing
    import os

    if multiprocessing.active_children():
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    raise SystemExit(start())
