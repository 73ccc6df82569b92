"""A page that repeats a paragraph many times crowds nothing out, and costs few searches."""

from types import SimpleNamespace

from bot.answering.finding import _distinct_hits


class Repeating:
    """An engine that finds nothing but one passage, however many hits are asked for."""

    def __init__(self):
        self.limits = []

    def search(self, _, *, collections, limit):
        self.limits.append(limit)
        return [SimpleNamespace(passage=SimpleNamespace(fingerprint=b"the same"))] * limit


def test_pages_of_repeats_grow_to_the_last_without_one_nearly_as_large_before_it():
    engine = Repeating()

    groups = _distinct_hits(SimpleNamespace(retriever=engine), SimpleNamespace(search_terms={}), None, wanted=12)

    assert engine.limits == [12, 48, 192, 768, 3_840]
    assert [1 + len(group.repeats) for group in groups] == [3_840]
