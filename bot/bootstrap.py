"""Settings to a ready service: the one place where the parts are put together."""

from __future__ import annotations

from pathlib import Path

from bot.documents.corpus import read_corpus
from bot.service import Service
from bot.settings import Settings

SAMPLE_CORPUS = Path(__file__).parent.parent / "corpus"
"""The documents that ship with the program, in a checkout and in an installed package alike."""


def build_service(settings: Settings) -> Service:
    """A service over the corpus that the settings name. Raises CorpusError where there is none."""
    return Service(read_corpus(settings.corpus_dir))
