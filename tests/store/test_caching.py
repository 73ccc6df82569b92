"""A cache keeps what was used last."""

from bot.store.caching import Cache


def test_what_was_not_used_for_longest_goes_first():
    cache = Cache(2)
    cache.put_all({"a": 1, "b": 2})
    cache.get("a")

    cache.put("c", 3)

    assert cache.get_all("abc") == {"a": 1, "c": 3}


def test_putting_a_known_key_again_is_a_use_of_it():
    cache = Cache(2)
    cache.put_all({"a": 1, "b": 2})
    cache.put("a", 10)

    cache.put("c", 3)

    assert cache.get_all("abc") == {"a": 10, "c": 3}
