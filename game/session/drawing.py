"""The picture of a whole game as far as it is known: from runs that were compared to a `Story`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.rules.calendar import season_of
from game.rules.goals import is_met
from game.rules.indicators import key_figure
from game.session import brink
from game.session.brink import LEVEL
from game.session.counterfactual import Rerun
from game.session.counterfactual import Story as Played
from game.session.deeds import Deed, Handful, Tried, deeds, tried
from game.session.explanation import Brink, is_chance, span
from game.session.likeness import ROUNDING, Effects
from game.session.story import WORTH_TELLING, Acting, Decision, Hung, Story
from game.world.world import World

AGAIN = 800
"""A goal hangs on a decision beyond chance if it does on so many of a thousand other lucks."""
BESIDE = 10
"""What a decision did to other figures than the story's own weighs a tenth."""

SURE = (False, None, True)
"""Whether something could be chance: what is sure comes first, then what was not measured."""

Ids = tuple[str, ...]
"""What was left out together."""
Curves = dict[str, tuple[int, ...]]
Compared = tuple[Effects, dict[str, bool]]
"""Of two runs: the differences by figure, and the goals that came out otherwise."""


@dataclass
class Drawing:
    played: Played
    tried: list[Tried] = field(default_factory=list)
    came: list[Tried] = field(default_factory=list)
    """What befell the town whatever anybody did."""
    elsewhere: dict[Ids, list[Compared]] = field(default_factory=dict)
    """What the same did on other lucks."""
    idle: World | None = None
    """Where nobody acts; None until it was run."""
    brinks: dict[str, Brink] = field(default_factory=dict)

    @property
    def figures(self) -> list[str]:
        """What the story is about, shows and asks about, where it was counted all along."""
        content, history = self.played.rules.content, self.played.world.history
        wanted = dict.fromkeys([key_figure(self.played.rules), *content.gauges, *content.asks])
        return [name for name in wanted if all(name in turn for turn in history)]

    def compared(self, was: World, without: World) -> Compared:
        """What was, minus what would have been."""
        one, two = self._curves(was), self._curves(without)
        effects = {name: tuple(a - b for a, b in zip(one[name], two[name], strict=True))
                   for name in one}
        met, other = goals_met(was, self.played), goals_met(without, self.played)
        return effects, {goal: met[goal] for goal in met if met[goal] != other.get(goal)}

    def left_out(self, acts: Handful, run: Rerun) -> Tried:
        at = min(n for n, act in enumerate(self.played.acts) if act is acts[0])
        return tried(acts, at, *self.compared(self.played.world, run.world), run.skipped)

    def held_off(self, name: str, week: int, idle: World, without: World) -> Tried:
        """Something that befell the town, where nobody acts: its blow whole."""
        season = min(season_of(self.played.rules.content, week), self._last)
        effects, _ = self.compared(idle, without)
        return Tried((name,), name, "incident", week, season, False, effects)

    def elsewhere_too(self, ids: Ids, was: World, without: World) -> None:
        self.elsewhere.setdefault(ids, []).append(self.compared(was, without))

    def most(self, of_acts: int, of_what_came: int) -> list[Tried]:
        """What weighs most as far as is known; nothing that would never be told. Once some of it
        was tried on other lucks, only of that: what was not looks larger than it is."""
        acts, came = ([one for one in some if not self.elsewhere or one.ids in self.elsewhere]
                      for some in ([deed.told for deed in deeds(self.tried)], self.came))
        heavy = self._weights([*acts, *came])
        heaviest = [sorted(some, key=lambda one: -heavy[one.ids])[:most]
                    for some, most in ((acts, of_acts), (came, of_what_came))]
        return [one for some in heaviest for one in some if heavy[one.ids] >= WORTH_TELLING]

    def story(self, pending: Iterable[str], lucks: int) -> Story:
        """`lucks` counts those that were run for everything that is measured."""
        found = deeds(self.tried)
        heavy = self._weights([*(deed.told for deed in found), *self.came])
        heavy = self._as_measured(heavy, lucks) if lucks else heavy
        decisions = [self._decision(deed, heavy[deed.told.ids], lucks) for deed in found]
        came = [self._decision(Deed(one, one.ids), heavy[one.ids], lucks) for one in self.came
                if one.did_something]
        for some in (decisions, came):
            some.sort(key=lambda d: (SURE.index(d.could_be_chance), -d.weight))
        waiting, told = tuple(pending), {act for deed in found for act in deed.ids}
        left_out = dict.fromkeys(act for one in self.tried for act in one.ids)
        return Story(
            lucks, tuple(range(1, self._last + 1)), key_figure(self.played.rules),
            _turns(self.played.world, self.figures),
            _turns(self.idle, self.figures) if self.idle is not None else {},
            tuple(decisions), tuple(came),
            tuple(act for act in left_out if act not in told and act not in waiting),
            waiting, self.brinks)

    @property
    def _last(self) -> int:
        return len(self.played.world.history) - 1

    def _curves(self, world: World) -> Curves:
        levels = brink.figures(world, self.played)
        return _turns(world, self.figures) | {
            name: (value,) for name, value in levels.items() if name.startswith(LEVEL)}

    def _weights(self, found: list[Tried]) -> dict[Ids, int]:
        """How much each mattered for the story's figure and the goals, in permille of the most."""
        key, raw = key_figure(self.played.rules), {}
        sizes = {one.ids: self._sizes(one) for one in found}
        most = {name: max((size[name] for size in sizes.values()), default=0)
                for name in self.figures}
        goals = max((len(one.goals) for one in found), default=0)
        for one in found:
            shares = {name: size * 1000 // max(most[name], ROUNDING + 1)
                      for name, size in sizes[one.ids].items()}
            hung = sum(1000 if (again := self._again(one, *goal)) is None else again
                       for goal in one.goals)
            own = shares.pop(key, 0) + hung // max(goals, 1)
            raw[one.ids] = own + max(shares.values(), default=0) // BESIDE
        top = max(raw.values(), default=0)
        return {ids: value * 1000 // max(top, 1) for ids, value in raw.items()}

    def _as_measured(self, heavy: dict[Ids, int], lucks: int) -> dict[Ids, int]:
        """What was not measured weighs no more than the least of what was."""
        measured = [ids for ids in heavy if len(self.elsewhere.get(ids, [])) >= lucks]
        least, top = (f((heavy[ids] for ids in measured), default=0) for f in (min, max))
        return {ids: (value if ids in measured else min(value, least)) * 1000 // max(top, 1)
                for ids, value in heavy.items()}

    def _sizes(self, told: Tried) -> dict[str, int]:
        """All that it did over the seasons, whichever way, without what might be chance."""
        others = self.elsewhere.get(told.ids, [])
        return {name: sum(abs(a.amount) for a in self._actings(name, told, others)
                          if not a.could_be_chance) for name in self.figures}

    def _again(self, one: Tried, goal: str, met: bool) -> int | None:
        others = self.elsewhere.get(one.ids, [])
        if not others:
            return None
        return sum(goals.get(goal) is met for _, goals in others) * 1000 // len(others)

    def _decision(self, deed: Deed, weight: int, lucks: int) -> Decision:
        """What was left out on fewer lucks than the others has no range."""
        told, others = deed.told, self.elsewhere.get(deed.told.ids, [])
        others = others if len(others) >= lucks else []
        effects = {name: self._actings(name, told, others) for name in told.effects}
        goals = tuple(Hung(*goal, self._again(told, *goal) if others else None)
                      for goal in told.goals)
        chance = None
        if others:
            strongest = (max(line, key=lambda a: abs(a.amount)) for line in effects.values()
                         if line)
            sure = any(a.could_be_chance is False for a in strongest) or \
                any((hung.again or 0) >= AGAIN for hung in goals)
            chance = not sure
        seasons = {act.id: act.place[0] for act in self.played.acts}
        here = tuple(a for a in deed.ids if seasons.get(a, told.season) == told.season)
        away = tuple(a for a in deed.ids if a not in here)
        return Decision(told.lead, told.kind, told.season, here, away, effects, goals, weight,
                        chance)

    def _actings(self, name: str, told: Tried, others: list[Compared]) -> tuple[Acting, ...]:
        """A level is asked about in one week, everything else at each season's end from its own."""
        first = 0 if name.startswith(LEVEL) else told.season
        amounts = told.effects[name]
        seasons = [self._season_of(name)] if name.startswith(LEVEL) else range(len(amounts))
        found = []
        for place, season in list(enumerate(seasons))[first:]:
            low, high = span([effects[name][place] for effects, _ in others if name in effects])
            found.append(Acting(season, amounts[place], low, high,
                                is_chance(amounts[place], low, high)))
        return tuple(found)

    def _season_of(self, level: str) -> int:
        week = brink.week_asked(self.played, level.removeprefix(LEVEL))
        return min(season_of(self.played.rules.content, week), self._last)


def goals_met(world: World, played: Played) -> dict[str, bool]:
    """Only when the year alone was lived."""
    return {goal.id: is_met(goal, world.goals[goal.id]) for goal in played.rules.content.goals
            if goal.id in world.goals}


def _turns(world: World, names: list[str]) -> Curves:
    return {name: tuple(turn.get(name, 0) for turn in world.history) for name in names}
