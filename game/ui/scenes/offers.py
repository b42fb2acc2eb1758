"""Offer cards: the same lines in the same order on each, so that they compare."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.session.forecast import LEVEL, TAKEN
from game.ui.context import Context
from game.ui.odds import TOWNS
from game.ui.scenes import cost, figures, heard_now, need, pictures
from game.ui.scenes.asking import topics_of
from game.ui.scenes.cards import Card, Cards, OneCard, Words
from game.ui.scenes.pages import column
from game.ui.scenes.pages import columns as flowing
from game.ui.scenes.parts import AREA_ICONS, TownScreen, columns, icon_line
from game.ui.scenes.plates import Pill, Plate
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Pips, Rich, Row, Rule, Stack

if TYPE_CHECKING:
    from game.session.forecast import Forecast
    from game.session.town_view import OfferView
    from game.ui.game import Game

PICTURE_EM = (22, 3.6)
"""Least width and height of a card's picture, in letters; it grows into the room that is free."""
ODDS_LINES, ODDS_PADDING = 3, 2
"""What came of it in such towns: in how many, what, and a figure or two."""
LEADING = 1.36
HALF_EM = 15
"""Least width of each half of an idea that is alone."""
_LEAST = {"trust": 4, "jobless": 5, "jobless_women": 10, "ways_safe": 10, "tired": 8, "company": 8,
          "footprint": 20, "burden_gap": 20, LEVEL: 11}  # fmt: skip
"""Below this many (permille; of what is counted in households, 1) a change is worth no word."""


def cards(
    screen: TownScreen,
    ctx: Context,
    shown: list[OfferView],
    chosen: str,
    choose: Callable[[str], None],
) -> Node:
    """The offers of a page beside each other."""
    return Cards(
        *(_card(screen, offer, offer.id == chosen, choose) for offer in shown),
        columns=columns(ctx), gap=4, name=screen.t("organise.tab.ideas"), key="offers", grow=1,
    )  # fmt: skip


def alone(
    screen: TownScreen, offer: OfferView, chosen: bool, choose: Callable[[str], None],
    step: Callable[[int], None], nth: str,
) -> Node:  # fmt: skip
    """One idea with all the room, where letters are large; arrows lead to the others."""
    card = _card(screen, offer, chosen, choose, nth)
    name = screen.t("organise.tab.ideas")
    return OneCard(card, step=step, name=name, key="offers", grow=1)


def _card(
    screen: TownScreen, offer: OfferView, chosen: bool, choose: Callable[[str], None],
    nth: str = "",
) -> Node:  # fmt: skip
    """One idea. The `nth`, alone in its place, has no picture: its words have that room."""
    path = f"offers.{offer.id}"
    title, text = screen.s(f"{path}.title"), screen.s(f"{path}.text")
    area = Label(screen.t(f"area.{offer.area}"), "small", "bold", "terracotta")
    agree = Rich(screen.t("organise.agrees", who=screen.s(f"{path}.agrees")), size="small")
    known = "organise.known_now" if offer.answer else "organise.not_known"
    unknown = Rich(screen.t(known, what=screen.s(f"{path}.not_known")), size="small")
    told = heard_now.fact(screen, offer.answer) if offer.answer else ""
    words: list[Node] = [
        Label(title, "title", "headline"),
        Label(text, "small", color="soft", grow=1),
        Rule(),
        cost.price_row(screen, offer.hours, offer.euros),
        *([cost.kept_row(screen)] if _rests_on_team(screen, offer) else []),
        icon_line("handshake", agree, "plum", "lead"),
        _odds(screen, offer) if nth else _Place(_odds(screen, offer)),
        icon_line("ear" if told else "question", unknown, "terracotta", "lead"),
    ]
    if offer.one_of > 1:
        one = [Label(words, "caption", color="soft") for words in (
            screen.n("organise.one_of", offer.one_of), _rivals(screen, offer))]
        words.insert(4, Column(*one, gap=0))
    why = shortage(screen, offer)
    if why:
        words.insert(4, icon_line("lock", Label(why, "small", "strong"), "quiet", "lead"))
    price = cost.price(screen, offer.hours, offer.euros)
    value = screen.t("cost.and").join([price, *filter(None, [why])])
    kind = Pill(Icon(AREA_ICONS[offer.area], "body", "terracotta"), area)
    said = {"key": f"offer/{offer.id}", "name": title, "help": f"{text} {told}".strip()}
    if nth:
        start, end = [words[1], *words[3:-2]], words[-2:]
        two = flowing(*(column(*part, gap=2, least=HALF_EM) for part in (start, end)))
        return Card(
            Column(Row(words[0], kind, gap=4), Words(two, key="offer"), gap=1), chosen,
            lambda: choose(offer.id), padding=2, across=5, tick_em=1.3,
            value=screen.t("list.and").join([nth, value]), **said,
        )  # fmt: skip
    picture = Plate(pictures.offer_picture(screen, offer, *PICTURE_EM), PICTURE_EM[1], None,
                    kind, 0.5)  # fmt: skip
    inside = Panel(Column(*words, gap=1.5), padding=1.5, across=2, tone="none", grow=1)
    return Card(
        Column(picture, inside, gap=0.5), chosen, lambda: choose(offer.id), padding=2,
        value=value, **said,
    )  # fmt: skip


