"""Ids are joined with `/`, `:` and `.` inside saves and translations, so they are plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenario.checks.look import Finding, Look

ID = re.compile(r"[a-z][a-z0-9_]{0,59}\Z")


def check(look: Look) -> Iterator[Finding]:
    for path, item in look.items:
        name = getattr(item, "id", None)
        if name is not None and not ID.match(name):
            yield Finding("bad_id", (*path, "id"), {"id": name[:60]})
