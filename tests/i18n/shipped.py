"""What ships, for tests: languages, their texts by domain, and the plural rules they must have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polib

from game import resources

FOLDER = resources.root() / "assets" / "i18n"
SCENARIOS = sorted(p.parent for p in (resources.root() / "scenarios").glob("*/scenario.yaml"))
DOMAINS = sorted(path.stem for path in (FOLDER / "en").glob("*.po"))
LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
OTHERS = [lang for lang in LANGUAGES if lang != "en"]

PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
    " : n%100>=11 ? 4 : 5);",
    "en": "nplurals=2; plural=(n != 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "pt": "nplurals=2; plural=(n != 1);",
}
"""From the CLDR, which `test_c20_cldr.py` holds them to."""


def read(lang: str, domain: str) -> polib.POFile:
    path = FOLDER / lang / f"{domain}.po"
    assert path.is_file(), f"assets/i18n/{lang}/{domain}.po is missing: translate {domain}.po"
    return polib.pofile(str(path), encoding="utf-8")


def forms(entry: polib.POEntry) -> list[str]:
    """Every text of an entry: one, or one per plural form."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def finished(po: polib.POFile) -> dict[str, polib.POEntry]:
    return {e.msgid: e for e in po if not e.obsolete and not e.fuzzy and all(forms(e))}


def interface_texts(lang: str) -> Iterator[tuple[str, str]]:
    """(where, text) of every text of the interface in a language."""
    for domain in DOMAINS:
        for entry in read(lang, domain):
            for text in forms(entry):
                yield f"{lang}/{domain}.po: {entry.msgid}", text


def story_file(scenario: Path, lang: str) -> Path:
    return scenario / "i18n" / f"{lang}.po"


def story_texts(lang: str) -> Iterator[tuple[str, str]]:
    """(where, text) of every scenario that ships in a language, English from the scenario."""
    from game.scenario.load import load_content
    from game.scenario.texts import collect_texts

    for scenario in SCENARIOS:
        if lang == "en":
            for path, text in collect_texts(load_content(scenario)).items():
                yield f"{scenario.name}: {path}", text
        elif story_file(scenario, lang).is_file():
            for entry in polib.pofile(str(story_file(scenario, lang)), encoding="utf-8"):
                yield f"{scenario.name}/i18n/{lang}.po: {entry.msgctxt}", entry.msgstr
