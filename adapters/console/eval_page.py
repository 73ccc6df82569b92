"""The figures of a run as a page of its own, with plots and the questions worth looking at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from adapters.console import eval_table
from adapters.console.eval_table import Scored
from adapters.console.pages import Point, html_figure, html_page, html_table, plot, tenth_below
from adapters.escaping import for_plain_text, one_line
from bot.evaluation import DEEPEST, Judged, RunQuote, hit_at
from bot.evaluation_curves import calibration, calibration_error, slowest, surest_wrong, thresholds

_SLOWEST, _WRONGEST = 10, 20
_POINTS = 200
_WHOLE = (0.0, 1.0)


def page(sets: Sequence[Scored]) -> str:
    """The whole page as HTML."""
    return html_page("How well it answers", "".join(_section(scored) for scored in sets))


def _section(scored: Scored) -> str:
    judged = scored.judged
    table = html_table(
        [escape(name) for name in eval_table.header(scored)],
        [[escape(cell) for cell in row] for row in eval_table.rows(scored)],
        numbers=frozenset(range(1, len(scored.peers) + 2)),
    )
    kinds = _kinds_of_right(judged)
    return "".join(
        (
            f"<h2>{escape(scored.heading)}</h2>{table}<p><small>{escape(eval_table.remark(scored))}</small></p>",
            _hits(judged),
            _calibration(judged, kinds),
            _precision(judged, kinds),
            _wrongest(judged, *list(kinds.items())[-1]),
            _slowest(judged),
        )
    )


def _kinds_of_right(judged: Sequence[Judged]) -> dict[str, Callable[[Judged], bool]]:
    """What "right" may mean in this set, the strictest last."""
    kinds: dict[str, Callable[[Judged], bool]] = {"right document": lambda each: each.is_right}
    if all(each.question.answers for each in judged if each.question.is_answerable):
        kinds["right sentence"] = lambda each: each.is_sentence_right
    return kinds


def _hits(judged: Sequence[Judged]) -> str:
    answerable = [each for each in judged if each.question.is_answerable]
    if not answerable:
        return ""
    depths = range(1, DEEPEST + 1)
    points = [(depth, hit_at(depth, answerable) or 0.0) for depth in depths]
    lowest = tenth_below(points[0][1])
    svg = plot({"hit@k": points}, x=(0, DEEPEST), y=(lowest, 1.0), axes=("k, documents", "share of questions"), x_ticks=depths)
    return html_figure("Questions with a gold document among the first k", svg)


def _calibration(judged: Sequence[Judged], kinds: dict[str, Callable[[Judged], bool]]) -> str:
    bins = {name: calibration(judged, is_right) for name, is_right in kinds.items()}
    errors = ", ".join(f"{name} {calibration_error(found):.3f}" for name, found in bins.items())
    lines = {name: [(each.confidence, each.right) for each in found] for name, found in bins.items()}
    svg = plot(lines, x=_WHOLE, y=_WHOLE, axes=("confidence", "share right"), dashed={"calibrated": [(0.0, 0.0), (1.0, 1.0)]})
    return html_figure(f"Calibration of the confidence; expected calibration error: {errors}", svg)


def _precision(judged: Sequence[Judged], kinds: dict[str, Callable[[Judged], bool]]) -> str:
    answerable = sum(each.question.is_answerable for each in judged)
    answered = [each for each in judged if each.answer.is_answered]
    if not answerable:
        return ""
    if answerable < len(judged):
        kinds = {"answerable": lambda each: each.question.is_answerable, **kinds}
    coverage = sum(each.question.is_answerable for each in answered) / answerable
    now = [(coverage, sum(map(is_right, answered)) / len(answered)) for is_right in kinds.values()] if answered else []
    lines = {name: _curve(judged, is_right) for name, is_right in kinds.items()}
    lowest = min(share for points in (*lines.values(), now) for _, share in points)
    svg = plot(
        lines,
        x=_WHOLE,
        y=(tenth_below(lowest), 1.0),
        axes=("coverage of the answerable", "share of the answered"),
        dots={"as it answers now": now} if now else {},
    )
    return html_figure("Precision against coverage, over all thresholds of the confidence", svg)


def _curve(judged: Sequence[Judged], is_right: Callable[[Judged], bool]) -> list[Point]:
    curve = thresholds(judged, is_right)
    step = max(1, len(curve) // _POINTS)
    return [(each.coverage, each.right) for each in [*curve[::step], curve[-1]]]


def _wrongest(judged: Sequence[Judged], kind: str, is_right: Callable[[Judged], bool]) -> str:
    found = surest_wrong(judged, is_right, _WRONGEST)
    if not found:
        return f"<h3>Wrong, and surest of it</h3><p>No answer lacks the {kind}.</p>"
    rows = [(f"{each.answer.confidence:.3f}", _question(each), _first_quote(each), _gold(each)) for each in found]
    return "<h3>Wrong, and surest of it</h3>" + html_table(
        ("Confidence", "Question", "First quote", "What was known"), rows, numbers=frozenset({0})
    )


def _slowest(judged: Sequence[Judged]) -> str:
    rows = [(f"{each.answer.elapsed_ms:.0f} ms", _question(each), _first_quote(each)) for each in slowest(judged, _SLOWEST)]
    return "<h3>Slowest</h3>" + html_table(("Time", "Question", "First quote"), rows, numbers=frozenset({0}))


def _question(each: Judged) -> str:
    return f"{_inert(each.question.text)}<br><small>{_inert(str(each.question.id))}</small>"


def _first_quote(each: Judged) -> str:
    if not each.answer.quotes:
        return "<small>none</small>"
    quote = each.answer.quotes[0]
    said = "" if each.answer.is_answered else "<small>not shown as an answer</small> "
    return f"{said}{_marked(quote)}<br><small>{_inert(quote.document)}</small>"


def _marked(quote: RunQuote) -> str:
    if quote.highlight is None:
        return _inert(quote.text)
    start, end = (point - quote.span.start for point in quote.highlight)
    before, mark, after = (escape(for_plain_text(part)) for part in (quote.text[:start], quote.text[start:end], quote.text[end:]))
    return f"{before}<mark>{mark}</mark>{after}"


def _gold(each: Judged) -> str:
    if not each.question.is_answerable:
        return "cannot be answered"
    answers = " | ".join(_inert(answer) for answer in each.question.answers)
    place = f"quoted document {each.rank}" if each.rank else f"not among the first {DEEPEST} documents"
    return f"{answers}<br><small>{_inert(', '.join(sorted(each.question.gold)))}: {place}</small>"


def _inert(text: str) -> str:
    return escape(one_line(text))
