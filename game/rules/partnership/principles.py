"""Twelve principles of good governance (concept 81), each as the town hall counts it and as people
live it, permille.

The town hall counts what it has written, offered and reported; people count what came. Each pair
is read from the state of the town and from nothing else, so that the two audits differ by as much
as the books differ from the town. Each is the part that is there of what the principle asks for;
the measures are our own.
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
from game.world.world import EURO, WEEKS_A_SEASON, World

Measure = Callable[[World, Rules], int]


def _part(*there: int) -> int:
    """Of the things that a principle asks for, the part that is there; each itself permille."""
    return sum(min(1000, max(0, thing)) for thing in there) // len(there)


def _doors(world: World, rules: Rules) -> int:
    """Doors that stand open: a budget to decide on, its switches, somebody asked."""
    p = world.partnership
    return _part(1000 * (p.budget.share_permille > 0), _switches(world),
                 1000 * bool(p.consultations))


def _came(world: World, rules: Rules) -> int:
    """How many came through them, of those who could."""
    p = world.partnership
    asked = sum(c.asked for c in p.consultations.values())
    came = sum(c.came for c in p.consultations.values())
    return _part(p.budget.turnout_permille * 1000 // rules["audit.good_turnout"],
                 came * 1000 // max(1, asked))


def _answered(world: World, rules: Rules) -> int:
    """Consultations that are closed, however they ended. Who asks nobody owes no answer."""
    ends = [c.outcome for c in world.partnership.consultations.values()]
    return 1000 - ends.count("open") * 1000 // max(1, len(ends))


def _kept(world: World, rules: Rules) -> int:
    """Promises kept; where nobody was ever asked, nobody was answered either."""
    return consulting.word(world) if world.partnership.consultations else 0


def _lean(world: World, rules: Rules) -> int:
    return service_reported(world, rules) * 1000 // styles.cost(world, rules)


def _got(world: World, rules: Rules) -> int:
    return service_quality(world, rules) * 1000 // styles.cost(world, rules)


def _published(world: World, rules: Rules) -> int:
    """The yearly books lie open by law; the sums of the shared budget, and its own openness."""
    return _part(1000, _on(world, "financial"), world.partnership.openness)


def _known(world: World, rules: Rules) -> int:
    """What people can know: the sums, what was built, and how far anybody tells them."""
    return _part(_on(world, "financial"), _on(world, "accountability"), world.partnership.openness)


def _on(world: World, switch: str) -> int:
    return 1000 * (switch in world.partnership.budget.switches)


def _switches(world: World) -> int:
    return _part(*(_on(world, s) for s in participatory.SWITCHES))


def _in_writing(world: World, rules: Rules) -> int:
    """A law, a code, a plan of posts: every town hall has them, and finds itself perfect."""
    return 1000


def _protected(world: World, rules: Rules) -> int:
    """Whom the law reaches: fewer where many work without a contract."""
    h = world.households
    without = int(((h.job_woman == INFORMAL) | (h.job_man == INFORMAL)).sum())
    return 1000 - without * 1000 // max(1, h.n)


def _trusted(world: World, rules: Rules) -> int:
    """Trust, and of what was chosen together the part that was not simply never built."""
    b = world.partnership.budget
    ended = b.delivered + b.failed
    return _part(int(world.households.trust.sum()) // world.households.n,
                 1000 - b.failed * 1000 // max(1, ended))


def _filled(world: World, rules: Rules) -> int:
    """Posts with somebody in them, and nobody missing who commissions."""
    services = world.municipality.services
    gone = sum(commissioning.is_vacant(world, s) for s in services)
    return channels.filled(world, rules) * (len(services) - gone) // max(1, len(services))


def _new_ways(world: World, rules: Rules) -> int:
    """Ways that are written down: style, services commissioned otherwise, a budget shared."""
    p, town = world.partnership, world.municipality
    return _part(1000 * (town.style == "npg"),
                 len(p.commissioning) * 1000 // max(1, len(town.services)),
                 1000 * (p.budget.share_permille > 0))


def _ways_lived(world: World, rules: Rules) -> int:
    """The same as far as they are learned, and what was built of the budget."""
    p, services = world.partnership, world.municipality.services
    lived = sum(commissioning.ripeness(world, rules, s) * commissioning.real(world, rules, s)
                // 1000 for s in p.commissioning)
    return _part(styles.ripeness(world, rules) * (world.municipality.style == "npg"),
                 lived // max(1, len(services)), _built(world))


def _green_words(world: World, rules: Rules) -> int:
    """Points for ecology in the tenders, and any clause at all."""
    return _part(1000 * (procurement.weights_now(world).get("ecology", 0) > 0),
                 1000 * bool(world.partnership.clauses))


def _green_deeds(world: World, rules: Rules) -> int:
    return procurement.outcome(world, rules).ecology


def _books(world: World, rules: Rules) -> int:
    """The books as they are printed: what was cut is balanced."""
    return 1000 - max(0, world.tallies.get(CUT, 0))


def _purse(world: World, rules: Rules) -> int:
    """The same with debts, against a season's spending."""
    week = sum(s.budget_cents_week for s in world.municipality.services.values())
    debts = max(0, -world.ledger.balance(EURO, "town_hall"))
    return _books(world, rules) - debts * 1000 // max(1, week * WEEKS_A_SEASON)


def _for_all(world: World, rules: Rules) -> int:
    return service_reported(world, rules)


def _for_the_poor(world: World, rules: Rules) -> int:
    return 1000 - basics_missed(world, rules)


def _reports(world: World, rules: Rules) -> int:
    """It reports on what was chosen, or at least on something."""
    return _part(_on(world, "accountability"), _switches(world))


def _done(world: World, rules: Rules) -> int:
    """Of what was chosen and is due, what stands; of promises, what was kept."""
    return _part(_built(world), _kept(world, rules))


def _built(world: World) -> int:
    """Of what was chosen together and is due, what stands."""
    b = world.partnership.budget
    due = b.delivered + b.failed + sum(c.due_week <= world.week for c in b.won.values())
    return b.delivered * 1000 // max(1, due)


PRINCIPLES: dict[str, tuple[Measure, Measure]] = {
    "participation": (_doors, _came),
    "responsiveness": (_answered, _kept),
    "efficiency": (_lean, _got),
    "openness": (_published, _known),
    "rule_of_law": (_in_writing, _protected),
    "ethics": (_in_writing, _trusted),
    "competence": (_in_writing, _filled),
    "innovation": (_new_ways, _ways_lived),
    "sustainability": (_green_words, _green_deeds),
    "finance": (_books, _purse),
    "rights": (_for_all, _for_the_poor),
    "accountability": (_reports, _done),
}
"""Principle -> how the town hall counts it, how people do."""
