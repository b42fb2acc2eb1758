"""Causes in words: their names, and amounts with their range of chance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from game.rules.indicators import MORE_IS_WORSE
from game.ui import widgets
from game.ui.game import Game
from game.ui.scenes import need
from game.ui.scenes.figures import axis, between, change, give_or_take, reach, shown, tells
from game.ui.scenes.hours.words import doer_of
from game.ui.tree import Node

if TYPE_CHECKING:
    from game.session.explanation import Cause, Why

MOST = 5
"""Bars on one screen; the smaller causes stay in the total of the rest."""
MOST_NAMED = 2
"""Of what came with a decision."""

_ICONS = {
    "listen": "ear", "start": "storefront", "enact": "users-three", "bargain": "handshake",
    "propose": "scales", "hold_vote": "hand", "choose": "hand", "concede": "heart",
    "answer": "house",
    "hand_over": "arrow-right", "incident": "lightning", "moved": "megaphone", "allot": "drop",
    "measure": "ruler", "evaluate": "book-open", "census": "users-three", "pledge": "coins",
    "steer": "users-three", "request": "bank", "counter": "lifebuoy",
    "transfer": "arrow-right", "diagnose": "ruler", "pattern": "users-three", "prototype": "hand",
    "place": "hand-heart", "match": "phone-call",
    "evening": "door-open", "opened": "storefront", "facilitate": "hand", "withdraw": "x",
    "hands": "hand-palm",
}  # fmt: skip
_BEGUN = ("start", "enact", "bargain", "hold_vote", "steer", "place")
MARKED = ("moved", "opened")
"""What came in the weeks and is no incident, as its mark begins."""
_OFFERS = ("start", "enact", "bargain")
_DECIDING = (
    "start", "pledge", "bargain", "hold_vote", "choose", "enact", "allot", "steer", "request",
    "place", "match", "counter", "transfer", "pattern", "prototype", "diagnose", "hand_over",
    "propose", "concede", "answer", "evening", "measure", "evaluate", "census", "facilitate",
    "withdraw", "hands",
    "listen",
)  # fmt: skip
"""Of acts that count together, the first of these is what people would call the decision."""


def parts_of(cause: str) -> list[str]:
    """`s2:hold_vote:statutes:majority#2` to its verb and parameters; an incident is itself,
    `moved:hotel` is the move of a pressure and `opened:weavers` that they began to trade."""
    parts = cause.partition("#")[0].split(":")
    if parts[0] in MARKED:
        return parts
    return parts[1:] if len(parts) > 1 else ["incident", cause]


def cause_name(game: Game, cause: str) -> str:
    """An act or an incident in words, by the scenario's own titles."""
    verb, *given = parts_of(cause)
    story = game.story
    if verb == "incident":
        return story(f"incidents.{given[0]}.headline")
    if verb == "moved":
        return story(f"pressures.{given[0]}.next_move")
    if verb in _OFFERS:
        return story(f"offers.{given[0]}.title")
    if verb == "listen":
        return game.text("cause.listen", district=story(f"districts.{given[0]}.name"))
    if verb in ("opened", "pledge"):
        return game.text(f"cause.{verb}", provider=story(f"providers.{given[0]}.name"))
    if verb == "hands":
        return game.text("cause.hands", name=story(f"people.{given[1]}.name"))
    if verb in ("propose", "hold_vote", "facilitate", "withdraw"):
        return game.text(f"cause.{verb}", agreement=story(f"agreements.{given[0]}.title"))
    if verb == "choose":
        return game.text("cause.choose", title=story(f"selections.{given[0]}.title"))
    if verb == "concede":
        return story(f"agreements.{given[0]}.concessions.{given[1]}.name")
    if verb == "answer":
        return story(f"incidents.{given[0]}.choices.{given[1]}.label")
    if verb == "evening":
        return game.text(f"friday.{given[0]}")
    if verb == "hand_over":
        return game.text("cause.hand_over", provider=story(f"providers.{given[0]}.name"))
    if verb == "allot":
        n = round(int(given[1]) / 10)
        return game.text("cause.allot", who=story(f"drawers.{given[0]}.name"), n=n)
    if verb == "request":
        return game.text(f"cause.request.{given[0]}")
    if verb == "steer":
        return game.text(f"cause.steer.{given[1]}", name=story(f"processes.{given[0]}.name"))
    if verb == "counter":
        return _at_the_hub(game, *given)
    if verb == "transfer":
        return _elsewhere(game, *given)
    if verb == "diagnose":
        return game.text("cause.diagnose")
    if verb in ("pattern", "prototype"):
        return _on_the_way(game, verb, *given)
    if verb == "place":
        who = doer_of(game, ":".join(given[1:]))
        return game.text("cause.place", task=story(f"tasks.{given[0]}.name"), who=who)
    if verb == "match":
        return game.text("cause.match")
    if verb == "measure":
        return game.text("cause.measure", what=story(f"commons.{given[0]}.name"))
    if verb == "evaluate":
        return game.text("cause.evaluate", what=story(f"offers.{given[0]}.title"))
    if verb == "census":
        return game.text("cause.census", district=story(f"districts.{given[0]}.name"))
    return game.text("cause.other")


