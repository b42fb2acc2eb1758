"""Whom it stands by and who stands by it: network, solidarity fund, support, what it takes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes.parts import columns, icon_line
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Label, Panel

if TYPE_CHECKING:
    from game.session.organisation_view import LinksView, OrganisationView
    from game.ui.scenes.parts import TownScreen


def leaf(screen: TownScreen, ctx: Context, org: OrganisationView) -> Node:
    links = org.links
    cards = [_network(screen, links), _fund(screen, links), _support(screen, links)]
    if links.bought_cents is not None:
        cards.append(_bought(screen, links.bought_cents, links.from_sisters_cents))
    if links.takes_over:
        cards.append(_card("takes_over", "swap", screen.t("inside.takes_over"), [
            screen.s(f"employers.{links.takes_over}.name")]))
    return Grid(*cards, columns=columns(ctx), gap=3)


def _network(screen: TownScreen, links: LinksView) -> Node:
    if not links.network:
        return _card("network", "graph", screen.t("inside.network"),
                     [screen.t("inside.no_network")])
    names = [screen.s(f"providers.{p}.name") for p in links.partners]
    said = [screen.t("inside.with", names=screen.t("list.and").join(names))] if names else []
    told = [screen.t("inside.in_network")]
    if any(network.id == links.network for network in screen.content.networks):
        told = [screen.s(f"networks.{links.network}.{part}") for part in ("name", "text")]
    return _card("network", "graph", screen.t("inside.network"), [*told, *said])


def _fund(screen: TownScreen, links: LinksView) -> Node:
    """What the others would stand in for, and where they stopped."""
    money = lambda cents: screen.shell.words.money(cents, whole=True)  # noqa: E731
    said = [screen.t("inside.no_fund")]
    if links.fund_cents is not None:
        said = [screen.t("inside.fund_holds", money=money(links.fund_cents))]
    if links.covered_cents:
        said.append(screen.t("inside.fund_bore", money=money(links.covered_cents)))
    if links.refused_week is not None:
        said.append(screen.n("inside.fund_refused", screen.view.week - links.refused_week))
    return _card("fund", "piggy-bank", screen.t("inside.fund"), said)


def _bought(screen: TownScreen, all_cents: int, sisters_cents: int) -> Node:
    """Whom it buys from: sisters, or anybody."""
    money = lambda cents: screen.shell.words.money(cents, whole=True)  # noqa: E731
    said = screen.t("inside.bought", all=money(all_cents), sisters=money(sisters_cents))
    return _card("bought", "truck", screen.t("inside.buys"), [said])


def _support(screen: TownScreen, links: LinksView) -> Node:
    said = screen.t("inside.no_support")
    if links.supported_weeks:
        said = screen.n("inside.supported", links.supported_weeks)
    return _card("support", "lifebuoy", screen.t("inside.support"), [said])


def _card(key: str, image: str, title: str, said: list[str]) -> Node:
    lines: list[Node] = [icon_line(image, Label(title, "title", "headline"), "plum")]
    lines += [Label(line, color="soft" if i else "ink") for i, line in enumerate(said)]
    return Panel(Column(*lines, gap=2), padding=4.5, key=f"link/{key}")