def _rests_on_team(screen: TownScreen, offer: OfferView) -> bool:
    """Whether what is begun has to be held until it is handed over; a firm is its owner's."""
    if offer.verb != "start":
        return False
    made = next(o.provider for o in screen.content.offers if o.id == offer.id)
    return any(p.id == made and p.form not in ("firm", "chain", "public_service")
               for p in screen.content.providers)


def _rivals(screen: TownScreen, offer: OfferView) -> str:
    """The titles of those on the table of which only one can be begun."""
    group = next(o.exclusive for o in screen.content.offers if o.id == offer.id)
    mine = {o.id for o in screen.content.offers if o.exclusive == group}
    return screen.t("cost.and").join(
        screen.s(f"offers.{o.id}.title") for o in screen.view.offers if o.id in mine)


def shortage(screen: TownScreen, offer: OfferView) -> str:
    """Why it cannot be begun now; empty if it can."""
    if offer.instead:
        return screen.t("organise.instead", title=screen.s(f"offers.{offer.instead}.title"))
    return cost.shortage(screen, offer.hours, offer.euros)


class _Place(Stack):
    """Where the answer comes: as high as most are from the first moment, so that no words jump
    while somebody reads them."""

    def __init__(self, odds: Node) -> None:
        odds.anchor = ("fill", "fill")
        super().__init__(odds)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        wide, high = super().measure(ctx, width)
        return wide, max(high, round(ODDS_LINES * ctx.px("small") * ctx.leading(LEADING))
                         + 2 * ctx.unit(ODDS_PADDING))


def _odds(screen: TownScreen, offer: OfferView) -> Node:
    """What it came to in ten towns that look the same from here."""
    if not offer.affordable:
        key = "odds.set_aside" if offer.instead else "odds.not_asked"
        words = Label(screen.t(key), "small", color="soft")
        return Panel(icon_line("circle-half", words, "ochre", "lead"), padding=ODDS_PADDING,
                     tone="well")
    found = screen.shell.odds.of(offer.action)
    if found is None:
        words = Label(screen.t("odds.asking"), "small", color="soft")
        return Panel(icon_line("circle-half", words, "ochre", "lead"), padding=ODDS_PADDING,
                     tone="well")
    lines: list[Node] = []
    if offer.verb != "enact":
        lines = gamble(screen, found, screen.t(meant(screen, offer)))
    said = effects(screen, found, 1 if lines else 2)
    against = would_stand(screen, offer)
    lines += [Label(line, "small") for line in said]
    if not lines and not against:
        lines = [Label(screen.t("odds.little"), "small")]
    elif lines and offer.verb == "enact":
        lines = [Label(screen.t("odds.such_towns"), "small", "strong"), *lines]
    lines = [*(Label(line, "small") for line in against), *lines]
    return Panel(Column(*lines, gap=0), padding=ODDS_PADDING, tone="well")


