"""What the team knows of the town, as far as it shows on the map. Nothing else is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.map.plan import Plan
from game.ui.map.shopfront import Front

if TYPE_CHECKING:
    from game.session.town_view import TownView

TIRED = 600
"""Permille of tiredness from which it shows: a lamp late, slow steps, evenings at home."""


@dataclass(frozen=True)
class State:
    fronts: tuple[tuple[str, Front], ...] = ()
    """Which shop or plot shows which front."""
    late: tuple[tuple[int, tuple[int, ...]], ...] = ()
    """Houses with a lamp late, and which of their homes (counted within the house)."""
    short: tuple[int, ...] = ()
    """Homes known to be short of what the story is about."""
    key: str = "bread_short"
    """What that is: it decides what hangs on their poles."""

    @property
    def front(self) -> dict[str, Front]:
        return dict(self.fronts)


def state_of(plan: Plan, view: TownView) -> State:
    late: dict[int, list[int]] = {}
    seen: dict[int, int] = {}
    for home, house in zip(view.homes, plan.lived_in, strict=True):
        nth = seen[house] = seen.get(house, -1) + 1
        if home.tired is not None and home.tired >= TIRED:
            late.setdefault(house, []).append(nth)
    short = tuple(i for i, home in enumerate(view.homes) if home.short)
    return State(
        tuple(fronts(plan, view).items()),
        tuple((house, tuple(homes)) for house, homes in sorted(late.items())), short, view.key,
    )  # fmt: skip


def fronts(plan: Plan, view: TownView) -> dict[str, Front]:
    """The shop belongs to the latest who uses it; others have a plot each, in their order."""
    shop = f"house/{next(i for i, h in enumerate(plan.houses) if h.kind == 'shop')}"
    found: dict[str, Front] = {}
    for provider, key in org_keys(plan, view).items():
        org = next(o for o in view.orgs if o.provider == provider)
        if key != shop or key not in found or org.stage != "closed":
            found[key] = Front(org.form, org.stage)
    return found


def org_keys(plan: Plan, view: TownView) -> dict[str, str]:
    """For each organisation in town the shop or plot where it is."""
    shop = f"house/{next(i for i, h in enumerate(plan.houses) if h.kind == 'shop')}"
    found: dict[str, str] = {}
    plots = 0
    for org in view.orgs:
        if org.place == "away":
            continue
        if org.place == "shop" and not org.homeless:
            taken = any(
                other.stage != "closed" for other in view.orgs if found.get(other.provider) == shop
            )
            if not taken:
                found[org.provider] = shop
                continue
        if org.stage != "closed" and plots < len(plan.plots):
            found[org.provider] = f"plot/{plots}"
            plots += 1
    return found
