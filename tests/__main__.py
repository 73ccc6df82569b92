"""Every check of the project with one command: ``python -m tests``. Stops at the first that fails."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHON = sys.executable
BIN = Path(PYTHON).parent


def main() -> int:
    """Run the checks in order, the quick ones first."""
    checks = {
        "lint": [BIN / "ruff", "check", "."],
        "format": [BIN / "ruff", "format", "--check", "."],
        "types": [BIN / "mypy"],
        "import arrows": [BIN / "lint-imports", "--no-logo"],
        "tests": [PYTHON, "-m", "pytest", "-n", "auto", "--dist", "worksteal", "--cov", "--cov-report=term", *sys.argv[1:]],
    }
    for name, command in checks.items():
        print(f"== {name}", flush=True)
        if status := subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode:
            print(f"== {name} failed", flush=True)
            return status
    print("== wheel", flush=True)
    return check_wheel()


def check_wheel() -> int:
    """Build the wheel, install it in an empty environment and let it answer there, outside the checkout."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        _run(PYTHON, "-m", "build", "--wheel", "--outdir", str(place), str(ROOT), quiet=True)
        (wheel,) = place.glob("*.whl")
        venv.create(place / "venv", with_pip=True)
        python = place / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
        _run(str(python), "-m", "pip", "install", "-q", "-c", str(ROOT / "constraints.txt"), str(wheel))
        demo = _run(str(python), "-m", "adapters", "demo", cwd=place, quiet=True)
    if "JNIM, under the Tuareg leader" not in demo:
        print(f"The installed wheel does not answer its demo:\n{demo}")
        return 1
    print(f"{wheel.name} installs and answers outside the checkout")
    return 0


def _run(*command: str, cwd: Path = ROOT, quiet: bool = False) -> str:
    """Run a command that must succeed; what it printed."""
    done = subprocess.run(command, cwd=cwd, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode or not quiet:
        print(done.stdout, end="", flush=True)
    if done.returncode:
        sys.exit(done.returncode)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