def would_stand(screen: TownScreen, offer: OfferView) -> list[str]:
    """What would stand against a threat with this, and what it takes: that is no luck."""
    game, it = screen.shell.game, next(o for o in screen.content.offers if o.id == offer.id)
    if game is None or not any(e.do == "contest" for e in it.effects):
        return []
    return [screen.t("odds.would_stand", what=screen.s(f"threats.{name}.name"),
                     n=round(stands / 10), need=round(takes / 10))
            for name, (stands, takes) in game.session.preview(offer.action).stands.items()]


def meant(screen: TownScreen, offer: OfferView) -> str:
    """What has come about in the towns that are counted, as a key of texts."""
    if offer.verb != "start":
        return "odds.agree"
    it = next(o for o in screen.content.offers if o.id == offer.id)
    asks = any(p.pledge_cents for p in screen.content.providers if p.id == it.provider)
    return "odds.gathers" if asks else "odds.trades"


def gamble(screen: TownScreen, found: Forecast, what: str) -> list[Node]:
    """ "In 7 of 10 such towns", with ten houses to count, and what came together there."""
    towns = Label(screen.t("odds.in_towns", n=found.succeeded, all=TOWNS), "caption", "bold")
    return [Row(houses(found), towns, gap=1, whole=True), Label(what, "small")]


def in_towns(screen: TownScreen, found: Forecast, what: str) -> str:
    """The same in one line."""
    towns = screen.t("odds.in_towns", n=found.succeeded, all=TOWNS)
    return screen.t("odds.line", towns=towns, what=what)


def houses(found: Forecast) -> Node:
    """One house for each town that was imagined."""
    looks = ["solid"] * found.succeeded + ["outline"] * (TOWNS - found.succeeded)
    return Pips.of(looks, "house", {"solid": "olive", "outline": "quiet"}, "caption")


def effects(screen: TownScreen, found: Forecast, most: int = 2) -> list[str]:
    """The changes that can be told, at the season's end, against doing nothing: a common that can
    break for good first, what is taken on its day, then what the scenario asks about, the most
    telling first.
    """
    game = screen.shell.game
    assert game is not None
    said, summary = [], found.summary()
    first = [name for name in (LEVEL, TAKEN) if name in summary]
    for name in (*first, *topics_of(game)):
        new, old = summary[name]["median"], summary[name]["without"]
        if abs(new - old) >= _LEAST.get(name, 1):
            told = _level(screen, new, old) if name == LEVEL else _effect(game, name, new, old)
            said.append(told)
    return [line for line in said if line][:most]


def _effect(game: Game, name: str, new: int, old: int) -> str:
    """A figure with the act and without it, in the unit in which it is told everywhere; empty where
    both are the same number."""
    side = "more" if new > old else "less"
    if name.endswith(need.SHORT):
        side = side if new else "none"
        return need.of_figure(game, "odds.", name, f".{side}", new=new, old=old)
    if game.words.knows(f"odds.{name}.{side}"):
        return game.text(f"odds.{name}.{side}")
    one, other = (figures.number(game, name, value) for value in (new, old))
    if one == other:
        return ""
    return game.text(f"odds.{figures.kind(name)}", what=need.topic(game, name), new=one, old=other)


def _level(screen: TownScreen, new: int, old: int) -> str:
    """How full the first common would be, and how full without the act; only what the act does to
    it, while nobody has measured how full it is."""
    name = screen.content.commons[0].id
    what = screen.s(f"commons.{name}.name")
    if next(c for c in screen.view.commons if c.id == name).measured is None:
        side = "more" if new > old else "less"
        return screen.t(f"odds.level_{side}", what=what, n=round(abs(new - old) / 10))
    return screen.t("odds.level", what=what, new=round(new / 10), old=round(old / 10))