def _at_the_hub(game: Game, thing: str, which: str = "", to: str = "") -> str:
    if thing == "copy":
        return game.text("cause.counter.copy", name=game.story(f"hub.second_towns.{which}.name"))
    if thing == "income":
        return game.text("cause.counter.income", name=game.text(f"hub.income.{which}"))
    name = game.text(f"hub.counter.{which}") if which else ""
    return game.text(f"cause.counter.{thing}", name=name)


def _elsewhere(game: Game, thing: str, which: str, to: str) -> str:
    """A toolkit sent, or a part of it chosen."""
    kit, _, part = which.partition("/")
    if thing == "send":
        return game.text("cause.transfer.send", name=game.story(f"toolkits.{kit}.name"),
                         town=game.story(f"other_towns.{to}.name"))
    return game.text("cause.transfer.part",
                     name=game.story(f"toolkits.{kit}.parts.{part}.name"))


def _on_the_way(game: Game, verb: str, which: str, to: str) -> str:
    if verb == "prototype":
        return game.text(f"cause.prototype.{to}", name=game.story(f"prototypes.{which}.name"))
    if which:
        name = game.story(f"transition.patterns.{which}.name")
        return game.text(f"cause.pattern.{to}", name=name)
    return game.text(f"cause.pattern.{'tutor' if to == 'tutor' else 'method'}")


def cause_icon(cause: str) -> str:
    return _ICONS.get(parts_of(cause)[0], "question")


def decision(cause: Cause) -> str:
    """The act of a group that decided; an incident, a single act, is itself."""
    acts = [m for m in (cause.cause, *cause.members) if parts_of(m)[0] in _DECIDING]
    return min(acts, key=lambda m: _DECIDING.index(parts_of(m)[0]), default=cause.cause)


def titled(game: Game, cause: str) -> str:
    """What was started by its name; other causes by the name of the act."""
    verb, *given = parts_of(cause)
    if verb == "answer":
        question = game.story(f"incidents.{given[0]}.headline")
        return game.text("cause.answer", question=question, answer=cause_name(game, cause))
    offers = game.session.rules.content.offers
    made = next((o.provider for o in offers if verb == "start" and o.id == given[0]), None)
    return game.story(f"providers.{made}.name") if made else cause_name(game, cause)


def cause_title(game: Game, cause: Cause) -> str:
    """The decision, and what else came and went with it.

    The way to a decision (its proposal, its concessions) has its name already; listening in
    several districts is told at once.
    """
    first = decision(cause)
    name = titled(game, first)
    others = [m for m in dict.fromkeys((cause.cause, *cause.members))
              if m != first and not _belongs(game, m, first)]
    heard = [m for m in others if parts_of(m)[0] == "listen"]
    and_ = game.text("debrief.and")
    where = and_.join(game.story(f"districts.{parts_of(m)[1]}.name") for m in heard)
    beside = list(dict.fromkeys(titled(game, m) for m in others if m not in heard))
    if len(beside) > MOST_NAMED:
        name = game.text("cause.and_more", cause=name, some=and_.join(beside[:MOST_NAMED]))
    elif beside:
        name = game.text("cause.both", cause=name, other=and_.join(beside))
    return game.text("cause.heard", cause=name, districts=where) if heard else name


def about(game: Game, cause: str) -> str:
    """The provider that an act is about; empty for acts and incidents about nobody's service."""
    verb, *given = parts_of(cause)
    content = game.session.rules.content
    if verb == "start":
        return next((o.provider or "" for o in content.offers if o.id == given[0]), "")
    if verb in ("propose", "concede", "hold_vote", "facilitate", "withdraw",
                "hands"):
        return next((a.provider for a in content.agreements if a.id == given[0]), "")
    if verb == "choose":
        return next((s.provider for s in content.selections if s.id == given[0]), "")
    return given[0] if verb in ("hand_over", "pledge", "opened") else ""


def _belongs(game: Game, member: str, first: str) -> bool:
    """Whether the name of the decision says this one too."""
    subject = about(game, member)
    return bool(subject) and subject == about(game, first)


def large(why: Why, indicator: str, most: int = MOST) -> list[Cause]:
    """The causes that are worth a bar; the others stay in the total of the smaller ones."""
    found = [cause for cause in why.causes if tells(indicator, cause.against_nothing)]
    return sorted(found, key=lambda cause: -abs(cause.against_nothing))[:most]


def rows(game: Game, why: Why, indicator: str) -> list[widgets.Cause]:
    """What the season would have done by itself, then the largest causes of the change."""
    found = []
    if shown(indicator, why.drift):
        alone = "by_itself_level" if indicator.startswith(need.LEVEL) else "by_itself"
        told = game.session.rules.content.by_itself
        name = game.story("by_itself") if told else game.text(f"cause.{alone}")
        found.append(row(game, indicator, name, why.drift,
                          (why.drift_low, why.drift_high), "clock"))
    return found + [bar(game, indicator, cause, cause_title(game, cause))
                    for cause in large(why, indicator)]


