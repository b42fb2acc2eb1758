"""Twelve principles of good governance (concept 81), each as the town hall counts it and as people
live it, permille.

The town hall counts what it has written, offered and reported; people count what came. Each pair
is read from the state of the town and from nothing else, so that the two audits differ by as much
as the books differ from the town. The measures are our own.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.rules.indicators.town_hall import service_quality, service_reported
from game.rules.partnership import commissioning, consulting, participatory, procurement
from game.rules.partnership.people import basics_missed
from game.rules.town_hall import channels, styles
from game.rules.town_hall.budget import CUT
from game.world.households import INFORMAL
from game.world.world import EURO, World

Measure = Callable[[World, Rules], int]


def _doors(world: World, rules: Rules) -> int:
    """Doors that stand open: a budget to decide on, its switches, consultations held."""
    p = world.partnership
    return 250 + 250 * (p.budget.share_permille > 0) + 60 * len(p.budget.switches) \
        + 200 * bool(p.consultations)


def _came(world: World, rules: Rules) -> int:
    """How many came through them: a tenth of everybody in a budget, half of whom one asks."""
    p = world.partnership
    asked = sum(c.asked for c in p.consultations.values())
    came = sum(c.came for c in p.consultations.values())
    return (min(1000, p.budget.turnout_permille * 10) + came * 1000 // max(1, asked)) // 2 + 100


def _answered(world: World, rules: Rules) -> int:
    """Consultations that are closed, however they ended."""
    ends = [c.outcome for c in world.partnership.consultations.values()]
    return 1000 - ends.count("open") * 500 // len(ends) if ends else 500


def _kept(world: World, rules: Rules) -> int:
    ends = [c.outcome for c in world.partnership.consultations.values()]
    return consulting.word(world) if {"kept", "broken"} & set(ends) else 400


def _lean(world: World, rules: Rules) -> int:
    return service_reported(world, rules) * 1000 // styles.cost(world, rules)


def _got(world: World, rules: Rules) -> int:
    return service_quality(world, rules) * 1000 // styles.cost(world, rules)


def _published(world: World, rules: Rules) -> int:
    return 400 + world.partnership.openness // 2 + 100 * ("financial" in _on(world))


def _known(world: World, rules: Rules) -> int:
    """What people can know: the sums, what was built, and how far anybody tells them."""
    on = _on(world)
    return 150 + 250 * ("financial" in on) + 250 * ("accountability" in on) \
        + world.partnership.openness * 350 // 1000


def _on(world: World) -> list[str]:
    return world.partnership.budget.switches


def _by_the_law(world: World, rules: Rules) -> int:
    return 900


def _protected(world: World, rules: Rules) -> int:
    """Whom the law reaches: fewer where many work without a contract."""
    h = world.households
    without = int(((h.job_woman == INFORMAL) | (h.job_man == INFORMAL)).sum())
    return 900 - without * 900 // max(1, h.n)


def _code(world: World, rules: Rules) -> int:
    return 850


def _trusted(world: World, rules: Rules) -> int:
    """Trust, less what was promised and chosen and never came."""
    b, ends = world.partnership.budget, [
        c.outcome for c in world.partnership.consultations.values()]
    lost = 100 * (ends.count("broken") + b.failed)
    return int(world.households.trust.sum()) // world.households.n + 250 - min(500, lost)


def _posts(world: World, rules: Rules) -> int:
    return 900


def _filled(world: World, rules: Rules) -> int:
    """Posts with somebody in them, and nobody missing who commissions."""
    services = world.municipality.services
    gone = sum(commissioning.is_vacant(world, s) for s in services)
    return channels.filled(world, rules) * (len(services) - gone) // max(1, len(services))


def _new_ways(world: World, rules: Rules) -> int:
    """Ways that are written down: style, services commissioned otherwise, a budget shared."""
    p, town = world.partnership, world.municipality
    written = len(p.commissioning) * 1000 // max(1, len(town.services))
    return 250 + 200 * (town.style == "npg") + written * 350 // 1000 \
        + 200 * (p.budget.share_permille > 0)


def _ways_lived(world: World, rules: Rules) -> int:
    p, services = world.partnership, world.municipality.services
    lived = sum(commissioning.ripeness(world, rules, s) * commissioning.real(world, rules, s)
                // 1000 for s in p.commissioning)
    ripe = styles.ripeness(world, rules) * (world.municipality.style == "npg")
    return 150 + 200 * ripe // 1000 + lived * 350 // 1000 // max(1, len(services)) * 1000 // 1000 \
        + min(300, 100 * p.budget.delivered)


def _green_words(world: World, rules: Rules) -> int:
    return 400 + 600 * procurement.weights_now(world).get("ecology", 0) // 1000 \
        + 50 * len(world.partnership.clauses)


def _green_deeds(world: World, rules: Rules) -> int:
    return procurement.outcome(world, rules).ecology


def _books(world: World, rules: Rules) -> int:
    """The books as they are printed: what was cut is balanced."""
    return 950 - max(0, world.tallies.get(CUT, 0))


def _purse(world: World, rules: Rules) -> int:
    """The same with debts, counted in weeks of spending, and with what was not renewed."""
    week = max(1, sum(s.budget_cents_week for s in world.municipality.services.values()))
    debts = max(0, -world.ledger.balance(EURO, "town_hall")) * 100 // week
    return _books(world, rules) - min(600, debts)


def _for_all(world: World, rules: Rules) -> int:
    return service_reported(world, rules)


def _for_the_poor(world: World, rules: Rules) -> int:
    return 1000 - basics_missed(world, rules)


def _reports(world: World, rules: Rules) -> int:
    return 350 + 300 * ("accountability" in _on(world)) \
        + 60 * sum(s in _on(world) for s in participatory.SWITCHES)


def _done(world: World, rules: Rules) -> int:
    """Of what was chosen and is due, what stands; of promises, what was kept."""
    b = world.partnership.budget
    late = sum(c.due_week <= world.week for c in b.won.values())
    due = b.delivered + b.failed + late
    built = b.delivered * 1000 // due if due else 400
    return (built + _kept(world, rules)) // 2


PRINCIPLES: dict[str, tuple[Measure, Measure]] = {
    "participation": (_doors, _came),
    "responsiveness": (_answered, _kept),
    "efficiency": (_lean, _got),
    "openness": (_published, _known),
    "rule_of_law": (_by_the_law, _protected),
    "ethics": (_code, _trusted),
    "competence": (_posts, _filled),
    "innovation": (_new_ways, _ways_lived),
    "sustainability": (_green_words, _green_deeds),
    "finance": (_books, _purse),
    "rights": (_for_all, _for_the_poor),
    "accountability": (_reports, _done),
}
"""Principle -> how the town hall counts it, how people do."""
