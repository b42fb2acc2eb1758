"""What came of an assembly: the hands, counted one after another, then what holds and why."""

from __future__ import annotations

from game.rules.assemblies.ways import WAYS
from game.rules.voting import ALONE
from game.session.town_view import ProposalView
from game.ui.scenes import heard, rounds
from game.ui.scenes.count import CountBar, CountUp, Line, Part
from game.ui.scenes.hall import NOT_ENOUGH, TurnoutBar
from game.ui.scenes.parts import TownScreen, icon_line, kicker
from game.ui.scenes.standing import terms_of
from game.ui.tree import Node
from game.ui.widgets import Label


def unvoted(what: ProposalView) -> bool:
    """Whether too few came for any vote: then nobody said no, whatever they would have said."""
    return what.state == "refused" and what.came < what.quorum


def result(screen: TownScreen, what: ProposalView, count: CountUp | None) -> list[Node]:
    """One vote. While its hands are counted, what came of it is not said yet."""
    path = f"agreements.{what.agreement}"
    open_yet = count is not None and not count.done
    state = "unvoted" if unvoted(what) else what.state
    headline = screen.t("assemble.counting" if open_yet else f"assemble.{state}")
    hands = [] if unvoted(what) else [
        _bar(screen, what, count) if open_yet or not _answers(what) else _said(screen, what)]
    outcome = what.evening.outcome if what.evening and not open_yet else ""
    came = screen.n("assemble.came", what.came, all=what.voters)
    need = screen.n("assemble.needed", what.quorum)
    nodes: list[Node] = [
        kicker(screen.s(f"{path}.title"), screen.t(f"method.{what.method}")),
        Label(headline, "headline"),
        *([Label(screen.t(f"outcome.{outcome}"), "small", color="soft")] if outcome else []),
        *hands,
        Label(came, face="strong"),
        TurnoutBar(what.came, what.quorum, what.voters, came, need),
        Label(need, "caption", color="soft"),
    ]
    then = what.quorum_then
    if what.state == "adopted" and not open_yet and then not in (None, what.quorum):
        nodes.append(Label(screen.n("assemble.from_now", then or 0), "caption", color="soft"))
    return nodes if open_yet else [*nodes, *_meaning(screen, what, path)]


def _bar(screen: TownScreen, what: ProposalView, count: CountUp | None) -> Node:
    yes, no = count.counted if count else (what.yes, what.came - what.yes)
    parts = [Part(screen.t("leaning.for"), yes, "olive")]
    rest = what.came - yes - no
    if rest:
        parts.append(Part(screen.t("assemble.not_counted"), rest, "ochre", hatched=True))
    parts.append(Part(screen.t("leaning.against"), no, "terracotta"))
    line = Line(what.came // 2 + 1, screen.n("assemble.more_than_half", what.came // 2 + 1)) \
        if what.method == "majority" and what.came else None
    return CountBar(parts, screen.t("assemble.count"), line, key=f"count/{what.agreement}")


def _meaning(screen: TownScreen, what: ProposalView, path: str) -> list[Node]:
    """What holds from now on; or the reason that a refusal taught: the one learned last."""
    if what.state != "adopted":
        reason = what.reasons[-1] if what.reasons and not unvoted(what) else "few_came"
        text = screen.t(f"assemble.{reason}") if reason in NOT_ENOUGH else screen.s(
            f"{path}.reasons.{reason}")  # fmt: skip
        again = Label(screen.t("assemble.try_again"), color="soft")
        return [icon_line("ear", Label(text, "lead", "quote"), "sea"), again]
    if what.method == "authoritarian":
        return [icon_line("warning", Label(screen.t("assemble.imposed")), "terracotta")]
    amended = what.evening.amended if what.evening is not None else {}
    kept = [icon_line("check", Label(line, "small"), "olive", "lead")
            for clause, line in zip(what.terms, terms_of(screen, what), strict=True)
            if clause not in amended]  # fmt: skip
    return [*(heard.changed(screen, what, what.evening) if what.evening else []), *kept]


def _answers(what: ProposalView) -> bool:
    """Whether the answers of those who came were counted; where the team decides, its own was."""
    return what.evening is not None and bool(what.evening.tallies) and what.method not in ALONE


def _said(screen: TownScreen, what: ProposalView) -> Node:
    assert what.evening is not None
    return rounds.answers(screen, what.evening.tallies, screen.t("assemble.count"),
                          f"count/{what.agreement}")


def evening(screen: TownScreen, what: ProposalView) -> list[Node]:
    """How the evening went: the rounds of talk, who spoke, who was not heard, what changed."""
    told = what.evening
    if told is None:
        return []
    nodes: list[Node] = [Label(screen.t("hall.evening"), "title", "headline")]
    if what.facilitation:
        said = screen.t("hall.looked_after",
                        what=screen.t(f"hall.facilitation.{what.facilitation}"))
        nodes.append(icon_line("users-three", Label(said, "small"), "sea", "lead"))
    nodes += rounds.talk(screen, told.talk, what.came, WAYS[what.method].until_agreed)
    nodes += [*heard.spoken(screen, what, told), *heard.changed(screen, what, told)]
    return [*nodes, heard.lived_with(screen, told)]
