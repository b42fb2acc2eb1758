"""The districts as tags on the map, which are also the choice of whom to listen to."""

from __future__ import annotations

from collections.abc import Callable

from game.session.town_view import DistrictView, OrgView
from game.ui.context import Context
from game.ui.scenes.parts import TownScreen
from game.ui.scenes.standing import FORM_ICONS
from game.ui.tree import Node
from game.ui.widgets import Choice, Option
from game.ui.widgets.maplayer import MapLayer, Tag

WAYS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def known(screen: TownScreen, district: DistrictView) -> str:
    """What the team knows about a district, in a few words."""
    if not district.heard:
        return screen.t("listen.tag_unheard")
    return screen.short("listen.tag_short", district.short or 0, all=district.households)


def closed(screen: TownScreen, district: DistrictView) -> str:
    """Why nobody can be heard there now; empty if they can."""
    if district.heard_this_season:
        return screen.t("listen.tag_heard")
    return "" if screen.view.listens_left else screen.t("listen.none_left")


def listing(screen: TownScreen, chosen: str, choose: Callable[[str], None]) -> Node:
    """The same choice as a list, where the map has no room for tags."""
    options = []
    for district in screen.view.districts:
        name, about = (screen.s(f"districts.{district.id}.{part}") for part in ("name", "about"))
        note = screen.t("listen.tag_note", known=known(screen, district), about=about)
        reason = closed(screen, district)
        if reason:
            reason = screen.t("listen.tag_note", known=known(screen, district), about=reason)
        options.append(Option(district.id, name, note, reason, screen.t("listen.district.help")))
    return Choice(screen.t("listen.whom"), options, chosen, choose, key="district")


class DistrictMap(MapLayer):
    """One tab stop. Arrows go to the district that lies that way, and take it up."""

    role = "radiogroup"

    def on_key(self, command: str, ctx: Context) -> bool:
        tags = [n for n in self.children if isinstance(n, DistrictTag)]
        here = next((tag for tag in tags if tag.key == ctx.focus), None)
        if command not in WAYS or here is None or ctx.app is None:
            return False
        there = _towards(here, tags, WAYS[command])
        if there.on_press is not None:
            there.on_press()
            ctx.changed()
        ctx.app.focus_on(there.key)
        return True


def _towards(here: Node, tags: list[DistrictTag], way: tuple[int, int]) -> DistrictTag:
    """The nearest tag on that side; where none is left, the one farthest on the other side."""

    def along(tag: Node) -> int:
        x, y = tag.bounds.center
        return (x - here.bounds.centerx) * way[0] + (y - here.bounds.centery) * way[1]

    ahead = [tag for tag in tags if along(tag) > 0]
    return min(ahead, key=along) if ahead else min(tags, key=along)


class OrgTag(Tag):
    """An organisation where it is in town; it opens on what lies inside."""


def org_tags(screen: TownScreen) -> list[OrgTag]:
    """One for each that has members and a place in town."""
    here = [org for org in screen.view.orgs if org.members and org.stage != "closed"]
    return [_org_tag(screen, org) for org in here if screen.shell.town.org_at(org.provider)]


def _org_tag(screen: TownScreen, org: OrgView) -> OrgTag:
    def spot(ctx: Context) -> tuple[int, int]:
        return screen.shell.town.org_at(org.provider) or (0, 0)

    return OrgTag(
        screen.s(f"providers.{org.provider}.name"), screen.t(f"inside.stage.{org.stage}"),
        FORM_ICONS.get(org.form, "storefront"), spot,
        lambda: screen.look_inside(org.provider), key=f"org/{org.provider}",
        help=screen.t("inside.look.help"),
    )  # fmt: skip


class DistrictTag(Tag):
    """A district's name and what is known of it, on the map where it lies."""

    role = "radio"


def tags(screen: TownScreen, chosen: str, choose: Callable[[str], None]) -> list[DistrictTag]:
    """One for each district. What cannot be heard now says why instead."""
    return [_tag(screen, d, d.id == chosen, choose) for d in screen.view.districts]


def _tag(
    screen: TownScreen, district: DistrictView, chosen: bool, choose: Callable[[str], None]
) -> DistrictTag:
    reason, state = closed(screen, district), known(screen, district)
    value = screen.t("listen.tag_note", known=state, about=reason) if reason else state
    image = "ear" if district.heard else "ear-slash"
    tag = DistrictTag(
        screen.s(f"districts.{district.id}.name"), state, image,
        lambda ctx: screen.shell.town.district_at(district.id),
        None if reason else lambda: choose(district.id), key=f"district/{district.id}",
    )  # fmt: skip
    tag.value, tag.help = value, screen.t("listen.district.help")
    tag.mark("checked", chosen)
    tag.mark("disabled", bool(reason))
    return tag