def bar(game: Game, indicator: str, cause: Cause, title: str) -> widgets.Cause:
    """One cause, compared with nothing in its place; below it, what the runner-up would have done.

    What people mean by "because of" is: without it. A choice among several has a second number,
    which answers another question and says so.
    """
    one = row(game, indicator, title, cause.against_nothing,
               (cause.nothing_low, cause.nothing_high), cause_icon(decision(cause)))
    if not cause.against:
        return one
    beside = game.text("cause.beside", other=cause_name(game, cause.against),
                       n=change(game, indicator, -cause.delta))
    return replace(one, range=game.text("cause.and_alone", range=one.range, alone=beside))


def row(
    game: Game, indicator: str, title: str, delta: int, span: tuple[int | None, int | None],
    image: str,
) -> widgets.Cause:  # fmt: skip
    """One bar. Its range stands there once it is known; words and whisker say the same."""
    low, high = span
    if low is None or high is None:
        low = high = delta
        spread = game.text("cause.counting")
    else:
        spread = give_or_take(game, indicator, delta, low, high)
        low, high = reach(indicator, delta, low, high)
    return widgets.Cause(title, delta, low, high, change(game, indicator, delta), spread, image)


def drawn(game: Game, indicator: str, rows: list[widgets.Cause], **node: Any) -> Node:
    return widgets.Bars(
        game.text("cause.list"), rows, need.of_figure(game, "cause.less", indicator),
        need.of_figure(game, "cause.more", indicator), game.text("cause.chance"),
        more_is_worse=indicator in MORE_IS_WORSE, at_least=axis(indicator), **node)


def _rest(why: Why, indicator: str) -> tuple[int, int]:
    """The smaller causes together, and what is left over because one cause changes another. Of a
    choice both of its numbers stand at its bar."""
    barred = large(why, indicator)
    small = sum(cause.against_nothing for cause in why.causes if cause not in barred)
    return small, why.residual - why.either_way


def sum_rows(game: Game, why: Why, indicator: str) -> list[widgets.Cause]:
    """What the bars above leave out, and what they come to with it: the change of the figure."""
    small, rest = _rest(why, indicator)
    found = [(key, delta, image) for key, delta, image in (
        ("smaller", small, "circle-half"), ("residual", rest, "arrow-counter-clockwise"))
        if shown(indicator, delta)]
    found.append(("in_all", between(indicator, why.before, why.after), "flag"))
    return [widgets.Cause(game.text(f"cause.{key}"), delta, delta, delta,
                          change(game, indicator, delta), game.text(f"cause.{key}_note"), image,
                          luck=False)
            for key, delta, image in found]


def rest_words(game: Game, why: Why, indicator: str) -> list[str]:
    """What no bar shows, each in a sentence, and why they are added up as they are."""
    said = [] if shown(indicator, why.drift) else [game.text("cause.drift_none")]
    small, rest = _rest(why, indicator)
    barred = large(why, indicator)
    if barred:
        said.append(game.text("cause.alone"))
    parts = [why.drift, small, rest, *(cause.against_nothing for cause in barred)]
    whole = shown(indicator, why.after) - shown(indicator, why.before)
    counted = sum(parts) == why.after - why.before  # else some causes are still to come
    if counted and sum(shown(indicator, part) for part in parts) != whole:
        said.append(game.text("cause.rounded"))
    if unseen := _unseen(game, why, indicator):
        said.append(game.text("cause.unseen", names=game.text("debrief.and").join(unseen)))
    return said


def _unseen(game: Game, why: Why, indicator: str) -> list[str]:
    """What the team began that has not moved this figure: whoever chose it looks for it here."""
    return [cause_title(game, cause) for cause in why.causes
            if not shown(indicator, cause.against_nothing)
            and parts_of(decision(cause))[0] in _BEGUN][:MOST]


def fits(reason_causes: list[str], cause: Cause) -> bool:
    """Whether a reason speaks of this cause: by its id, its verb, or that of a member."""
    mine = {cause.cause, *cause.members}
    verbs = {"start" if (verb := parts_of(name)[0]) == "opened" else verb for name in mine}
    return bool(mine & set(reason_causes) or verbs & set(reason_causes))


def verdict(game: Game, reason: str, why: Why, indicator: str) -> str:
    """The team's own reason beside what was counted. It is compared, never marked."""
    wanted = next(r.causes for r in game.session.rules.content.reasons if r.id == reason)
    if "drift" in wanted:
        share = game.text("cause.own_drift", n=change(game, indicator, why.drift))
        return share if shown(indicator, why.drift) else game.text("cause.own_drift_none")
    mine = [cause for cause in large(why, indicator) if fits(wanted, cause)]
    if not mine:
        return game.text("cause.own_none")
    first = mine[0]
    name = titled(game, decision(first))
    params = {"cause": name, "n": change(game, indicator, first.against_nothing)}
    if first.nothing_chance:
        return game.text("cause.own_chance", **params)
    leads = first is large(why, indicator)[0]
    return game.text("cause.own_first" if leads else "cause.own_part", **params)
