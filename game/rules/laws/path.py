"""A law's way: how it moves, lies still, takes hold, is repealed; and a week of all that.

Nothing but a decree reaches the town: proposed, passed and stalled are words on paper.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.core import Context, Rules
from game.rules.laws import force, strength
from game.rules.machines.law import DECREED, LAW, NEXT, ON_ITS_WAY, PASSED
from game.world.laws import Law
from game.world.world import World

CAUSES = ("nobody", "mood", "government", "decided")
"""Why a law lies still or was repealed: too few stand for it, the country has turned away, the
government changed, somebody decided so."""
WORDS = ("propose", "pass", "decree", "stall", "resume", "repeal")
"""What may be done to a law."""


@dataclass(frozen=True)
class Ahead:
    """What a law waits for: the stage it is on its way to, how far it is, what pulls and what it
    takes, and weeks at this pull (None: it does not move)."""

    to: str
    push: int
    pull: int
    needs: int
    weeks: int | None


def begin(world: World, rules: Rules) -> None:
    """The first morning."""
    for spec in rules.content.laws:
        world.laws[spec.id] = Law(spec.id, stage=spec.begins)


def in_force(world: World, rules: Rules) -> None:
    """Once a town has all it begins with: what its laws have held for long is so."""
    for law in world.laws.values():
        if law.stage == DECREED:
            force.take_hold(world, rules, law.id)


def fire(world: World, ctx: Context, law: Law, word: str, cause: str = "") -> bool:
    """Do one of `WORDS` to a law, if it leads anywhere from where it is; whether it did."""
    trigger = f"resume_{law.stalled_from}" if word == "resume" else word
    somebody = bool(world.coalition.allies)
    stage = LAW.fire(law.stage, trigger, somebody_stands_for_it=somebody)
    if stage is None:
        if word in ("propose", "resume") and not somebody:
            ctx.tell("law_without_sponsor", law=law.id)
        return False
    if law.stage == DECREED:
        force.let_go(world, ctx.rules, law.id)
    law.stalled_from = law.stage if stage == "stalled" else ""
    law.push = law.push * ctx.rules["law.stall_keeps"] // 1000 if stage == "stalled" else (
        law.push if word == "resume" else 0)
    law.stage, law.since, law.streak, law.cause = stage, world.week, 0, cause
    if stage == DECREED:
        force.take_hold(world, ctx.rules, law.id)
    if stage in ("stalled", "repealed"):
        ctx.tell(f"law_{stage}", law=law.id, cause=cause)
    else:
        ctx.tell("law_moved", law=law.id, stage=stage)
    return True


def add(world: World, ctx: Context, law: Law, amount: int) -> None:
    """Bring a law on its way `amount` permille nearer to its next stage, or further from it."""
    if law.stage not in ON_ITS_WAY:
        return
    law.push = max(0, min(1000, law.push + amount))
    if law.push == 1000:
        fire(world, ctx, law, NEXT[law.stage])


def step_of(world: World, rules: Rules, law: Law) -> int:
    """What a week brings, permille of the way to the next stage."""
    spec = rules.laws[law.id]
    weeks = spec.decree_weeks if law.stage == PASSED else spec.weeks
    moves = law.stage in ON_ITS_WAY and strength.enough(world, rules, law)
    return -(-strength.pull(world, rules, law) // max(1, weeks)) if moves else 0


def week(world: World, ctx: Context) -> None:
    """A week of every law. Elections and ministers come and go for all at once."""
    rules = ctx.rules
    hazard = rules["law.upset_per_10000"] * (1500 - world.coalition.mood) // 1000
    upset = ctx.luck.one(world.week, "laws:government", "government", 10_000) < hazard
    for law in world.laws.values():
        if law.stage in ON_ITS_WAY:
            if upset:
                fire(world, ctx, law, "stall", "government")
            else:
                _on_its_way(world, ctx, law)
        elif law.stage == "stalled":
            _still(world, ctx, law)
        elif law.stage == DECREED:
            law.held_weeks += 1
            _defended(world, ctx, law)


def _on_its_way(world: World, ctx: Context, law: Law) -> None:
    rules = ctx.rules
    if strength.enough(world, rules, law):
        law.streak = 0
        add(world, ctx, law, step_of(world, rules, law))
        return
    law.streak += 1
    law.push = max(0, law.push - rules["law.fades"])
    if law.streak >= rules["law.patience_weeks"]:
        fire(world, ctx, law, "stall", why(world, rules, law))


def _still(world: World, ctx: Context, law: Law) -> None:
    """It goes on by itself once enough has stood behind it for long enough."""
    law.streak = law.streak + 1 if strength.enough(world, ctx.rules, law) else 0
    if law.streak >= ctx.rules["law.resume_weeks"]:
        fire(world, ctx, law, "resume")


def _defended(world: World, ctx: Context, law: Law) -> None:
    """What is in force stays so by itself, unless the country has turned away and those against
    it are stronger than those who stand for it."""
    rules = ctx.rules
    weaker = strength.carried(world, rules) < rules.laws[law.id].against
    turned = world.coalition.mood < rules["law.mood_turned"]
    law.streak = law.streak + 1 if weaker and turned else 0
    if law.streak >= rules["law.repeal_weeks"]:
        fire(world, ctx, law, "repeal", why(world, rules, law))


def why(world: World, rules: Rules, law: Law) -> str:
    """Whether it is the country's mood that is missing, or people: at a mood of neither kind their
    strength alone would do, or not."""
    alone = strength.strength(world, rules) - rules.laws[law.id].against
    enough = 0 if law.stage == DECREED else strength.needs(rules, law)
    return "mood" if world.coalition.allies and alone >= enough else "nobody"


def ahead(world: World, rules: Rules, law: Law) -> Ahead | None:
    """What it waits for; None where it waits for nothing."""
    at = law.stalled_from if law.stage == "stalled" else law.stage
    if at not in ON_ITS_WAY:
        return None
    on = step_of(world, rules, law)
    return Ahead(PASSED if at != PASSED else DECREED, law.push, strength.pull(world, rules, law),
                 strength.needs(rules, law), -(-(1000 - law.push) // on) if on else None)
