"""Trainers' translations: read as they are, out of date ones left out, mistakes told by line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.i18n import BadCatalogue, scenario_catalogue

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def po(folder: Path, body: str, name: str = "ar.po") -> Path:
    path = folder / name
    path.write_text(HEADER + body, encoding="utf-8")
    return path


def entry(path: str, source: str, translation: str, flags: str = "") -> str:
    return f'{flags}msgctxt "{path}"\nmsgid "{source}"\nmsgstr "{translation}"\n\n'


def test_a_text_is_found_by_its_path(tmp_path: Path) -> None:
    body = entry("events.a.title", "Water", "ماء") + entry("events.b.title", "Water", "مياه")
    catalogue = scenario_catalogue(po(tmp_path, body))
    assert catalogue.text("events.a.title", "Water") == "ماء"
    assert catalogue.text("events.b.title", "Water") == "مياه"


def test_a_base_text_that_changed_is_shown_instead(tmp_path: Path) -> None:
    catalogue = scenario_catalogue(po(tmp_path, entry("title", "Old town", "مدينة")))
    assert catalogue.text("title", "New town") == "New town"
    assert catalogue.stale({"title": "New town"}) == ("title",)
    assert catalogue.missing({"title": "New town", "lesson": "x"}) == ("title", "lesson")


def test_unfinished_translations_are_left_out(tmp_path: Path) -> None:
    body = entry("a", "One", "واحد", flags="#, fuzzy\n") + entry("b", "Two", "")
    catalogue = scenario_catalogue(po(tmp_path, body))
    assert [catalogue.text("a", "One"), catalogue.text("b", "Two")] == ["One", "Two"]


def test_a_file_is_read_once_and_again_when_it_changed(tmp_path: Path) -> None:
    path = po(tmp_path, entry("title", "Town", "مدينة"))
    first = scenario_catalogue(path)
    assert scenario_catalogue(path) is first
    po(tmp_path, entry("title", "Town", "بلدة"))
    os.utime(path, ns=(1, 1))
    assert scenario_catalogue(path).text("title", "Town") == "بلدة"


def test_a_broken_file_names_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadCatalogue) as caught:
        scenario_catalogue(po(tmp_path, 'msgctxt "a"\nmsgid "One"\nmessage "x"\n'))
    assert caught.value.line == 7


@pytest.mark.parametrize(
    "content", [b"\x00\xff\xfe", 'msgid ""\nmsgstr "\u00e9"'.encode("latin-1"), b"hello there"]
)
def test_what_is_no_po_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.po"
    path.write_bytes(content)
    with pytest.raises(BadCatalogue):
        scenario_catalogue(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadCatalogue):
        scenario_catalogue(tmp_path / "none.po")
