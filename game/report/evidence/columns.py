"""What stands in the columns of the tables, for whoever was not there: a funder, a colleague."""

from __future__ import annotations

from collections.abc import Iterator

from game.i18n import Catalogue
from game.report.words import COUNTED, Own, own_texts, what
from game.session.session import Session

_CENTS = ("fund", "town_hall", "app_fees_out")
_EUROS = ("gdp", "unpaid_value", "rent_out")
_HOMES = ("exhausted",)
_PROFILE, _WELLBEING, _LEVEL = "profile.", "wellbeing.", "_level"


def explained(
    session: Session, texts: Catalogue, tables: dict[str, list[str]]
) -> Iterator[list[str]]:
    """Table, column, and what it holds with its unit. `tables`: name -> its columns."""
    own = own_texts(session, texts)
    for table, columns in tables.items():
        for column in columns:
            key = f"report.column.{column}"
            said = texts.text(key) if texts.knows(key) else _figure(own, texts, column)
            yield [table, column, said]


def _figure(own: Own, texts: Catalogue, name: str) -> str:
    if name.startswith(_PROFILE):
        principle = texts.text(f"principle.{name.removeprefix(_PROFILE)}")
        return texts.text("report.scale.profile", what=principle)
    if name.startswith(_WELLBEING):
        district = own(f"districts.{name.removeprefix(_WELLBEING)}.name")
        return texts.text("report.scale.district", what=district)
    common = own(f"commons.{name.removesuffix(_LEVEL)}.name") if name.endswith(_LEVEL) else ""
    return texts.text(f"report.scale.{_scale(name)}", what=common or _named(texts, name))


def _named(texts: Catalogue, name: str) -> str:
    known = texts.knows(f"indicator.{name}") or texts.knows(f"explain.what.{name}")
    return what(texts, name) if known else name


def _scale(name: str) -> str:
    if name in _CENTS:
        return "cents"
    if name in _EUROS:
        return "euros"
    if name == "footprint":
        return "hectares"
    counted = name.endswith("_short") or name in COUNTED or name in _HOMES
    return "count" if counted else "permille"
