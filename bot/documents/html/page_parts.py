"""The parts of a web page that its readers see, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from selectolax.lexbor import LexborNode

from bot.documents.html.buttons import is_heading, stands_apart
from bot.documents.html.page_formulas import WHITE_SPACE, typed
from bot.documents.html.page_lists import LISTS, List, list_of
from bot.documents.html.page_scopes import Scope, Scopes, heading_level, is_box, is_picture, is_title, last_under, scoped
from bot.documents.html.page_text import LOWEST, Part, Role, behind_term, head_rule, row_of
from bot.documents.html.unseen import classes_of, is_unseen
from bot.documents.text.layout import MAX_ROW_CHARS
from bot.documents.text.statements import may_head, names_what_follows

_PARTING = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header"
    " hgroup hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_EXPLAINING = frozenset({"dd", "p", "div"})
"""What stands right behind a term, and is about it."""
_BOLD = frozenset({"b", "strong"})
_LINE_BREAK = "\v"
"""Which is no white space to HTML: it stands for a line break until white space is put right."""
_AROUND_LINE_BREAK = regex.compile(r"[ \xa0]*\v[ \xa0\v]*")
_MAX_SPAN, _LEAST_COLUMNS = 100, 2


def parts_of(root: LexborNode) -> list[Part]:
    """The parts of what is in a node."""
    reading = _Reading()
    node = root.child
    while node is not None:
        following = node.child if reading.enter(node) else None
        while following is None:
            reading.leave(node)
            following = node.next
            if following is None:
                node = node.parent
                if node is None or node.mem_id == root.mem_id:
                    return reading.ended()
        node = following
    return reading.ended()


class _Reading:
    """The parts found so far, and the one that is being read."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._words: list[str] = []
        self._bold = 0
        self._is_all_bold = True
        self._lists: list[List] = []
        self._around: list[tuple[int, Scope]] = []
        """Each scope around what is being read, the innermost last, with the node that it ends with."""
        self._scopes: list[Scope] = []
        """Those that have ended."""
        self._titles: list[int] = []
        """The titles of boxes around it."""
        self._lead = ""
        self._is_in_term = False
        self._term_ends = 0
        """How many pieces of words there were at the end of a term."""

    def enter(self, node: LexborNode) -> bool:
        """Begin to read a node; whether what is in it is to be read too."""
        if node.is_text_node:
            self._add(node.text_content or "")
            return False
        tag = node.tag or ""
        if not node.is_element_node or is_unseen(node, tag):
            return False
        if tag == "br":
            self._words.append(_LINE_BREAK)
        elif "chatlog__timestamp" in classes_of(node):
            self._words.append(" — ")  # as Discord itself parts who wrote a message and when
        elif (written := typed(node, tag)) is not None:
            self._add(written)
            return False
        elif tag in _BOLD:
            self._bold += 1
        elif self._is_in_term and tag in _EXPLAINING:
            self._words.append(" ")
        elif stands_apart(node) if tag == "button" else tag in _PARTING and not (tag in _EXPLAINING and self._awaits()):
            self.end_part()
        self._open(node, tag)
        if tag == "pre":
            self._add_part(node.text(deep=True).strip("\n"), Role.CODE)
            return False
        if tag == "table" and (rows := _rows(node)):
            self.parts += rows
            return False
        return True

    def _open(self, node: LexborNode, tag: str) -> None:
        """Note what what follows is in."""
        if tag in LISTS:
            self._lists.append(list_of(node, tag))
        elif tag == "details" or is_box(node, tag):
            kind = Scopes.UNFOLDED if tag == "details" else Scopes.PICTURE if is_picture(node, tag) else Scopes.BOX
            self._around.append((node.mem_id, Scope(kind, len(self.parts))))
        elif self._around and is_title(node, tag):
            self._titles.append(node.mem_id)
            self._bold += 1
        elif tag == "dt":
            self._is_in_term = True
        elif tag == "li":
            self._lead = self._lists[-1].lead_of(node, len(self._lists) - 1) if self._lists else "- "

    def _awaits(self) -> bool:
        """Whether a term has been read, and nothing yet of what explains it."""
        return bool(self._term_ends) and not "".join(self._words[self._term_ends :]).strip()

    def leave(self, node: LexborNode) -> None:
        """End reading a node."""
        tag = node.tag or ""
        if tag in _BOLD:
            self._bold = max(0, self._bold - 1)
        elif self._titles and self._titles[-1] == node.mem_id:
            self._titles.pop()
            self.end_part()
            self._bold = max(0, self._bold - 1)
        elif level := heading_level(node, tag, is_first=not self.parts):
            self.end_part(Role.HEADING, level)
        elif tag == "summary" or (tag == "button" and stands_apart(node)):
            words = _words("".join(self._words))
            is_name = names_what_follows(words) if tag == "summary" else is_heading(node, words)
            self.end_part(Role.HEADING if is_name else Role.TEXT, LOWEST)
        elif tag == "dt":
            self._leave_term(node)
        elif tag in _PARTING and not (tag in _EXPLAINING and self._is_in_term):
            self.end_part()
            if tag in LISTS and self._lists:
                self._lists.pop()
        while self._around and self._around[-1][0] == node.mem_id:
            self._scopes.append(self._around.pop()[1]._replace(last=len(self.parts)))

    def _leave_term(self, node: LexborNode) -> None:
        self._is_in_term = False
        if not (words := _words("".join(self._words))):
            return
        if (last := last_under(node, words)) is not None:
            self._around.append((last.mem_id, Scope(Scopes.EXPLAINED, len(self.parts))))
            self.end_part(Role.HEADING)
            return
        while not self._words[-1].strip():
            self._words.pop()
        self._words[-1] = self._words[-1].rstrip()  # as written, it may stand on a line of its own
        self._words.append(behind_term(words) or _LINE_BREAK)
        self._term_ends = len(self._words)

    def ended(self) -> list[Part]:
        """All parts, at the end of what is read."""
        self.end_part()
        self._scopes += [scope._replace(last=len(self.parts)) for _, scope in self._around]
        return scoped(self.parts, self._scopes)

    def end_part(self, role: Role = Role.TEXT, level: int = 0) -> None:
        """Take the words read so far as a part."""
        if self._awaits():
            del self._words[self._term_ends - 1 :]
        words = _words("".join(self._words))
        if role is Role.TEXT:
            if self._term_ends:
                role = Role.TERM
            elif self._lead:
                role = Role.ITEM
            elif self._is_all_bold and "\n" not in words and may_head(words):
                role = Role.BOLD
        self._add_part(words, role, level)

    def _add_part(self, words: str, role: Role, level: int = 0) -> None:
        if words.strip():
            self.parts.append(Part(words, role, level, self._lead if role is Role.ITEM else ""))
            self._lead = ""
        self._words.clear()
        self._is_all_bold, self._term_ends = True, 0

    def _add(self, words: str) -> None:
        self._words.append(words)
        if not self._bold and words.strip():
            self._is_all_bold = False


