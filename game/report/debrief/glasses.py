"""The same town through other glasses: a profile each, never a total."""

from __future__ import annotations

from game.report.debrief.told import Told
from game.rules.lenses import Part, look
from game.rules.lenses.benchmarks import BENCHMARKS


def shown(it: Told) -> str:
    found = look(it.session.world, it.session.rules)
    if not found:
        return ""
    lenses = "".join(_lens(it, name, parts) for name, parts in found.items())
    return (f"<h3>{it.safe(it.t('report.lenses'))}</h3>"
            f'<p class="soft">{it.safe(it.t("report.lenses_note"))}</p>{lenses}')


def _lens(it: Told, name: str, parts: list[Part]) -> str:
    cells = "".join(_part(it, name, part) for part in parts)
    return (f'<div class="lens"><h4>{it.safe(it.t(f"lens.{name}"))}</h4>'
            f'<p class="soft"><small>{it.safe(it.t(f"lens.{name}.note"))}</small></p>'
            f'<div class="parts">{cells}</div></div>')


def _part(it: Told, lens: str, part: Part) -> str:
    """One part; nothing where the town says nothing about it."""
    if part.permille is not None:
        track = (f'<span class="track"><span class="fill" style="width:{part.permille // 10}%">'
                 "</span></span>")
        number = it.level(part.permille)
    elif part.euros is not None:
        track, number = "<span></span>", it.texts.money(part.euros * 100, whole=True)
    else:
        return ""
    note = _note(it, lens, part)
    small = f" <small>{it.safe(note)}</small>" if note else ""
    return (f'<div class="part"><span>{it.safe(_words(it, lens, part.id))}{small}</span>{track}'
            f'<span class="number">{it.safe(number)}</span></div>')


def _words(it: Told, lens: str, part: str) -> str:
    """A field of the matrix is named by its group and its value."""
    if lens != "common_good":
        return it.t(f"lens.{lens}.{part}")
    return it.t("report.field", group=it.t(f"matrix.group.{part[0].lower()}"),
                value=it.t(f"matrix.value.{part[1]}"))


def _note(it: Told, lens: str, part: Part) -> str:
    """A word where a level alone would mislead, and what was counted elsewhere."""
    said = []
    if it.texts.knows(f"lens.state.{part.state}"):
        said.append(it.t(f"lens.state.{part.state}"))
    elif part.state:
        said.append(_words(it, lens, part.state))
    for reading in part.readings:
        if reading.id in BENCHMARKS and lens == "ripess":  # told once; several lenses read it
            level, _, cited = BENCHMARKS[reading.id]
            said.append(it.t("report.elsewhere", what=it.t(f"reading.{reading.id}"),
                             level=it.level(level), source=cited))
    return " ".join(said)
