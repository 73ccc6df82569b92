"""``python -m adapters`` is ``verbatim``."""

from adapters.console.main import main

raise SystemExit(main())
