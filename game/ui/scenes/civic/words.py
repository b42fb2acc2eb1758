"""The town hall's names and amounts in words, the same on each of its leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import need

if TYPE_CHECKING:
    from game.session.hall_view import HallView, ProjectView
    from game.ui.scenes.parts import TownScreen

LINE_ICONS = {"grant": "globe", "tax": "storefront", "fees": "ticket", "participatory": "hand",
              "tender": "truck", "service": "first-aid", "contract": "handshake",
              "channel": "hammer"}
STYLE_ICONS = {"administration": "bank", "npm": "chart-bar", "npg": "graph"}
WEIGHT_ICONS = {"price": "coins", "jobs": "briefcase", "ecology": "leaf", "locality": "house"}
SWITCH_ICONS = {"financial": "coins", "officers": "calculator", "repeated": "arrows-clockwise",
                "deliberation": "megaphone", "accountability": "seal-check"}
OUTCOME_ICONS = {"open": ("clock", "ochre"), "kept": ("check", "olive"),
                 "broken": ("x", "terracotta"), "heard": ("ear", "sea")}


def money(screen: TownScreen, cents: int) -> str:
    return screen.shell.words.money(abs(cents), whole=True)


def service(screen: TownScreen, name: str) -> str:
    """A service as people call it: the town's own word, or its kind's."""
    return screen.t(f"service.{name}")


def service_icon(it: HallView, name: str) -> str:
    found = next((s for s in it.services if s.id == name), None)
    return need.ICONS.get(found.need, "first-aid") if found else "first-aid"


def line(screen: TownScreen, name: str) -> str:
    """What a line of the books is called."""
    kind, _, which = name.partition(":")
    if kind == "service":
        return service(screen, which)
    if kind == "contract":
        return screen.t("civic.line.contract", service=service(screen, which))
    return screen.t(f"civic.line.{kind}" + (f"_{which}" if which else ""))


def project(screen: TownScreen, it: ProjectView) -> str:
    """A project by its own name, or by its service and its part of town."""
    if any(p.id == it.id for p in screen.content.participatory):
        return screen.s(f"participatory.{it.id}.name")
    place = it.id.partition(".")[2]
    return screen.t("civic.project", service=service(screen, it.service),
                    place=screen.s(f"districts.{place}.name"))


def group(screen: TownScreen, name: str) -> str:
    return screen.t(f"civic.group.{name}")
