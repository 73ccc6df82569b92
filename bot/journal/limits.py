"""How often somebody may ask: token buckets that every process shares.

A bucket is kept as the one moment at which it will be full again, so an absent row is a full bucket, and a clock that jumps can neither
fill a bucket twice nor empty it for longer than it takes to fill. Known as the generic cell rate algorithm (ITU-T I.371, annex A).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import NamedTuple
from urllib.parse import quote

import sqlalchemy as sa

from bot.journal.tables import insert, limits
from bot.places import Place


class Bucket(NamedTuple):
    """One limit: ``capacity`` questions at once, then one whenever ``refill_per_s`` has made up a whole token."""

    key: str
    capacity: int
    refill_per_s: float


def person_key(platform: str, user: str, what: str = "") -> str:
    """The key of a person's bucket: that of their questions, or of ``what`` else they do."""
    return f"person/{_part(user)}/{_part(platform)}/{_part(what)}"


def place_key(place: Place) -> str:
    """The key of a place's bucket; clear its ``thread`` or ``channel`` to limit the whole channel or workspace."""
    return "/".join(["place", *map(_part, (place.platform, place.workspace, place.channel, place.thread))])


def is_of_person(key: str, user: str, platform: str | None) -> bool:
    """Whether a bucket is a person's, or of a place where nobody else is, on one platform or on all."""
    kind, *parts = key.split("/")
    where = {"person": (0, 1), "place": (2, 0)}.get(kind)
    if where is None or len(parts) <= max(where):
        return False
    return parts[where[0]] == _part(user) and (platform is None or parts[where[1]] == _part(platform))


def is_in_workspace(key: str, platform: str, workspace: str) -> bool:
    """Whether a bucket is of a place in this workspace; people's are of the whole platform."""
    return key.split("/")[:3] == ["place", _part(platform), _part(workspace)]


def take_all(connection: sa.Connection, buckets: Iterable[tuple[str, int, float]], clock: Callable[[], dt.datetime]) -> float:
    """Take a token from every bucket, or from none: seconds until all have one, 0.0 where they were taken.

    Inside a transaction for writing; the rows stay locked until its end.
    """
    # One order for everybody, so that two who want the same buckets never wait for each other.
    wanted = sorted(Bucket(*bucket) for bucket in buckets)
    if len({bucket.key for bucket in wanted}) < len(wanted):
        raise ValueError("A bucket is named twice.")
    if any(bucket.capacity < 1 or bucket.refill_per_s <= 0 for bucket in wanted):
        raise ValueError("A bucket holds at least one token and fills up.")
    stored = [_lock(connection, bucket.key, clock()) for bucket in wanted]
    now = clock()  # only now: whoever waited for a lock is later than when they came
    after = [next_full_at(bucket, full_at, now) for bucket, full_at in zip(wanted, stored, strict=True)]
    waits = [full_at - (now + _interval(bucket) * bucket.capacity) for bucket, full_at in zip(wanted, after, strict=True)]
    wait = max(waits, default=dt.timedelta(0))
    if wait > dt.timedelta(0):
        return wait.total_seconds()
    for bucket, full_at in zip(wanted, after, strict=True):
        connection.execute(limits.update().where(limits.c.key == bucket.key).values(full_at=full_at))
    return 0.0


def next_full_at(bucket: Bucket, full_at: dt.datetime, now: dt.datetime) -> dt.datetime:
    """When the bucket would be full if a token were taken now; later than an empty one takes to fill means: there is none."""
    interval = _interval(bucket)
    return min(max(full_at, now), now + interval * bucket.capacity) + interval


def _interval(bucket: Bucket) -> dt.timedelta:
    return dt.timedelta(seconds=1 / bucket.refill_per_s)


def _lock(connection: sa.Connection, key: str, now: dt.datetime) -> dt.datetime:
    """When the bucket is full; its row, made where there is none, is locked."""
    statement = insert(connection, limits).values(key=key, full_at=now)
    locking = statement.on_conflict_do_update(index_elements=[limits.c.key], set_={"key": statement.excluded.key})
    full_at: dt.datetime = connection.execute(locking.returning(limits.c.full_at)).scalar_one()
    return full_at


def _part(text: str) -> str:
    return quote(text, safe="", errors="surrogatepass")
