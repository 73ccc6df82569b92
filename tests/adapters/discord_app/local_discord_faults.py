"""Failures that a test orders from the local Discord's REST side, and the record of every request.

``faults.rate_limit("POST", "/channels/*", count=2)``, ``fail``, ``delay`` and ``reset`` each hold for the next ``count`` requests that match.
Paths are written as in a shell and without ``/api/v10``. Interactions' paths are ``/interactions/*`` and ``/webhooks/*``.
"""

import time
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any


class RefusedError(Exception):
    """An error that Discord answers with: HTTP status, its code and its words."""

    def __init__(self, status, code, message, errors=None):
        super().__init__(message)
        self.status = status
        self.body = {"code": code, "message": message, **({"errors": errors} if errors else {})}


@dataclass
class Call:
    """A request that came in. ``after_s`` is counted from the interaction's dispatch, None where there is none."""

    method: str
    path: str
    body: Any
    query: dict
    has_token: bool
    has_files: bool = False
    after_s: float | None = None
    status: int | None = None  # None: no answer was given
    problems: list = field(default_factory=list)


@dataclass
class Fault:
    kind: str
    method: str
    path: str
    count: int
    details: dict

    def matches(self, method, path):
        return self.count > 0 and self.method in {method, "*"} and fnmatchcase(path, self.path)


class Faults:
    def __init__(self):
        self.ordered = []

    def rate_limit(self, method="*", path="*", *, count=1, retry_after_s=0.05, is_global=False, scope="user"):
        """429 with Discord's body and headers; ``scope`` is user, shared or global."""
        return self._order("rate_limit", method, path, count, retry_after_s=retry_after_s, is_global=is_global, scope=scope)

    def fail(self, method="*", path="*", *, count=1, status=503, code=0, message="", is_handled=False):
        """An HTTP error: a server error is answered with a page of text as proxies do, another with Discord's JSON.

        With ``is_handled`` the request has its effect all the same.
        """
        return self._order("fail", method, path, count, status=status, code=code, message=message, is_handled=is_handled)

    def delay(self, method="*", path="*", *, seconds, count=1):
        """The request is handled only after a while."""
        return self._order("delay", method, path, count, seconds=seconds)

    def reset(self, method="*", path="*", *, count=1, is_handled=False):
        """The connection ends without an answer; with ``is_handled`` only after the request had its effect."""
        return self._order("reset", method, path, count, is_handled=is_handled)

    def take(self, method, path):
        """The faults that hold for a request, each used up by one."""
        found = [fault for fault in self.ordered if fault.matches(method, path)]
        for fault in found:
            fault.count -= 1
        return found

    def _order(self, kind, method, path, count, **details):
        self.ordered.append(fault := Fault(kind, method, path, count, details))
        return fault


def rate_limit_answer(*, retry_after_s, is_global, scope):
    """The body and headers of a 429; without ``Via`` clients take it for the ban of an address."""
    body = {"message": "You are being rate limited.", "retry_after": retry_after_s, "global": is_global}
    headers = {
        "Via": "1.1 google",
        "Retry-After": str(max(1, round(retry_after_s))),
        "X-RateLimit-Limit": "5",
        "X-RateLimit-Remaining": "0",
        "X-RateLimit-Reset": f"{time.time() + retry_after_s:.3f}",
        "X-RateLimit-Reset-After": f"{retry_after_s:.3f}",
        "X-RateLimit-Bucket": "local",
        "X-RateLimit-Scope": "global" if is_global else scope,
    }
    return body, headers | ({"X-RateLimit-Global": "true"} if is_global else {})
