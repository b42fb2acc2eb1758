"""The towns that can be chosen, as their files describe them, and how hard they were measured."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game import i18n, resources

if TYPE_CHECKING:
    from game.ui.shell import Shell


@dataclass(frozen=True)
class Measured:
    """What playing this town on many seeds has to show, or its tests fail."""

    ways: int
    """How many prepared ways there are that reach `goals` in at least `tenths` of ten towns."""
    goals: int
    tenths: int
    idle_goals: int
    idle_tenths: int


@dataclass(frozen=True)
class Card:
    id: str
    title: str
    town: str
    lesson: str
    minutes: int
    seasons: int
    households: int
    goals: int
    languages: tuple[str, ...]
    view: Any
    measured: Measured | None


class Shelf:
    """Reads each file once for a language. `broken` names what cannot be read."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.broken: list[str] = []
        self._cards: dict[str, list[Card]] = {}
        self._views: dict[str, Any] = {}

    def cards(self) -> list[Card]:
        """The cards in the present language, read from the files once for each."""
        code = self.shell.words.code
        if code in self._cards:
            return self._cards[code]
        from game.scenario.load import load_content
        from game.scenario.problem import Incompatible, InvalidInput

        self.broken, cards = [], []
        for name in resources.scenario_ids():
            folder = resources.scenario_dir(name)
            try:
                content = load_content(folder)
            except (InvalidInput, Incompatible):
                self.broken.append(name)
                continue
            text = self.shell.story_of(content, folder)
            files = (file.stem for file in (folder / "i18n").glob("*.po"))
            there = {content.language, *files} & set(i18n.known())
            languages = tuple(c for c in i18n.known() if c in there)
            households = sum(d.households for d in content.districts)
            cards.append(
                Card(name, text("title"), text("town"), text("lesson"), content.minutes,
                     len(content.seasons), households, len(content.goals), languages,
                     self._view(name, content), measured(folder))
            )  # fmt: skip
        cards.sort(key=lambda card: card.minutes)  # a short one is where people begin
        self._cards[code] = cards
        return cards

    def _view(self, name: str, content: Any) -> Any:
        """What anybody may see of that town before its first day."""
        if name not in self._views:
            from game.session.start import start

            self._views[name] = start(content, 1).view()
        return self._views[name]


def measured(folder: Path) -> Measured | None:
    """What `expect.yaml` promises of prepared ways and of doing nothing, played whole; None if it
    lacks one."""
    from game.scenario.load import load_expectations
    from game.scenario.problem import Incompatible, InvalidInput

    if not (folder / "expect.yaml").is_file():
        return None
    try:
        strategies = [s for s in load_expectations(folder).strategies if not s.in_class]
    except (InvalidInput, Incompatible):
        return None
    ways = [s.must for s in strategies if s.must.goals_at_least]
    idle = [s.must for s in strategies if not s.steps and s.must.goals_at_most is not None]
    if not ways or not idle:
        return None
    return Measured(
        len(ways), min(m.goals_at_least or 0 for m in ways),
        min(m.share_permille for m in ways) // 100,
        max(m.goals_at_most or 0 for m in idle), min(m.share_permille for m in idle) // 100,
    )  # fmt: skip
