"""What those who run a bot look up in chat: its status, and what its documents do not say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from adapters.escaping import one_line
from adapters.fitting import first_of, fitted, units
from bot import __version__
from bot.gaps import Gap
from bot.places import Asker, Place
from bot.service import GAPS_DAYS, Service

GAPS_SHOWN = 10
PROBLEMS_SHOWN = 5
_GAP_CHARS = 150
"""Of a question in the list, so that all that are shown fit into one message."""
_PROBLEM_CHARS, _STATUS_CHARS = 150, 1_900
"""Of each problem in the status, and of all of it but a last line, so that it fits into one message."""


def status_text(
    service: Service, tally: Mapping[str, int], asker: Asker, place: Place, *, escape: Callable[[str], str], running_s: float
) -> str:
    """What this person may search here; what went wrong, and ``tally``, for those only whom the access file names."""
    library, names = service.library, service.readable_collections(asker, place)
    hours, seconds = divmod(int(running_s), 3_600)
    lines = [f"Verbatim {__version__}, running for {hours} h {seconds // 60} min; documents read on {library.read_on.isoformat()}."]
    if service.permission(asker, place).is_admin:
        problems = [str(problem) for problem in library.problems]
        lines += [f"Not read: {_problem(problem, escape)}" for problem in problems[:PROBLEMS_SHOWN]]
        lines += [f"Not read: {len(problems) - PROBLEMS_SHOWN} more"] if len(problems) > PROBLEMS_SHOWN else []
        lines += [f"Access rules: {_problem(service.access.problem, escape)}"] if service.access.problem else []
        counted = ", ".join(f"{what} {count}" for what, count in sorted(tally.items()))
        lines.append(f"Since the start: {counted or 'nothing was asked'}.")
    searched = [
        f"{escape(collection.name)}: {collection.documents} documents, {collection.passages} passages"
        for collection in library.collections
        if collection.name in names
    ]
    shown = first_of(searched, _STATUS_CHARS - units("\n".join(lines)))
    more = [f"And {len(searched) - len(shown)} more collections."] if len(shown) < len(searched) else []
    return "\n".join([*lines, *shown, *more])


def gaps_text(gaps: Sequence[Gap], escape: Callable[[str], str]) -> str:
    """What was asked and the documents do not say, as many as fit into a message, and how many more there are."""
    if not gaps:
        return f"Nothing was asked here in the last {GAPS_DAYS} days that the documents could not answer."
    lines = [f"{gap.times} × {fitted(one_line(gap.typed or gap.question), _GAP_CHARS, escape)}" for gap in gaps[:GAPS_SHOWN]]
    rest = [f"And {len(gaps) - GAPS_SHOWN} more; `verbatim gaps` lists them all."] if len(gaps) > GAPS_SHOWN else []
    return "\n".join([f"Asked in the last {GAPS_DAYS} days, and not in the documents:", *lines, *rest])


def _problem(problem: str, escape: Callable[[str], str]) -> str:
    return fitted(one_line(problem), _PROBLEM_CHARS, escape)
