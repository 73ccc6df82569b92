"""Patterns that are compiled when they are first used."""

import regex

from bot.analysis import patterns


def test_a_pattern_is_compiled_when_it_is_first_used():
    made = patterns.later(r"boats? seventeen", regex.IGNORECASE)
    before = patterns.compiled.cache_info().misses
    assert made.pattern == r"boats? seventeen"
    assert patterns.compiled.cache_info().misses == before
    assert made.search("Boat Seventeen")
    assert made.sub("it", "BOAT SEVENTEEN") == "it"
    assert patterns.compiled.cache_info().misses == before + 1


def test_all_of_them_can_be_compiled_before():
    made = patterns.later("boat eighteen")
    patterns.compile_all()
    before = patterns.compiled.cache_info().misses
    assert made.fullmatch("boat eighteen")
    assert patterns.compiled.cache_info().misses == before
