"""The districts as tags on the map, which are also the choice of whom to listen to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.session.town_view import CommonView, DistrictView, OrgView
from game.ui.aim import ASIDE
from game.ui.context import Context
from game.ui.map.plan import plan_of
from game.ui.map.waterlayer import has_place
from game.ui.scenes import common_words, draw
from game.ui.scenes.parts import TownScreen
from game.ui.scenes.standing import FORM_ICONS
from game.ui.tree import Node
from game.ui.widgets import Choice, Option
from game.ui.widgets.maplayer import MapLayer, Mark, Tag

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
    """One tab stop. Arrows go to the district that lies that way, and take it up; of one that
    cannot be heard now they only show a house (`look_in`).
    """

    role = "radiogroup"

    def __init__(self, *marks: Mark, name: str, look_in: Callable[[str], None]) -> None:
        super().__init__(*marks, name=name)
        self.look_in = look_in

    def on_key(self, command: str, ctx: Context) -> bool:
        tags = [n for n in self.children if isinstance(n, DistrictTag)]
        here = next((tag for tag in tags if tag.key == ctx.focus), None)
        if command not in WAYS or here is None or ctx.app is None:
            return False
        there = towards(here, tags, WAYS[command])
        if there.on_press is not None:
            there.on_press()
        elif there is not here:
            self.look_in(there.key.partition("/")[2])
        ctx.changed()
        ctx.app.focus_on(there.key)
        return True


def towards(here: DistrictTag, tags: Sequence[DistrictTag], way: tuple[int, int]) -> DistrictTag:
    """Of the tags that lie more that way than to its side the nearest, by the eye: what lies
    straight on comes first. `here` itself if there is none.
    """

    def lies(tag: Node) -> tuple[int, int]:
        x, y = (tag.bounds.centerx - here.bounds.centerx, tag.bounds.centery - here.bounds.centery)
        return x * way[0] + y * way[1], abs(x * way[1]) + abs(y * way[0])

    there = {tag: lies(tag) for tag in tags}
    ahead = {tag: along + ASIDE * aside for tag, (along, aside) in there.items()
             if along > 0 and along >= aside}
    return min(ahead, key=lambda tag: ahead[tag], default=here)


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


def well_tags(screen: TownScreen, open_paper: Callable[[], None]) -> list[Tag]:
    """One where each secret common lies; it leads to where it can be measured, if it can."""
    plan = plan_of(screen.view)
    return [_well_tag(screen, common, open_paper) for common in screen.view.commons
            if not common.seen_by_all and has_place(plan, common.kind)]


def _well_tag(screen: TownScreen, common: CommonView, open_paper: Callable[[], None]) -> Tag:
    def measure() -> None:
        stage = screen.shell.stage
        open_paper()
        stage.changed()
        stage.update()
        stage.focus_on(f"measure/{common.id}")

    tag = Tag(common_words.name(screen, common), common_words.level_briefly(screen, common), "drop",
              lambda ctx: screen.shell.town.common_at(common.kind) or (0, 0),
              measure if draw.measuring(screen, common) else None, key=f"common/{common.id}",
              help=screen.t("commons.tag.help"))  # fmt: skip
    tag.value = " ".join(common_words.sentences(screen, common))
    return tag


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
