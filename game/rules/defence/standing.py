"""What stands against a threat, permille of all that could.

What was put up (each of civil society's means counts as it fits that kind of threat, and none of
them alone goes far), what stands there without being spent, and what a coalition for laws lends
while it has anybody in it.
"""

from __future__ import annotations

from game.rules.content import ThreatSpec
from game.rules.core import Rules
from game.rules.defence.means import MEANS
from game.rules.laws import strength
from game.rules.machines.threat import HAPPENED
from game.world.defence import Threat
from game.world.world import World


def moved(rules: Rules, spec: ThreatSpec, threat: Threat, name: str) -> int:
    """What one of the means comes to against this kind of threat."""
    fits = rules[f"defence.{spec.kind}_{name}"]
    return min(rules["defence.most_of_one"], threat.stands.get(name, 0) * fits // 1000)


def lent(world: World, rules: Rules) -> int:
    """What those who stand together for a law lend against what would be taken."""
    if not rules.has("laws") or not world.coalition.allies:
        return 0
    return strength.carried(world, rules) * rules["defence.lent"] // 1000


def standing(world: World, rules: Rules, spec: ThreatSpec, threat: Threat) -> int:
    own = sum(moved(rules, spec, threat, name) for name in MEANS)
    return max(0, min(1000, own + threat.shield + lent(world, rules)))


def needs(spec: ThreatSpec, threat: Threat) -> int:
    """What it takes now: to stop it, or, once it has happened, to undo it; 0: nothing would, as
    nothing brings a cooperative back that its members sold."""
    if threat.stage != HAPPENED:
        return spec.needs
    return 0 if spec.kind == "buyout" else spec.undo_needs
