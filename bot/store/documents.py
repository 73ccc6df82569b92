"""The documents of a generation as a mapping."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.store.contents import StoredDocument
from bot.store.reading import Reader


class Documents(Mapping[str, StoredDocument]):
    """The documents of a generation by their ids."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def __getitem__(self, id: str) -> StoredDocument:
        if (document := self._reader.document(id)) is None:
            raise KeyError(id)
        return document

    def __len__(self) -> int:
        return self._reader.summary.documents

    def __iter__(self) -> Iterator[str]:
        return iter(self._reader.names())
