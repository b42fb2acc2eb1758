"""The headline card: the town's paper, what people just told, and what the team knows."""

from __future__ import annotations

from functools import partial

from game.rules.actions.hold_vote import HoldVote
from game.session.town_view import PersonView
from game.ui.scenes import (
    brinks,
    common_words,
    districts,
    draw,
    faces,
    first_wages,
    heard_now,
    own_weeks,
    quotes,
    standing,
)
from game.ui.scenes.desk import leaves
from game.ui.scenes.pages import season_name
from game.ui.scenes.parts import TownScreen, icon_line, kicker
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Rich, Row, Rule

FACE_EM = 5.4
BROKE_EM = 8
FELT_STRONGLY = 500
"""Permille of the worst of a shock."""
SHOCK_ICONS = {"drought": "drop-half", "heat": "thermometer-hot", "closure": "storefront",
               "epidemic": "first-aid", "price_crash": "coins", "rent": "house"}  # fmt: skip


def front(screen: TownScreen) -> list[Node]:
    """The season's headline, a voice, and the aim; later what is announced instead of the aim."""
    view = screen.view
    season = screen.content.seasons[view.season - 1].id
    nodes = [_head(screen), *_broke(screen),
             Label(screen.s(f"seasons.{season}.headline"), "headline")]
    if view.season > 1:
        nodes.append(Label(screen.s(f"seasons.{season}.news"), "small"))
    if view.season == view.fund_ends_after_season + 1:
        nodes.append(icon_line("coins", Label(screen.t("listen.fund_over"), "small", "strong"),
                               "ochre", "lead"))
    nodes += [*_in_trouble(screen), *first_wages.story(screen), *own_weeks.story(screen)]
    person, text = _teller(screen)
    if text:
        nodes.append(voice(screen, person, text, "lead" if view.season == 1 else "body"))
    nodes.append(Rule())
    if view.season == 1 or own_weeks.just_over(screen):
        return [*nodes, aim(screen)]
    return [*nodes, *leaves.news(screen), *_returned(screen), *_agreed(screen), *_kept(screen),
            *_shocks(screen), *held(screen), *_announced(screen), *draw.unknown(screen)]


def _broke(screen: TownScreen) -> list[Node]:
    """What broke for good since the paper came out last leads it, with a picture."""
    return [node for common in brinks.lately(screen)
            for node in (*brinks.story(screen, common.id, BROKE_EM), Rule())]


def told(screen: TownScreen, district: str, facts: list[str], first_time: bool) -> list[Node]:
    """What the last listening told: today's page of the paper."""
    here = next(d for d in screen.view.districts if d.id == district)
    name = screen.s(f"districts.{district}.name")
    nodes = [_head(screen), Label(screen.t("listen.heard_in", district=name), "headline")]
    person = next((p for p in screen.view.people if p.district == district), None)
    if first_time:
        text = Label(heard_now.district(screen, district), "body", "quote")
        nodes.append(portrait(screen, person, text) if person else text)
    elif person is not None and person.voice:
        nodes.append(voice(screen, person, spoken(screen, person), "body"))
    news: list[Node] = [icon_line("ear", Label(heard_now.fact(screen, f), "small"), "sea", "lead")
                        for f in facts]
    if not facts and not first_time:
        news = [Label(screen.t("listen.no_news"), color="soft")]
    short = icon_line(screen.need_icon, Label(districts.known(screen, here), "small", "strong"),
                      "terracotta", "lead")  # fmt: skip
    return [*nodes, Rule(), *news, *([short] if len(facts) < 2 else [])]


def known(screen: TownScreen) -> list[Node]:
    """Everything that was told so far, the newest first."""
    texts = [heard_now.fact(screen, f) for f in reversed(screen.view.facts)]
    lines = [icon_line("ear", Label(text, "small"), "sea", "lead") for text in texts]
    return [_head(screen), Label(screen.t("listen.known"), "headline"), *lines, *_rules(screen),
            Rule(), aim(screen)]


def _rules(screen: TownScreen) -> list[Node]:
    """Everything that was agreed and holds."""
    return [standing.rules_line(screen, p, named=True) for p in screen.view.proposals
            if p.state == "adopted"]


def voice(screen: TownScreen, person: PersonView, text: str, size: str = "lead") -> Node:
    """A square portrait beside what somebody says."""
    name = screen.t("house.person", name=screen.s(f"people.{person.id}.name"), age=person.age)
    said = Label(screen.t("play.quote", text=text), size, "quote")
    return portrait(screen, person, said, Label(name, "small", color="soft"))


def portrait(screen: TownScreen, person: PersonView, *words: Node) -> Node:
    """A square portrait beside words."""
    face = faces.face_of(person, screen.view.people.index(person), FACE_EM, "square")
    return Row(face, Column(*words, gap=1, grow=1), gap=3.5, align="top")


