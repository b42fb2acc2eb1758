"""The start side of a season's page: what happened, the count that changed, and a voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.machines.organisation import OVER
from game.ui.scenes import brinks, ended, figures, need, pages, quotes
from game.ui.scenes.asking import topics_of
from game.ui.scenes.counting import ENOUGH, Counted, Houses, Turning
from game.ui.scenes.faces import face_of, people_in_order, state_line
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Row, Rule

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen

NOT_SOLD = ("offer_refused", "conversion_barred")
"""Events of a sale that did not come about."""
_WAYS = {1: "arrow-up", -1: "arrow-down", 0: "check"}


def headline(screen: TownScreen) -> tuple[str, str]:
    """The headline and the line below it: what broke for good or came to its end; else what the
    story is about if that moved, else the largest news.
    """
    old, new, key = screen.view.published_before, screen.view.published, screen.view.key
    before, now = old[key], new[key]
    way = "same" if abs(now - before) < ENOUGH else "more" if now > before else "fewer"
    closed = _closed(screen)
    came = [screen.s(f"incidents.{i}.headline") for i in screen.view.happened]
    others_news = [*_kept(screen), *came, *_moved(screen)]
    events = [*closed, *others_news]
    if broke := [brinks.words(screen, common.id) for common in brinks.lately(screen)]:
        return broke[0], " · ".join([*broke[1:], screen.short("living.bread", now), *events])
    if closed:
        change = screen.short("living.bread", now) if way == "same" else \
            screen.of_need(f"reflect.headline_{way}")
        return closed[0], " · ".join([*closed[1:], change, *others_news])
    if way != "same":
        return screen.of_need(f"reflect.headline_{way}"), " · ".join(events)
    as_before = now == before and now > 0
    count = screen.of_need("reflect.deck_same") if as_before else screen.short("living.bread", now)
    game = screen.shell.game
    assert game is not None
    others = [name for name in topics_of(game) if name not in (key, figures.LAND)]
    if not events:  # the land in use goes up and down with every purse: it fills a quiet page
        others.append(figures.LAND)
    moved = max(others, key=lambda name: figures.weight(name, new[name] - old[name]))
    if figures.weight(moved, new[moved] - old[moved]) >= 1:
        which = "more" if new[moved] > old[moved] else "less"
        title = need.of_figure(game, "reflect.headline", moved, f"_{which}")
        return title, " · ".join([count, *events])
    if events:
        return events[0], " · ".join([count, *events[1:]])
    return screen.of_need("reflect.headline_same") if as_before else count, ""


def _moved(screen: TownScreen) -> list[str]:
    """What somebody did this season as they had announced."""
    return [screen.t("standing.term", clause=screen.s(f"pressures.{p.id}.name"),
                     option=screen.s(f"pressures.{p.id}.next_move"))
            for p in screen.view.pressures if p.moved and p.season == screen.view.season]


def _closed(screen: TownScreen) -> list[str]:
    """Those who were at work for the town when the season began and no longer are: that each closed
    or was taken over, then why."""
    frames = screen.shell.game.frames if screen.shell.game else ()
    if not frames:
        return []
    began, after = frames[0]["open"], frames[-1]["open"]
    found, whys = [], []
    for org in screen.view.orgs:
        now = after.get(org.provider)
        if now in OVER and began.get(org.provider) not in (None, now):
            name = screen.s(f"providers.{org.provider}.name")
            found.append(screen.t(f"debrief.{now}", name=name))
            whys.append(ended.words(screen, org.ended))
    return [*found, *filter(None, whys)]


def _kept(screen: TownScreen) -> list[str]:
    """That it was not sold, though somebody offered: its members said no, or nobody may sell it."""
    told = screen.shell.game.told if screen.shell.game else ()
    return [screen.t("standing.term", clause=screen.s(f"providers.{event.params['org']}.name"),
                     option=screen.t(f"event.{event.kind}"))
            for event in told if event.kind in NOT_SOLD]


def head(screen: TownScreen, grow: float = 1, least: float = 22) -> Node:
    """The headline, and across from it the guess: what was expected beside what came.

    `grow` and `least` are those of the column below the guess, so that both begin in one line.
    """
    title, deck = headline(screen)
    words: list[Node] = [Label(title, "headline")]
    if deck:
        words.append(Label(deck, "body", color="soft"))
    beside = pages.column(guess(screen), least=least, grow=grow)
    return Row(pages.column(*words, gap=1, least=22), beside, gap=8, align="top")


def change_of_key(screen: TownScreen, turning: Turning, brief: bool = False) -> list[Node]:
    """Old and new in large numbers, and every house of the town behind them.

    The `brief` one leaves its lines to what stands beside it.
    """
    low, high = sorted((turning.before, turning.now))
    game = screen.shell.game
    assert game is not None
    words = {n: screen.shell.words.number(n) for n in range(low, high + 1)}
    short_of = screen.short("reflect.short_of", turning.now, all=turning.total)
    scale: list[Node] = [Label(short_of, "lead", "strong")]
    if not brief and turning.now > 0 and 2 <= (share := round(turning.total / turning.now)) <= 20:
        scale.append(Label(screen.t("reflect.one_in", n=share), "body", color="soft"))
    was = [] if low == high else [
        Label(words[turning.before], "number", color="quiet", ltr=True),
        Icon("arrow-right", "headline", "quiet", "bold"),
    ]
    image = _WAYS[(turning.now > turning.before) - (turning.now < turning.before)]
    said = figures.compared(game, screen.view.key, turning.before, turning.now)
    scale.append(Row(Icon(image, "body", turning.token, "bold"),
                     Label(said, "body", "strong", turning.token), gap=1))
    numbers = Row(*was, Counted(turning, words), Column(*scale, gap=0, grow=1, min_em=8), gap=3)
    said = screen.short("living.bread", turning.now)
    return [numbers, Houses(turning, said), _key(screen, turning)]


def _key(screen: TownScreen, turning: Turning) -> Row:
    signs = [pages.sign("solid", "terracotta", screen.t("reflect.sign_short"))]
    if turning.now > turning.before:
        signs.append(pages.sign("hatched", "terracotta", screen.t("reflect.sign_new")))
    if turning.now < turning.before:
        signs.append(pages.sign("hatched", "olive", screen.t("reflect.sign_no_more")))
    signs.append(pages.sign("outline", "quiet", screen.of_need("reflect.sign_fine")))
    return Row(*signs, gap=5)


def start_side(screen: TownScreen, turning: Turning, brief: bool = False) -> Node:
    change = change_of_key(screen, turning, brief)
    return pages.column(*change, *_voice(screen), gap=3, least=22)


def _voice(screen: TownScreen) -> list[Node]:
    """What somebody says about it, with their face and how they are, if anybody does."""
    name = speaker(screen)
    if name is None:
        return []
    number, person = next((n, p) for n, p in people_in_order(screen) if p.id == name)
    said = screen.t("reflect.quote", text=screen.s(f"people.{name}.voices.{person.voice}.text"))
    who = screen.t("reflect.person", name=screen.s(f"people.{name}.name"), age=person.age)
    words = Column(Label(said, "lead", "quote"),
                   Label(f"{who} · {state_line(screen, person)}", "small", color="soft"),
                   gap=1, grow=1)
    return [Rule(), Row(face_of(person, number, 4.6, "square"), words, gap=4)]


def speaker(screen: TownScreen) -> str | None:
    """Whose voice: whoever this season happened to, else another one than last time.

    None where nobody would talk.
    """
    talking = {p.id: p for p in screen.view.people if p.voice}
    if not talking:
        return None
    met = [i.person for i in screen.content.incidents if i.id in screen.view.happened]
    turn = (screen.view.season - 1) % len(talking)
    others = list(talking.values())
    touched = [talking[name] for name in met if name in talking]
    found = quotes.speaker(screen, [*touched, *others[turn:], *others[:turn]], "reflect")
    return found.id if found else None


def _basis(screen: TownScreen) -> str:
    """What "worse off" is counted over; where the story's own figure says otherwise, that too."""
    view, key = screen.view, screen.view.key
    if view.worse_off != "nobody" or view.published[key] - view.published_before[key] < ENOUGH:
        return screen.t("reflect.guess_basis")
    return screen.t("reflect.guess_yet", figure=screen.of_need("reflect.headline_more"))


def guess(screen: TownScreen) -> Node:
    """The guess beside who did end worse off."""
    view = screen.view
    worse = figures.district_name(screen, view.worse_off) if view.worse_off else ""
    mine = figures.district_name(screen, view.prediction) if view.prediction else ""
    way = "none" if not mine else "hit" if view.prediction == view.worse_off else "miss"
    way += "_nobody" if view.worse_off == "nobody" else ""
    image, color = {"h": ("check", "olive"), "m": ("circle-half", "ochre"),
                    "n": ("question", "quiet")}[way[0]]
    words = screen.t(f"reflect.guess_{way}", guess=mine, worse=worse)
    title = Label(screen.t("reflect.guess"), "small", "bold", "terracotta")
    basis = Label(_basis(screen), "caption", color="soft")
    said = Column(Label(words), basis, gap=0, grow=1)
    return Column(title, Row(Icon(image, "title", color), said, gap=2), gap=1)
