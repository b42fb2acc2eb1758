"""Compiles the interface's texts: `assets/i18n/<lang>/*.po` -> `assets/i18n/<lang>.mo`.

A domain of `APART` gets a file of its own, `assets/i18n/<lang>/<domain>.mo`: it is long, and read
only when somebody opens what it is for.

    python build/compile_i18n.py            writes every language
    python build/compile_i18n.py --check    writes nothing; exit 1 if a compiled file is stale

The result depends on the texts alone (sorted, no dates), so two people get the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import polib

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "i18n"
APART = ("codex",)


class BadTexts(Exception):
    """Texts that must not be compiled, with the place and what to do."""


def languages(folder: Path = FOLDER) -> list[str]:
    """Every language that has texts."""
    return sorted(
        path.name for path in folder.iterdir() if path.is_dir() and any(path.glob("*.po"))
    )


def merged(lang: str, folder: Path = FOLDER, apart: str = "") -> polib.POFile:
    """All domains of a language in one catalogue, or one that is kept apart; a key may stand in
    one domain only."""
    whole = polib.POFile()
    seen: dict[str, Path] = {}
    rules: set[str] = set()
    for path in sorted((folder / lang).glob("*.po")):
        if path.stem != apart and (apart or path.stem in APART):
            continue
        part = polib.pofile(str(path), encoding="utf-8")
        rules.add(part.metadata.get("Plural-Forms", "(none)"))
        for entry in part:
            if entry.obsolete or entry.fuzzy:
                continue
            if entry.msgid in seen:
                raise BadTexts(
                    f"{path}:{entry.linenum}: {entry.msgid} is already in {seen[entry.msgid].name};"
                    " keep one of the two"
                )
            seen[entry.msgid] = path
            whole.append(entry)
    if len(rules) != 1:
        raise BadTexts(
            f"{lang}: its files must share one Plural-Forms header, found {sorted(rules)}"
        )
    whole.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Language": lang,
        "Plural-Forms": rules.pop(),
    }
    return whole


def compiled(lang: str, folder: Path = FOLDER, apart: str = "") -> bytes:
    """The bytes of a language's compiled catalogue, or of a domain that is kept apart."""
    return bytes(merged(lang, folder, apart).to_binary())


def files(folder: Path = FOLDER) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Each compiled file by its path in the folder, and what makes it."""
    for lang in languages(folder):
        yield f"{lang}.mo", partial(compiled, lang, folder)
        for domain in APART:
            if (folder / lang / f"{domain}.po").is_file():
                yield f"{lang}/{domain}.mo", partial(compiled, lang, folder, domain)


def stale(folder: Path = FOLDER) -> list[str]:
    """Compiled files that are not what their texts say."""
    return [
        name
        for name, make in files(folder)
        if not (file := folder / name).is_file() or file.read_bytes() != make()
    ]


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 fine, 1 stale or bad texts."""
    parser = argparse.ArgumentParser(description="Compile the interface's texts.")
    parser.add_argument("--check", action="store_true", help="write nothing, report stale files")
    options = parser.parse_args(arguments)
    try:
        out_of_date, make = stale(), dict(files())
        for name in out_of_date:
            if options.check:
                print(f"{name} is stale: run python build/compile_i18n.py", file=sys.stderr)
            else:
                (FOLDER / name).write_bytes(make[name]())
                print(f"wrote {name}")
    except (BadTexts, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 1 if options.check and out_of_date else 0


if __name__ == "__main__":
    raise SystemExit(main())