def aim(screen: TownScreen) -> Node:
    """What all of it is for, in one sentence."""
    words = Rich(screen.t("listen.aim", aim=screen.s("aim")), size="small")
    return icon_line("flag", words, "terracotta")


def _head(screen: TownScreen) -> Node:
    date = screen.t("play.week_one", season=season_name(screen, screen.view.season))
    return kicker(screen.t("play.paper", town=screen.s("town")), date)


def _teller(screen: TownScreen) -> tuple[PersonView, str]:
    """The opening's teller first, then somebody else each season, by who has it hardest."""
    people = screen.view.people
    if screen.view.season == 1:
        return max(people, key=lambda p: p.age), screen.s("opening_voice")
    hardest = sorted(people, key=lambda p: (p.states["need"] - p.states["tired"], p.id))
    turn = (screen.view.season - 1) % len(hardest)
    order = [*hardest[turn:], *hardest[:turn]]
    person = quotes.speaker(screen, order, "listen") or order[0]
    return person, spoken(screen, person)


def spoken(screen: TownScreen, person: PersonView) -> str:
    """What somebody would say now; nothing if they would not."""
    return screen.s(f"people.{person.id}.voices.{person.voice}.text") if person.voice else ""


def held(screen: TownScreen) -> list[Node]:
    """Why there are fewer hours than before: what nobody was handed takes one each."""
    held = [o.provider for o in screen.view.orgs if o.team_held and o.stage != "closed"]
    words = [screen.t("listen.held", name=screen.s(f"providers.{p}.name")) for p in held]
    return [icon_line("clock", Label(line, "small"), "sea", "lead") for line in words]


def _in_trouble(screen: TownScreen) -> list[Node]:
    """Organisations that may not last, with what lies in their account as far as it is known."""
    found: list[Node] = []
    for org in screen.view.orgs:
        if org.stage != "in_trouble":
            continue
        words = screen.t("listen.in_trouble", name=screen.s(f"providers.{org.provider}.name"))
        if org.account_cents is not None:
            money = screen.shell.words.money(org.account_cents, whole=True)
            words += " " + screen.t("standing.account", money=money)
        found.append(icon_line("warning", Label(words, "small", "strong"), "terracotta", "lead"))
    return found


def _returned(screen: TownScreen) -> list[Node]:
    """What came back to the fund, from a circle that gave up last season."""
    assert screen.shell.game is not None
    lines: list[Node] = []
    for event in screen.shell.game.told:
        if event.kind == "fund_returned":
            name = screen.s(f"providers.{event.params['org']}.name")
            money = screen.shell.words.money(int(event.params["cents"]), whole=True)
            words = screen.t("listen.fund_back", name=name, money=money)
            lines.append(icon_line("coins", Label(words, "small"), "ochre", "lead"))
    return lines


def _agreed(screen: TownScreen) -> list[Node]:
    """The rules that people voted last season, and that hold now."""
    assert screen.shell.game is not None
    before = screen.view.season - 1
    voted = {e.action.agreement for e in screen.shell.game.session.log
             if isinstance(e.action, HoldVote) and e.season == before}  # fmt: skip
    return [standing.rules_line(screen, p, named=True) for p in screen.view.proposals
            if p.agreement in voted and p.state == "adopted"]  # fmt: skip


def _kept(screen: TownScreen) -> list[Node]:
    """Who was to draw less last season, and how far they did: nothing is set anew before this."""
    return [icon_line("drop", Label(words, "small"), "sea", "lead")
            for words in map(partial(common_words.kept, screen), screen.view.drawers) if words]


def _shocks(screen: TownScreen) -> list[Node]:
    """What weighs on the town now, and how strongly it is felt; first what broke for good."""
    fresh = brinks.lately(screen)
    broken = [brinks.words(screen, c.id) for c in brinks.broken(screen) if c not in fresh]
    lines: list[Node] = [icon_line("warning", Label(words, "small", "strong"), "terracotta", "lead")
                         for words in broken]  # fmt: skip
    for name, felt in screen.view.shocks.items():
        how = "strong" if felt >= FELT_STRONGLY else "weak"
        words = screen.t(f"shock.{how}", what=screen.t(f"shock.{name}"))
        lines.append(icon_line(SHOCK_ICONS[name], Label(words, "small"), "terracotta", "lead"))
    return lines


def _announced(screen: TownScreen) -> list[Node]:
    """What everybody knows is coming."""
    lines: list[Node] = []
    for incident in screen.view.announced:
        when = next(i.season for i in screen.content.incidents if i.id == incident)
        what = screen.s(f"incidents.{incident}.headline")
        words = screen.t("listen.coming", season=season_name(screen, when), what=what)
        lines.append(icon_line("warning", Label(words, "small"), "ochre", "lead"))
    return lines
