"""Sending a toolkit: which version of each part goes with it, whether it may go, what is heard of
it.

At once one hears whether the town has what the core needs; what comes of it one hears when its
weeks are over. Nothing forbids to change the core or to keep what does not fit: the town shows it.
"""

from __future__ import annotations

from collections import Counter

from game.rules.content import ToolkitPart, ToolkitSpec
from game.rules.core import Context, Rules
from game.rules.transfer import elsewhere
from game.rules.vocabulary import Effect
from game.world.mobility import Transfer
from game.world.world import World

AS_IT_IS = "as_it_is"
OUTCOMES = ("sent", "lacks", "took", "failed")


def toolkits(rules: Rules) -> dict[str, ToolkitSpec]:
    return {t.id: t for t in rules.content.toolkits} if rules.has("mobility") else {}


def part_of(rules: Rules, which: str) -> ToolkitPart | None:
    """The part that `toolkit/part` names."""
    kit, _, part = which.partition("/")
    spec = toolkits(rules).get(kit)
    return next((p for p in spec.parts if p.id == part), None) if spec else None


def version_of(world: World, kit: str, part: str) -> str:
    return world.mobility.mix.get(f"{kit}/{part}", AS_IT_IS)


def choose(world: World, rules: Rules, which: str, version: str) -> None:
    """This version of a part would go with the toolkit."""
    if version == AS_IT_IS:
        world.mobility.mix.pop(which, None)
    else:
        world.mobility.mix[which] = version


def why_not_part(world: World, rules: Rules, which: str, version: str) -> str:
    """The code of a refusal, empty if it may be chosen."""
    part = part_of(rules, which)
    if part is None:
        return "unknown_part_of_toolkit"
    if version != AS_IT_IS and version not in [v.id for v in part.versions]:
        return "unknown_version"
    kit, _, name = which.partition("/")
    return "toolkit_as_it_is" if version_of(world, kit, name) == version else ""


def why_not_send(world: World, rules: Rules, kit: str, town: str) -> str:
    if kit not in toolkits(rules):
        return "unknown_toolkit"
    if town not in elsewhere.towns(rules):
        return "unknown_other_town"
    if any(t.outcome == "sent" and t.town == town for t in world.transfers):
        return "town_is_trying"
    took = any(t.outcome == "took" and (t.toolkit, t.town) == (kit, town)
               for t in world.transfers)
    return "town_has_it" if took else ""


def send(world: World, kit: str, town: str, rules: Rules) -> None:
    spec = toolkits(rules)[kit]
    versions = {p.id: version_of(world, kit, p.id) for p in spec.parts}
    world.transfers.append(packed(kit, town, world.week, versions))


def packed(kit: str, town: str, week: int, versions: dict[str, str]) -> Transfer:
    """A toolkit on its way, from the version of each part."""
    return Transfer(kit, town, week, [p for p, v in versions.items() if v == AS_IT_IS],
                    {p: v for p, v in versions.items() if v != AS_IT_IS})


def effects_of(spec: ToolkitSpec, changed: dict[str, str]) -> list[Effect]:
    """What the toolkit does where it arrives, part after part."""
    found: list[Effect] = []
    for part in spec.parts:
        other = next((v for v in part.versions if v.id == changed.get(part.id)), None)
        found += part.effects if other is None else other.effects
    return found


def week(world: World, ctx: Context) -> None:
    """What is heard this week of toolkits that were sent."""
    specs = toolkits(ctx.rules)
    for sent in world.transfers:
        spec = specs.get(sent.toolkit)
        if sent.outcome != "sent" or spec is None:
            continue
        if world.week == sent.week + 1:
            _arrive(ctx, sent, spec)
        elif world.week >= sent.week + spec.weeks:
            _judge(ctx, sent, spec)


def _arrive(ctx: Context, sent: Transfer, spec: ToolkitSpec) -> None:
    sent.cause = elsewhere.builder(ctx).lacks(ctx, spec, sent.town)
    if sent.cause:
        sent.outcome = "lacks"
        ctx.tell("transfer_lacks", toolkit=sent.toolkit, town=sent.town, need=sent.cause)


def _judge(ctx: Context, sent: Transfer, spec: ToolkitSpec) -> None:
    live(ctx, sent, spec)
    ctx.tell(f"transfer_{sent.outcome}", toolkit=sent.toolkit, town=sent.town, cause=sent.cause)


def live(ctx: Context, sent: Transfer, spec: ToolkitSpec) -> None:
    """Its weeks are lived in the other town; how they ended is written down. It took root where
    what must hold held in most likenesses, and the figure is better by as much as it should."""
    tries = elsewhere.builder(ctx).tried(ctx, spec, sent.town, effects_of(spec, sent.changed))
    better, count = elsewhere.gain(spec, tries), len(tries)
    held = sum(t.held for t in tries) * 2 > count
    took = held and better >= spec.better
    sent.outcome = "took" if took else "failed"
    bad = [t.cause for t in tries if held or not t.held]
    sent.cause = "" if took else Counter(bad).most_common(1)[0][0]
    sent.figures = {"before": sum(t.before for t in tries) // count,
                    "without": sum(t.without for t in tries) // count,
                    "with_it": sum(t.with_it for t in tries) // count, "better": better}
