"""How winter looks: by the kind of town."""

from __future__ import annotations

from game.session.start import start
from tests.rules.towns import content


def test_snow_lies_where_the_kind_of_town_has_it() -> None:
    views = {name: start(content(name), 3).view() for name in ("who_cares", "the_way_home")}
    assert not views["who_cares"].green_winter
    assert views["the_way_home"].green_winter
