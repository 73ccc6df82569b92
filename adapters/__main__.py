"""``python -m adapters`` is ``verbatim``. It imports nothing before it is ready for an interrupt."""

INTERRUPTED = 130


def start() -> int:
    """Run the command line; its exit status, also where it is interrupted while it is still being loaded."""
    try:
        from adapters.console.main import main

        return main()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    raise SystemExit(start())
