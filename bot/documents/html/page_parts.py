"""The parts of a web page that its readers see, in order."""

from __future__ import annotations

from functools import partial

import regex
from selectolax.lexbor import LexborNode

from bot.documents.html.buttons import is_heading, stands_apart
from bot.documents.html.page_formulas import WHITE_SPACE, between, typed
from bot.documents.html.page_lists import LISTS, List, list_of
from bot.documents.html.page_scopes import Scope, Scopes, heading_level, is_box, is_picture, is_title, last_under, scoped
from bot.documents.html.page_tables import Table, table_of
from bot.documents.html.page_tabs import HEADED_BY
from bot.documents.html.page_text import LOWEST, Part, Role, behind_term
from bot.documents.html.raised import LONGEST_BEFORE
from bot.documents.html.unseen import classes_of, is_unseen
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
_MOST_PIECES_BEFORE = 8
_AROUND_LINE_BREAK = regex.compile(r"[ \xa0]*\v[ \xa0\v]*")


def parts_of(root: LexborNode, *, is_cell: bool = False) -> list[Part]:
    """The parts of what is in a node, which may be a cell of a table."""
    reading = _Reading(is_in_cell=is_cell)
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

    def __init__(self, *, is_in_cell: bool) -> None:
        self.parts: list[Part] = []
        self._is_in_cell = is_in_cell
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
        self._lead: str | None = None
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
        elif (written := typed(node, tag, self._line_so_far() if tag == "sup" else "")) is not None:
            self._add(written)
            return False
        elif behind := between(node, tag):
            self._words.append(behind)
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
        if tag == "table" and (table := table_of(node, partial(parts_of, is_cell=True), is_in_cell=self._is_in_cell)):
            self._add_table(table)
            return False
        return True

    def _open(self, node: LexborNode, tag: str) -> None:
        """Note what what follows is in."""
        if name := node.attributes.get(HEADED_BY):
            self.end_part()
            self._around.append((node.mem_id, Scope(Scopes.UNFOLDED, len(self.parts))))
            self._add_part(name, Role.HEADING, LOWEST)
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
            elif self._lead is not None:
                role = Role.ITEM
            elif self._is_all_bold and "\n" not in words and may_head(words):
                role = Role.BOLD
        self._add_part(words, role, level)

    def _add_part(self, words: str, role: Role, level: int = 0) -> None:
        if words.strip():
            self.parts.append(Part(words, role, level, self._lead or "" if role is Role.ITEM else ""))
            self._lead = None
        self._words.clear()
        self._is_all_bold, self._term_ends = True, 0

    def _line_so_far(self) -> str:
        """The end of the words read so far, as far as they are on the same line."""
        pieces = [piece[-LONGEST_BEFORE:] for piece in self._words[-_MOST_PIECES_BEFORE:]]
        return "".join(pieces).rpartition(_LINE_BREAK)[2]

    def _add_table(self, table: Table) -> None:
        """Take a table, and below it those in its cells, each under what its row is of."""
        self.parts += table.parts
        for name, parts in table.inner:
            if name:
                self._scopes.append(Scope(Scopes.EXPLAINED, len(self.parts), len(self.parts) + 1 + len(parts)))
                self.parts.append(Part(name, Role.HEADING))
            self.parts += parts

    def _add(self, words: str) -> None:
        self._words.append(words)
        if not self._bold and words.strip():
            self._is_all_bold = False


def _words(written: str) -> str:
    """Words with the white space that a browser shows."""
    return _AROUND_LINE_BREAK.sub("\n", WHITE_SPACE.sub(" ", written)).strip()