def _words(written: str) -> str:
    """Words with the white space that a browser shows."""
    return _AROUND_LINE_BREAK.sub("\n", WHITE_SPACE.sub(" ", written)).strip()


def _rows(table: LexborNode) -> list[Part]:
    """The rows of a table; empty where it is only how a page is laid out."""
    if any(child.css_first("table") for child in table.iter()):
        return []
    rows = list(_cells_by_row(table))
    long = sum([len(" ".join(cells)) > MAX_ROW_CHARS for _, cells in rows])
    if 2 * long >= len(rows) or max(sum(map(bool, cells)) for _, cells in rows) < _LEAST_COLUMNS:
        return []
    parts = [Part(words, Role.TEXT) for caption in table.css("caption") if (words := _all_words(caption))]
    if len(rows) > 1 and len(rows[0][1]) == 1:
        parts.append(Part(rows.pop(0)[1][0], Role.TEXT))
    for place, (_, cells) in enumerate(rows):
        if len(" ".join(cells)) > MAX_ROW_CHARS:
            parts += [Part(cell, Role.TEXT) for cell in cells if cell]
            continue
        parts.append(row_of(cells))
        if place == 0 and len(rows) > 1 and _is_head(rows):
            parts.append(head_rule(len(cells)))
    return parts


def _cells_by_row(table: LexborNode) -> Iterator[tuple[LexborNode, list[str]]]:
    """Each row with the words of its cells; what spans several rows is in each."""
    spanning: dict[int, tuple[int, str]] = {}
    for row in table.css("tr"):
        own = [node for node in row.iter() if node.tag in {"td", "th"} and not is_unseen(node, node.tag)]
        cells: list[str] = []
        for node in own:
            while len(cells) in spanning:
                cells.append(_spanned(spanning, len(cells)))
            words = _all_words(node)
            if (rows := min(_number(node, "rowspan", 1), _MAX_SPAN)) > 1:
                spanning[len(cells)] = (rows - 1, words if len(words) <= MAX_ROW_CHARS else "")
            cells += [words, *[""] * (min(_number(node, "colspan", 1), _MAX_SPAN) - 1)]
        while len(cells) in spanning:
            cells.append(_spanned(spanning, len(cells)))
        if any(cells):
            is_one = sum(map(bool, cells)) == 1 and cells[0]  # over all columns: a heading inside of the table
            yield row, cells[:1] if is_one and len(own) == 1 else cells


def _spanned(spanning: dict[int, tuple[int, str]], column: int) -> str:
    rows, words = spanning.pop(column)
    if rows > 1:
        spanning[column] = (rows - 1, words)
    return words


def _is_head(rows: Sequence[tuple[LexborNode, list[str]]]) -> bool:
    """Whether the first row names the columns of the others."""
    (row, cells), *others = rows
    own = [node for node in row.iter() if node.tag in {"td", "th"}]
    if (row.parent is not None and row.parent.tag == "thead") or all(node.tag == "th" for node in own):
        return True
    if not all(cells):
        return False
    if all(node.css_first("b, strong") for node in own):
        return True
    has_figures = [any(map(str.isdigit, "".join(each))) for _, each in rows]
    return len(cells) > 2 and len(others) > 1 and not has_figures[0] and all(has_figures[1:])


def _all_words(node: LexborNode) -> str:
    return " ".join(" ".join(part.words for part in parts_of(node)).split())


def _number(node: LexborNode, name: str, otherwise: int) -> int:
    value = node.attributes.get(name) or ""
    return int(value) if value.isdecimal() and len(value) < 6 else otherwise
