"""The board's names and amounts in words, the same on each of its leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import need

if TYPE_CHECKING:
    from game.session.coproduction_view import CellView, ProcessView
    from game.ui.scenes.parts import TownScreen

PHASE_ICONS = {"prepare": "users-three", "co_define": "question", "co_create": "lightbulb",
               "implement": "hammer"}
SUPPORT_ICONS = {"access": "bus", "independent": "megaphone", "community": "graph",
                 "staff": "first-aid", "training": "graduation-cap", "commissioning": "handshake"}
CHALLENGE_ICONS = {"large_groups": "users-three", "unrepresentative": "ear-slash",
                   "time": "hourglass", "sidelining": "eye-slash", "frameworks": "scales",
                   "insecure_funding": "coins", "staff_support": "lifebuoy",
                   "training_gap": "graduation-cap"}
DOER_ICONS = {"professionals": "first-aid", "both": "handshake", "users": "users-three"}
TENTHS = 10


def name(screen: TownScreen, it: ProcessView) -> str:
    return screen.s(f"processes.{it.id}.name")


def mode(screen: TownScreen, planning: str, delivery: str) -> str:
    """What service of such a cell is called."""
    return screen.t(f"board.mode.{planning}_{delivery}")


def tenths(permille: int) -> int:
    return max(0, min(TENTHS, (permille + 50) // 100))


def of_ten(screen: TownScreen, permille: int) -> str:
    return screen.t("board.of_ten", n=tenths(permille))


def money(screen: TownScreen, cents: int) -> str:
    return screen.shell.words.money(cents, whole=True)


def cost_cents(it: ProcessView, cell: CellView) -> int:
    """Of a week, by the cell against the one where it stands now."""
    usual = it.budget_cents * 1000 // max(1, it.here.cost)
    return usual * cell.cost // 1000


def user_hours(it: ProcessView, cell: CellView) -> int:
    """That users give a week, if all goes as planned."""
    return it.homes * cell.minutes // 60


def quality(it: ProcessView, cell: CellView) -> int:
    """What people would get if all goes well: what they get now, by the cell's against the one
    where the service stands."""
    now = it.felt if it.felt is not None else it.reported
    return min(1000, now * cell.quality // max(1, it.here.quality))


def need_icon(screen: TownScreen, it: ProcessView) -> str:
    """The sign of the need that the service is for."""
    service = next((s for s in screen.view.services if s.id == it.service), None)
    return need.ICONS.get(service.need, "heart") if service else "heart"
