"""Sentence splitters side by side: how many of these texts each splits as a person would, and how long a document takes.

    pip install pysbd blingfire && python benchmarks/sentence_splitters.py

A peer that is not installed is left out. The texts are written for this comparison; ``|`` stands where a sentence ends.
"""

from __future__ import annotations

import functools
import importlib
import time
from collections.abc import Callable

CASES = (
    ("en", "Dr. Smith went to Washington D.C. yesterday.| He met J. R. R. Tolkien at 3.14 p.m. and left."),
    ("en", "The U.S. Army bought 5 units (approx. $1.5 million).| It was v2.3.1 of config.yaml, i.e. the last one."),
    ("en", 'He said: "I am done."| Then he left.| See Fig. 3 for details.| No. 5 is alive.'),
    ("en", '"Really?" he asked.| "Yes... maybe."| Wait... what?'),
    ("en", "Mr. and Mrs. Doe live on St. John St. in N.Y. today."),
    ("en", "The Co. Ltd. was closed in Jan. 2020.| Then Feb. came."),
    ("de", "Das ist z. B. am 3. Mai 2020 passiert.| Dr. Müller kam ca. um 5 Uhr.| Er ging."),
    ("es", "¿Cuántos puntos?| ¡Muchos!| El Sr. García se fue."),
    ("ru", "А. С. Пушкин родился в Москве.| Он писал стихи."),
    ("zh", "黑豹队的防守只丢了308分。|他说：“你好。”|然后走了！|真的吗？|是的……也许。"),
    ("ja", "そして帰った！|本当？|はい。"),
    ("ar", "هل هذا صحيح؟| نعم، هذا صحيح.| ذهب الى المدرسة."),
    ("hi", "यह एक वाक्य है।| यह दूसरा वाक्य है।| क्या यह ठीक है?| हाँ।"),
)
REPEATS = 200


def main() -> None:
    """Print a row a splitter."""
    for name, split in splitters().items():
        right = sum([part.strip() for part in split(code, text.replace("|", ""))] == pieces(text) for code, text in CASES)
        began = time.perf_counter()
        for _ in range(REPEATS):
            for code, text in CASES:
                split(code, text.replace("|", ""))
        elapsed_ms = (time.perf_counter() - began) * 1_000 / (REPEATS * len(CASES))
        print(f"{name:12} {right:2} of {len(CASES)} texts as a person would   {elapsed_ms:7.3f} ms a text")


def pieces(text: str) -> list[str]:
    """The sentences that a person sees."""
    return [part.strip() for part in text.split("|")]


def splitters() -> dict[str, Callable[[str, str], list[str]]]:
    """The splitters that are installed."""
    found: dict[str, Callable[[str, str], list[str]]] = {}
    for name in ("sentencex", "pysbd", "blingfire"):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        match name:
            case "sentencex":
                found[name] = lambda code, text, module=module: list(module.segment(code, text))
            case "pysbd":
                made = functools.cache(lambda code, module=module: module.Segmenter(language=code, clean=False))
                found[name] = lambda code, text, made=made: made(code).segment(text)
            case _:
                found[name] = lambda _, text, module=module: module.text_to_sentences(text).split("\n")
    return found


if __name__ == "__main__":
    main()
