"""The first wages of those who took over where they had worked: told once, the season after."""

from __future__ import annotations

from game.session.organisation_view import OrganisationView
from game.ui.scenes import pictures
from game.ui.scenes.parts import TownScreen, icon_line
from game.ui.tree import Node
from game.ui.widgets import Label, Rule

PICTURE_EM = (18, 5)
_OPENED = "organisation_trading"


def opened(screen: TownScreen) -> list[OrganisationView]:
    """Whoever opened an employer's doors again in the season just lived, and pays people now."""
    game = screen.shell.game
    assert game is not None
    found = []
    for event in game.told:
        provider = str(event.params.get("org", ""))
        if event.kind != _OPENED or not game.session.rules.providers[provider].takes_over:
            continue
        org = game.session.organisation(provider)
        if org is not None and org.stage != "closed" and org.workers:
            found.append(org)
    return found


def story(screen: TownScreen) -> list[Node]:
    """An evening before its door: how many came for their wages, and how much it was."""
    nodes: list[Node] = []
    for org in opened(screen):
        name = screen.s(f"providers.{org.provider}.name")
        pay = org.books.pay if org.books is not None else None
        said = screen.n("listen.first_wages", org.workers, name=name)
        nodes += [pictures.named(screen, "wages", *PICTURE_EM), Label(said, "small", "strong")]
        if pay:
            each = screen.shell.words.money(pay // org.workers, whole=True)
            much = Label(screen.t("listen.first_pay", money=each), "small")
            nodes.append(icon_line("coins", much, "ochre", "lead"))
        nodes.append(Rule())
    return nodes
