"""Formulas as people type them in a line: "(a+b)/2", "πr²", "√(x+1)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

RAISED = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
NUMBER = regex.compile(r"[+−-]?[0-9]{1,4}")
_OF_ONE_PIECE = regex.compile(r"[\p{L}\p{M}\p{N}.,]*|\([^()]*\)")
_UNWRITTEN = str.maketrans({"\u2061": " ", "\u2062": "", "\u2063": "", "\u2064": ""})
"""The operators that MathML names and nobody sees."""


class Formula(NamedTuple):
    """A part of a formula."""

    kind: str
    """Its tag in MathML, or in Word's markup."""
    parts: Sequence[Formula] = ()
    words: str = ""
    """Of one without parts, or the sign before them."""
    marks: tuple[str, str] = ("(", ")")
    """What stands around it, where it is in brackets."""


def in_a_line(formula: Formula) -> str:
    """A formula as it is typed."""
    parts = [in_a_line(part) for part in formula.parts]
    match (formula.kind, parts):
        case "f" | "mfrac", [above, below]:
            return f"{_grouped(above)}/{_grouped(below)}"
        case "sSup" | "msup", [base, exponent]:
            return base + _exponent(exponent)
        case "sSub" | "msub" | "limLow" | "munder", [base, index]:
            return base + _index(index)
        case "sSubSup" | "msubsup" | "munderover", [base, index, exponent]:
            return base + _index(index) + _exponent(exponent)
        case "nary", [index, exponent, base]:
            return f"{formula.words}{_index(index)}{_exponent(exponent)} {base}"
        case "func", [name, base]:
            return f"{name} {base}"
        case ("rad", [degree, base]) | ("mroot", [base, degree]):
            return _root(base, degree)
        case "msqrt", _:
            return _root("".join(parts))
        case "d" | "mfenced", _:
            return ",".join(parts).join(formula.marks)
        case "mr" | "mtr", _:
            return " ".join(parts) + "; "
    return formula.words.translate(_UNWRITTEN) + "".join(parts)


def _exponent(words: str) -> str:
    if NUMBER.fullmatch(words):
        return words.translate(RAISED)
    return f"^{_grouped(words)}" if any(map(str.isalnum, words)) else words


def _index(words: str) -> str:
    return words if not words or words.isdecimal() else f"_{_grouped(words)}"


def _root(base: str, degree: str = "") -> str:
    return f"{degree.translate(RAISED) if NUMBER.fullmatch(degree) else degree}√{_grouped(base)}"


def _grouped(words: str) -> str:
    return words if _OF_ONE_PIECE.fullmatch(words) else f"({words})"
