"""A scenario's translations, which trainers write as PO files and never compile.

`msgctxt` is the path of the text in the scenario by ids (`events.drought.title`), `msgid` the base
text and `msgstr` the translation. When the base text has changed since, the translation is out of
date: the base text is shown rather than a sentence that says something else. Clauses that an
agreement takes from the library are translated there (`worker_coop.clauses.pay.name`).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from game import resources


class BadCatalogue(ValueError):
    """A PO file that cannot be read; `line` is 0 if the reader did not say."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


class ScenarioCatalogue(NamedTuple):
    """The translations of one scenario into one language."""

    entries: dict[str, tuple[str, str]]
    """YAML path -> (base text, translation)."""
    shared: Mapping[tuple[str, str], str] = MappingProxyType({})
    """Clauses of the library: (path within an agreement, base text) -> translation."""

    def text(self, path: str, base: str) -> str:
        """The translation of the text at `path`, or `base` where there is none that still fits."""
        source, translation = self.entries.get(path, ("", ""))
        if translation and source == base:
            return translation
        return self.shared.get((_in_agreement(path), base), base)

    def stale(self, texts: dict[str, str]) -> tuple[str, ...]:
        """Paths whose base text changed or is gone, so that a translator knows where to look."""
        return tuple(
            path for path, (source, _) in self.entries.items() if texts.get(path) != source
        )

    def missing(self, texts: dict[str, str]) -> tuple[str, ...]:
        """Paths that have no translation that fits."""
        return tuple(
            path for path, base in texts.items() if self.entries.get(path, ("", ""))[0] != base
            and (_in_agreement(path), base) not in self.shared
        )


def _in_agreement(path: str) -> str:
    """`agreements.statutes.clauses.pay.name` -> `clauses.pay.name`; nothing for other texts."""
    first, _, rest = path.partition(".")
    return rest.partition(".")[2] if first == "agreements" else ""


_read_before: dict[Path, tuple[tuple[int, int], ScenarioCatalogue]] = {}


def scenario_catalogue(po_path: Path) -> ScenarioCatalogue:
    """The catalogue in a PO file, read once, and again when it changed (the bench reloads)."""
    path = po_path.resolve()
    try:
        facts = path.stat()
    except OSError as error:
        raise BadCatalogue(po_path, 0, "cannot be opened") from error
    stamp = (facts.st_mtime_ns, facts.st_size)
    before = _read_before.get(path)
    if before is not None and before[0] == stamp:
        return before[1]
    catalogue = ScenarioCatalogue(_parse(po_path), _of_library(po_path.name))
    _read_before[path] = (stamp, catalogue)
    return catalogue


def _of_library(name: str) -> dict[tuple[str, str], str]:
    """The translations of ready clauses into the language of a file of this name."""
    file = resources.root() / "scenarios" / "library" / "statutes" / "i18n" / name
    if not file.is_file():
        return {}
    return {(path.partition(".")[2], base): told for path, (base, told) in _parse(file).items()}


def _parse(path: Path) -> dict[str, tuple[str, str]]:
    import polib  # only a scenario in another language needs it

    try:
        po = polib.pofile(str(path), encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadCatalogue(path, 0, "is not UTF-8 text") from error
    except (OSError, ValueError, IndexError) as error:
        raise BadCatalogue(path, _line_in(str(error)), "is not a PO file") from error
    return {
        entry.msgctxt: (entry.msgid, entry.msgstr)
        for entry in po
        if entry.msgctxt and entry.msgstr and not entry.obsolete and not entry.fuzzy
    }


def _line_in(message: str) -> int:
    """polib names the line in its message only: `Syntax error in po file x.po (line 12): ...`."""
    _, marker, after = message.partition("(line ")
    digits = after.split(")")[0]
    return int(digits) if marker and digits.isdigit() else 0
