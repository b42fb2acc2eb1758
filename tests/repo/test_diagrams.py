"""ARCHITECTURE.md carries the machines' diagrams, generated from the machines."""

from __future__ import annotations

import re

from game.rules.machines import MACHINES
from tests.repo.tools import ROOT

PAGE = ROOT / "ARCHITECTURE.md"
START, END = "<!-- machines -->", "<!-- end of machines -->"


def drawn() -> str:
    parts = [f"### {name}\n\n```mermaid\n{machine.mermaid()}\n```" for name, machine in
             MACHINES.items()]
    return "\n\n".join(parts)


def test_the_diagrams_are_those_of_the_machines(update_goldens: bool) -> None:
    page = PAGE.read_text(encoding="utf-8")
    wanted = f"{START}\n{drawn()}\n{END}"
    if update_goldens:
        page = re.sub(f"{START}.*?({END}|\\Z)", lambda _: wanted, page, flags=re.S)
        PAGE.write_text(page.rstrip() + "\n", encoding="utf-8")
    assert wanted in PAGE.read_text(encoding="utf-8")


def test_every_state_can_be_reached_and_named() -> None:
    for machine in MACHINES.values():
        reached = {machine.initial} | {s.target for s in machine.steps}
        assert reached == set(machine.states)
