"""The commons in words: what was measured and when, how sure that is, and who may draw how much.

The map's layer, the draw paper and the picture of the well all say these same sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.session.town_view import CommonView, DrawerView
    from game.ui.scenes.parts import TownScreen

USUAL = 1000
WORTH_SAYING = 10
"""Permille: a figure is not said to be less sure than by one of 100."""


def name(screen: TownScreen, common: CommonView) -> str:
    return screen.s(f"commons.{common.id}.name")


def of_100(screen: TownScreen, permille: int) -> str:
    return screen.t("commons.of_100", n=round(permille / 10))


def ago(screen: TownScreen, weeks: int) -> str:
    return screen.n("commons.ago", weeks) if weeks else screen.t("commons.now")


def level(screen: TownScreen, common: CommonView) -> str:
    """What was measured, in a sentence; or that nobody has."""
    if common.measured is None:
        return screen.t("commons.unmeasured", name=name(screen, common))
    said = of_100(screen, common.measured)
    if common.seen_by_all:
        return screen.t("commons.level_seen", name=name(screen, common), level=said)
    when = ago(screen, common.weeks_ago)
    return screen.t("commons.level", name=name(screen, common), level=said, when=when)


def level_briefly(screen: TownScreen, common: CommonView) -> str:
    """The same for a tag on the map."""
    if common.measured is None:
        return screen.t("commons.tag_unmeasured")
    said = of_100(screen, common.measured)
    if common.seen_by_all:
        return said
    return screen.t("commons.tag_level", level=said, when=ago(screen, common.weeks_ago))


def sure(screen: TownScreen, common: CommonView) -> str:
    """How far it may have moved since; empty while that is not worth a word."""
    if common.measured is None or common.give_or_take < WORTH_SAYING:
        return ""
    return screen.t("commons.sure", n=round(common.give_or_take / 10))


def line(screen: TownScreen, common: CommonView) -> str:
    """Where it breaks, if anybody told; what that did, if it has."""
    if common.broken:
        return f"{screen.s(f'commons.{common.id}.broken_text')} {screen.t('commons.broken')}"
    if common.line is None:
        return screen.t("commons.line_unknown")
    return screen.t("commons.line", n=round(common.line / 10))


def sentences(screen: TownScreen, common: CommonView) -> list[str]:
    said = (level(screen, common), sure(screen, common), line(screen, common))
    return [words for words in said if words]


def share(screen: TownScreen, drawer: DrawerView) -> str:
    """What a drawer may take, and who decided so."""
    who = screen.s(f"drawers.{drawer.id}.name")
    if drawer.share == USUAL:
        return screen.t("commons.share_all", name=who)
    said = screen.t("commons.share", name=who, share=of_100(screen, drawer.share))
    return f"{said} {decided(screen, drawer)}"


def decided(screen: TownScreen, drawer: DrawerView) -> str:
    """Who stands behind a share: those who draw, somebody it was settled with, the team alone."""
    if drawer.decided == "voted":
        what = screen.s(f"agreements.{drawer.decided_by}.title")
        return screen.t("commons.by_vote", what=what)
    if drawer.decided == "settled":
        return screen.t("commons.by_deal", who=screen.s(f"pressures.{drawer.decided_by}.name"))
    return screen.t("commons.by_team") if drawer.decided else ""


def kept(screen: TownScreen, drawer: DrawerView) -> str:
    """What they drew where they were to draw less; nothing where nothing was cut."""
    if drawer.kept is None:
        return ""
    drew = USUAL - (USUAL - drawer.share) * drawer.kept // 1000
    return screen.t("commons.kept", name=screen.s(f"drawers.{drawer.id}.name"),
                    share=of_100(screen, drawer.share), drew=of_100(screen, drew))


def everything(screen: TownScreen) -> list[str]:
    """All that the map's layer shows, for whoever does not see it."""
    view = screen.view
    said = [words for common in view.commons for words in sentences(screen, common)]
    return said + [share(screen, drawer) for drawer in view.drawers]


def legend(screen: TownScreen) -> list[str]:
    """What the layer's signs mean, and what is known of each common."""
    known = [level(screen, common) for common in screen.view.commons]
    return [screen.t("commons.legend"), *known]
