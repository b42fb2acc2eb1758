"""What there is in town: who is at work for it, what was promised, who presses, what was agreed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.rules.actions.enact import Enact
from game.rules.actions.hand_over import HandOver
from game.rules.actions.start import Start
from game.rules.machines.organisation import STEADY
from game.session.session import acts_after_undo
from game.ui.context import Context
from game.ui.scenes import cost, ended, need, pages, pictures
from game.ui.scenes.parts import AREA_ICONS, TownScreen, columns, icon_line
from game.ui.scenes.plates import Plate, pill
from game.ui.scenes.views_of import Place
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Label, Panel, Row, Rule

if TYPE_CHECKING:
    from game.session.town_view import OrgView, PressureView, ProposalView, TownView

FORM_ICONS = {"worker_coop": "users-three", "public_service": "bus", "chain": "truck",
              "firm": "storefront", "lunch_club": "heart", "association": "handshake"}  # fmt: skip
PICTURE_EM = 5
PROMISE_ICONS = {"open": "clock", "kept": "check", "broken": "x"}


def living(view: TownView) -> list[OrgView]:
    return [org for org in view.orgs if org.stage != "closed"]


def everything(screen: TownScreen, ctx: Context, *more: Node | None) -> Node:
    """What can be handed over first, then what else runs, what is due, `more`, and what closed."""
    view, clock = screen.view, _clock(screen)
    here = sorted(living(view), key=lambda o: (o.provider not in view.handovers, o.place == "away"))
    over = [o for o in view.orgs if o.stage == "closed"]
    asides = (clock, _begun(screen), *more)
    cards = [*(_org(screen, o) for o in here), *(node for node in asides if node),
             *(_org(screen, o) for o in over)]  # fmt: skip
    return Grid(*cards, columns=columns(ctx), gap=4)


def _org(screen: TownScreen, org: OrgView) -> Node:
    name = screen.s(f"providers.{org.provider}.name")
    words = screen.shell.words
    lines: list[Node] = [
        Plate(pictures.org_picture(screen, org, 20, PICTURE_EM)
              or Place(screen, org.provider, FORM_ICONS[org.form], name),
              PICTURE_EM, None, pill(screen.t(_stage(screen, org))), 0.5),
        icon_line(FORM_ICONS[org.form], Label(name, "title", "headline"), "sea"),
    ]
    if org.price_cents and org.stage != "closed" and screen.view.key == need.BREAD:
        money = words.money(org.price_cents)
        lines.append(icon_line("coins", Label(screen.t("standing.price", money=money)), "ochre"))
    if org.sold and org.stage != "closed" and screen.view.key == need.BREAD:
        sold = screen.n("standing.sold", org.sold)
        lines.append(icon_line("bread", Label(sold), "terracotta"))
    if org.staff_wanted and org.stage != "closed":
        hands = screen.t("standing.staff", n=org.staff, all=org.staff_wanted)
        lines.append(icon_line("users-three", Label(hands), "olive"))
    if org.account_cents is not None:
        money = words.money(org.account_cents, whole=True)
        lines.append(icon_line("coins", Label(screen.t("standing.account", money=money)), "ochre"))
    if org.homeless and org.stage != "closed":
        lines.append(icon_line("warning", Label(screen.t("standing.homeless")), "terracotta"))
    if why := ended.words(screen, org.ended):
        lines.append(icon_line("x", Label(why), "quiet"))
    elif org.stage != "closed":
        lines.append(icon_line("hand", Label(_held(screen, org)), "plum"))
    lines += [rules_line(screen, p) for p in _adopted(screen, org.provider)]
    look = screen.button("inside.look", lambda: screen.look_inside(org.provider), "graph",
                         key=f"inside/{org.provider}", kind="chip")
    lines.append(Row(look))
    if org.provider in screen.view.handovers:
        press = lambda: screen.shell.act(HandOver(org.provider))  # noqa: E731
        give = screen.button("standing.hand_over", press, "handshake", key=f"hand/{org.provider}")
        lines.append(Row(give, cost.price_row(screen, handover_hours(screen), 0), gap=3))
    return Panel(Column(*lines, gap=2), padding=3, key=f"org/{org.provider}")


def handing_over(screen: TownScreen, provider: str) -> list[Node]:
    """On the evening of its vote: handing it over now, or in whose hands it is."""
    org = next((o for o in living(screen.view) if o.provider == provider), None)
    if org is None:
        return []
    if provider not in screen.view.handovers:
        return [icon_line("hand", Label(_held(screen, org), "small"), "plum", "lead")]

    def give() -> None:
        if screen.shell.submit(HandOver(provider)) is not None:
            screen.shell.sound("cup")
            pages.focus(screen, "main")

    button = screen.button("assemble.hand_over", give, "handshake", key=f"hand/{provider}",
                           help=screen.t("standing.hand_over.help"))
    return [Row(button, cost.price_row(screen, handover_hours(screen), 0), gap=3)]


def rules_line(screen: TownScreen, proposal: ProposalView, named: bool = False) -> Node:
    """What was adopted, in a line: the option taken of each clause."""
    path = f"agreements.{proposal.agreement}"
    terms = screen.t("cost.and").join(
        screen.s(f"{path}.clauses.{clause}.options.{option}.name")
        for clause, option in proposal.terms.items())
    words = screen.t("standing.rules", terms=terms)
    if named:
        words = screen.t("standing.term", clause=screen.s(f"{path}.title"), option=terms)
    return icon_line("scales", Label(words, "small"), "olive", "lead")


def _adopted(screen: TownScreen, provider: str) -> list[ProposalView]:
    whose = {a.id: a.provider for a in screen.content.agreements}
    return [p for p in screen.view.proposals
            if p.state == "adopted" and whose[p.agreement] == provider]


def _held(screen: TownScreen, org: OrgView) -> str:
    """In whose hands it is; where it rests on the team, when it can be handed over."""
    if org.team_held:
        if org.provider in screen.view.handovers:
            return screen.t("standing.held_team")
        if _unruled(screen, org) and org.stage not in STEADY:
            return screen.t("standing.vote_and_open")
        if _unruled(screen, org):
            return " ".join([screen.t("standing.vote_first"), *_when(screen)])
        wait = "stage" if org.stage not in STEADY else "taker" if screen.view.hours else "hours"
        last = wait == "hours" and screen.view.season >= screen.view.seasons
        return screen.t("standing.wait_hours_last" if last else f"standing.wait_{wait}")
    if org.members:
        carried = screen.n("standing.held_members", org.members)
        return screen.t("cost.and").join([carried, screen.n("inside.left", org.left)]) \
            if org.left else carried
    return screen.t("standing.held_others")


def _when(screen: TownScreen) -> list[str]:
    """From which season on people can be called to vote, while they cannot; that no season is left
    to hand anything over, in the last.
    """
    if screen.view.season >= screen.view.seasons:
        return [screen.t("standing.no_season_after")]
    later = (k for k, s in enumerate(screen.content.seasons, 1) if "assemble" in s.unlocks)
    first = 0 if screen.unlocked("assemble") else next(later, 0)
    return [screen.t("standing.votes_open", season=_season(screen, first))] if first else []


def _stage(screen: TownScreen, org: OrgView) -> str:
    """How far it has come. An association sells nothing: it stands once it has rules."""
    fresh = org.form == "association" and org.stage == "trading" and _unruled(screen, org)
    return "standing.unruled" if fresh else "stage.paid_in" if org.paid_in else f"stage.{org.stage}"


def handover_hours(screen: TownScreen) -> int:
    assert screen.shell.game is not None
    return int(screen.shell.game.session.rules["handover.hours"])


def _unruled(screen: TownScreen, org: OrgView) -> bool:
    """Whether its people have still to vote the rules without which it cannot be handed over."""
    assert screen.shell.game is not None
    return org.provider in screen.shell.game.session.rules.agreement_of and not org.statutes


def _clock(screen: TownScreen) -> Node | None:
    """Promises and pressures: who waits for what, and until when."""
    view, lines = screen.view, []
    for name, due, state in view.promises:
        text = screen.t(
            f"standing.promise_{state}", what=screen.s(f"offers.{name}.title"),
            season=_season(screen, due),
        )  # fmt: skip
        lines.append(icon_line(PROMISE_ICONS[state], Label(text), "plum"))
    for pressure in view.pressures:
        path = f"pressures.{pressure.id}"
        words = Column(
            Label(screen.s(f"{path}.name"), face="strong"),
            Label(screen.s(f"{path}.interest"), "small", color="soft"),
            Label(_move(screen, pressure), "small"), gap=0,
        )  # fmt: skip
        image, color = ("check", "olive") if pressure.bargained else \
            ("warning" if pressure.moved else "clock", "terracotta")
        lines.append(icon_line(image, words, color))
    if not lines:
        return None
    title = Label(screen.t("standing.clock"), "title", "headline")
    return Panel(Column(title, *lines, gap=3), padding=4, key="clock")


def _move(screen: TownScreen, pressure: PressureView) -> str:
    """What they announced, or did; what was settled instead, and what else would have come."""
    what = screen.s(f"pressures.{pressure.id}.next_move")
    if pressure.bargained and pressure.season < screen.view.season:
        deal = pressure.bargained
        offer = next((o.id for o in screen.content.offers if o.deal == deal), deal)
        title = screen.s(f"offers.{offer}.title")
        return screen.t("organise.said.bargain_made", title=title)
    if not pressure.moved and not pressure.bargained and pressure.season < screen.view.season:
        return screen.t("standing.passed", what=what)
    key = "bargained" if pressure.bargained else "moved" if pressure.moved else "next_move"
    return screen.t(f"standing.{key}", what=what, season=_season(screen, pressure.season))


def _begun(screen: TownScreen) -> Node | None:
    """What the team had done that is no organisation and no bargain, with its season."""
    assert screen.shell.game is not None
    log, offers = screen.shell.game.session.log, {o.id: o for o in screen.content.offers}
    found = [(offers[e.action.offer], e.season) for e in acts_after_undo(log)
             if isinstance(e.action, (Enact, Start))]
    if not found:
        return None
    lines = [icon_line(AREA_ICONS[offer.area], Label(screen.t(
        "standing.term", clause=_season(screen, season),
        option=screen.s(f"offers.{offer.id}.title")), "small"), "olive", "lead")
        for offer, season in found]  # fmt: skip
    title = Label(screen.t("standing.begun"), "title", "headline")
    return Panel(Column(title, *lines, gap=2), padding=4, key="begun")


def _season(screen: TownScreen, number: int) -> str:
    seasons = screen.content.seasons
    return screen.s(f"seasons.{seasons[min(number, len(seasons)) - 1].id}.name")


def agreements(screen: TownScreen, write: Callable[[str], None]) -> Node:
    """What can be put to the people now, and what became of what was."""
    view, cards = screen.view, []
    for name in view.agreements:
        cards.append(_open_agreement(screen, name, write))
    for proposal in view.proposals:
        path = f"agreements.{proposal.agreement}"
        if proposal.agreement in view.agreements:
            continue
        state = screen.t(f"standing.agreement_{proposal.state}")
        terms = [Label(line, "small") for line in terms_of(screen, proposal)]
        title = Label(screen.s(f"{path}.title"), "title", "headline")
        cards.append(
            Panel(Column(title, Label(state, face="strong"), Rule(), *terms, gap=2), padding=4)
        )
    if not cards:
        cards = [Panel(Label(screen.t("standing.no_agreement"), "lead"), padding=5)]
    grid = Grid(*cards, columns=2, gap=4)
    if len(cards) == 1:
        grid.max_em = 44
    return Column(grid)


def _open_agreement(screen: TownScreen, name: str, write: Callable[[str], None]) -> Node:
    path = f"agreements.{name}"
    agreement = next(a for a in screen.content.agreements if a.id == name)
    earlier = next((p for p in screen.view.proposals if p.agreement == name), None)
    refused = earlier is not None and bool(earlier.refusals)
    hours = 0 if refused else agreement.hours
    picture = Place(screen, agreement.provider, "scales",
                    screen.s(f"providers.{agreement.provider}.name"))
    lines: list[Node] = [
        Plate(picture, PICTURE_EM),
        Label(screen.s(f"{path}.title"), "title", "headline"),
        Label(screen.s(f"{path}.text"), color="soft"),
        Row(cost.price_row(screen, hours, 0)),
    ]
    held = next((o for o in living(screen.view)
                 if o.provider == agreement.provider and o.team_held), None)
    if held is not None:
        lines.append(icon_line("hand", Label(_held(screen, held), "small"), "plum", "lead"))
    if earlier is not None:
        for reason in earlier.reasons:
            lines.append(icon_line("ear", Label(screen.s(f"{path}.reasons.{reason}")), "sea"))
    why = cost.shortage(screen, hours, 0)
    lines.append(
        screen.button("standing.write", lambda: write(name), "scales", key=f"write/{name}",
                      **({"reason": why} if why else {}))
    )  # fmt: skip
    return Panel(Column(*lines, gap=3), padding=4, key=f"agreement/{name}")


def terms_of(screen: TownScreen, proposal) -> list[str]:
    """Each clause with what was chosen, in a line."""
    path = f"agreements.{proposal.agreement}.clauses"
    return [
        screen.t("standing.term", clause=screen.s(f"{path}.{clause}.name"),
                 option=screen.s(f"{path}.{clause}.options.{option}.name"))
        for clause, option in proposal.terms.items()
    ]  # fmt: skip
