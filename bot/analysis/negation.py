"""Whether words turn what is said. Pure."""

from __future__ import annotations

import functools
import re

from bot.analysis.comparison import compared_words

NEGATIONS = frozenset(
    "not no never without none neither nor nothing nobody cannot nicht nie niemals kein keine keinen keiner keinem ohne ne pas jamais"
    " aint arent cant couldnt didnt doesnt dont havent hasnt isnt shouldnt wasnt werent wont wouldnt aucun aucune sans nunca jamás sin ningún ninguna nem sem não senza mai non nessun нет не ни без никогда".split()
)
_OUT_OF = re.compile(r"(?i)\bout of\b")


@functools.lru_cache(maxsize=512)
def is_negated(text: str) -> bool:
    """Whether a text has a word that turns what it says."""
    return any(word in NEGATIONS or word.endswith("n't") for word in compared_words(text))


def asks_for_none(question: str) -> bool:
    """Whether a question asks for what is not so: "what is not allowed?", "which are out of stock?"."""
    return is_negated(question) or _OUT_OF.search(question) is not None
