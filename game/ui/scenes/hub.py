"""The support hub: six counters and who carries each, the queue and the stairs that people climb,
what it lives on once the grant is over, and towns that ask for one of their own.

It lies over the screen from which it was asked for, and gives it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.counter import Counter
from game.rules.hub.copies import WAYS
from game.rules.hub.queue import PRIORITIES
from game.rules.machines.ladder import RUNGS
from game.session.hub_view import HubView
from game.ui.context import Context
from game.ui.map import cast
from game.ui.map.people import Figure
from game.ui.scenes.acting import ActingScene
from game.ui.scenes.board.picks import Ring
from game.ui.scenes.count import CountBar, Part
from game.ui.scenes.deeds import Deed
from game.ui.scenes.hub_pictures import MOST, CounterPicture, GrantClock, Stairs, Step, grown
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Row

if TYPE_CHECKING:
    from game.rules.content import HubSpec
    from game.session.hub_view import CaseView, CopyView, CounterView, IncomeView

COUNTER_ICONS = {"legal": "scales", "advice": "ear", "training": "graduation-cap",
                 "network": "graph", "market": "storefront", "finance": "piggy-bank"}
FULL = 1000
INCOME_ICONS = {"fees": "storefront", "members": "users-three", "town_hall": "bank"}
STANDS = {"closed": ("lock", "quiet"), "team": ("users-three", "terracotta"),
          "member": ("hand-heart", "olive")}
COPY_ICONS = {"asked": ("question", "ochre"), "copying": ("hammer", "sea"),
              "standing": ("check", "olive"), "failed": ("x", "terracotta"),
              "declined": ("hand-palm", "quiet")}


class HubScene(ActingScene[HubView]):
    words = "hub"
    reads = "hub"
    acts = (Counter,)

    def leaves(self) -> dict[str, str]:
        it = self.found
        if it is None:
            return {}
        towns = {"towns": "globe"} if it.copies or self._spec().second_towns else {}
        return {"counters": "storefront", "people": "users-three", "money": "coins", **towns}

    def _spec(self) -> HubSpec:
        assert self.content.hub is not None
        return self.content.hub

    def title(self) -> tuple[str, str, str]:
        it = self.it
        state = self.t(f"hub.cause.{it.cause}") if it.cause else self.t(f"hub.stage.{it.stage}")
        if it.grant_weeks and it.stage not in ("idea", "closed"):
            weeks = self.n("hub.grant_left", it.grant_weeks)
            state = f"{state} · {weeks}"
        return self.s("hub.name"), state, "door-open"

    def body(self, ctx: Context) -> Node:
        return {"counters": self._counters, "people": self._people, "money": self._money,
                "towns": self._towns}[self.leaf](ctx)

    # -- counters ------------------------------------------------------------------------------

    def _counters(self, ctx: Context) -> Node:
        it = self.it
        here = self.looks_at([c.id for c in it.counters])
        cards = [self._counter(ctx, c, c.id == here) for c in it.counters]
        name = self.t("hub.leaf.counters")
        takes = Label(self.n("hub.takes_team", it.team_hours), "small", "strong")
        shown = Column(Label(self.t("hub.counters.plain"), "small", color="soft"),
                       self.looks(name, cards, 3),
                       icon_line("hourglass", takes, "terracotta", "lead"), gap=1.5)
        return self.beside(ctx, shown, self._of_counter(next(c for c in it.counters
                                                             if c.id == here)))

    def _counter(self, ctx: Context, c: CounterView, chosen: bool) -> Node:
        image, color = STANDS[c.stands]
        title, said = self.t(f"hub.counter.{c.id}"), self._who(c)
        picture = CounterPicture(c.id, COUNTER_ICONS[c.id], self._carrier(c), c.served,
                                 self.light(ctx), 5.6 if is_wide(ctx) else 4)
        words = Column(Label(title, "body", "strong"),
                       Row(Icon(image, "body", color), Label(said, "small", "strong", color,
                                                             grow=1), gap=1), gap=0)
        return self.card(c.id, Column(picture, words, gap=1), title, said, chosen,
                         self.t(f"hub.counter.{c.id}.plain"), 1.5)

    def _who(self, c: CounterView) -> str:
        if c.stands != "member":
            return self.t(f"hub.stands.{c.stands}")
        if c.person:
            return self.t("hub.carries", who=self.s(f"people.{c.person}.name"))
        place = self.view.homes[c.carrier].district
        return self.t("hub.carries_home", place=self.s(f"districts.{place}.name"))

    def done(self, deed: Deed) -> str:
        act = deed.action
        if not isinstance(act, Counter) or act.thing != "hand_over":
            return super().done(deed)
        carried = next(c for c in self.it.counters if c.id == act.which)
        return self.t("hub.handed", counter=self.t(f"hub.counter.{act.which}"),
                      who=self._who(carried))

    def _carrier(self, c: CounterView) -> Figure | None:
        person = next((p for p in self.view.people if p.id == c.person), None)
        if person is not None:
            return cast.named(person)
        if c.stands == "closed":
            return None
        return grown(c.carrier if c.carrier >= 0 else 2 + 5 * list(COUNTER_ICONS).index(c.id))

    def _of_counter(self, c: CounterView) -> list[Node]:
        number = self.shell.words.number
        _, color = STANDS[c.stands]
        lines: list[Node] = [heading(self._who(c), color),
                             Label(self.t(f"hub.counter.{c.id}"), "title", "headline"),
                             Label(self.t(f"hub.counter.{c.id}.plain"), "small", color="soft")]
        if c.shut:
            lines.append(icon_line("warning", Label(self.t(f"hub.shut.{c.shut}"), "small"),
                                   "terracotta", "lead"))
        if c.minutes:
            given = self.t("hub.given", n=number(round(c.minutes / 60)))
            lines.append(icon_line("clock", Label(given, "small"), "sea", "lead"))
        if c.served:
            lines.append(icon_line("users-three", Label(self.n("hub.needed", c.served), "small"),
                                   "plum", "lead"))
        if c.stands == "team":
            lines.append(icon_line("hand-heart", Label(self.n("hub.able", c.able), "small"),
                                   "olive", "lead"))
        things = ["open"] if c.stands == "closed" else ["close"]
        if c.stands == "team":
            things.insert(0, "hand_over")
        return [*lines, *self.to_do([
            Deed(f"{thing}/{c.id}", thing, self.t(f"hub.do.{thing}"), Counter(thing, c.id),
                 self.t(f"hub.do.{thing}.plain")) for thing in things])]

    # -- people --------------------------------------------------------------------------------

    def _people(self, ctx: Context) -> Node:
        it, totals = self.it, dict(self.it.totals)
        steps = [self._step("wait", it.waiting)]
        steps += [self._step(rung, tuple(c for c in it.ladder if c.stage == rung))
                  for rung in RUNGS]
        done = totals.get("opened", 0)
        steps.append(Step(self.t("hub.rung.trading"), self.shell.words.number(done),
                          tuple(grown(11 * k + 2) for k in range(min(3, done)))))
        name = self.t("hub.ladder")
        said = self.t("hub.ladder.plain", places=self.shell.words.number(it.places))
        stairs = Stairs(steps, self.light(ctx), 15 if is_wide(ctx) else 11, name=name,
                        key="stairs")
        ends = self.t("hub.ends", asked=totals.get("asked", 0), opened=done,
                      lost=totals.get("dropped", 0) + totals.get("gave_up", 0))
        trouble = [icon_line("lifebuoy", Label(self.n("hub.trouble", len(it.trouble)), "small"),
                             "terracotta", "lead")] if it.trouble else []
        shown = Column(Label(name, "title", "headline"), Label(said, "small", color="soft"),
                       stairs, icon_line("flag", Label(ends, "small", "strong"), "olive", "lead"),
                       *trouble, gap=1.5)
        return self.beside(ctx, shown, self._queue())

    def _step(self, rung: str, cases: tuple[CaseView, ...]) -> Step:
        people = tuple(self._figure(c) for c in cases[:MOST])
        return Step(self.t(f"hub.rung.{rung}"), self.shell.words.number(len(cases)), people)

    def _figure(self, case: CaseView) -> Figure:
        person = next((p for p in self.view.people if p.id == case.person), None)
        return cast.named(person) if person is not None else grown(case.row)

    def _queue(self) -> list[Node]:
        it = self.it
        title = self.n("hub.waiting", len(it.waiting)) if it.waiting else self.t("hub.nobody_waits")
        deeds = [Deed(f"first/{c.row}", "first", self._asker(c), Counter("first", "", str(c.row)),
                      self._asker_state(c)) for c in it.waiting[:4]]
        rules = [Deed(f"priority/{to}", "priority", self.t(f"hub.priority.{to}"),
                      Counter("priority", "", to), self.t(f"hub.priority.{to}.plain"),
                      holds=self.t("hub.priority.holds") if to == it.priority else "")
                 for to in PRIORITIES]
        first = self.to_do(deeds, self.t("hub.take_first")) if len(it.waiting) > 1 else \
            [Label(self.t("hub.waiting.plain"), "small", color="soft")]
        return [Label(title, "title", "headline"), *first,
                *self.to_do(rules, self.t("hub.who_first"), key="rule")]

    def _asker(self, c: CaseView) -> str:
        if c.person:
            return self.s(f"people.{c.person}.name")
        return self.t("hub.home_in", place=self.s(f"districts.{c.district}.name"))

    def _asker_state(self, c: CaseView) -> str:
        who = [self.t(f"hub.is.{what}") for what in ("woman", "young") if getattr(c, what)]
        return " · ".join([self.n("hub.waits", c.weeks), *who])

    # -- money ---------------------------------------------------------------------------------

    def _money(self, ctx: Context) -> Node:
        it = self.it
        here = self.looks_at([i.id for i in it.incomes])
        number = self.shell.words.number(it.grant_weeks)
        weeks = self.n("hub.grant_left", it.grant_weeks) if it.grant_weeks \
            else self.t("hub.grant_over")
        middle = Column(Label(number, "number", "headline", align="center"), gap=0)
        clock = GrantClock(it.grant_weeks, max(it.grant_weeks, self._spec().grant_weeks), middle,
                           name=self.t("hub.grant"), value=weeks, key="grant")
        beside = Column(Label(weeks, "title", "headline"),
                        Label(self.t("hub.grant.plain"), "small", color="soft"),
                        *self._own_feet(), gap=1.5, grow=1)
        cards = [self._income(i, i.id == here) for i in it.incomes]
        shown = Column(Row(clock, beside, gap=4), self._bar(),
                       self.looks(self.t("hub.incomes"), cards, 3), gap=3)
        return self.beside(ctx, shown, self._of_income(next(i for i in it.incomes
                                                            if i.id == here)))

    def _bar(self) -> Node:
        """A week's costs, and what comes in for them."""
        it = self.it
        colors = {"fees": ("sea", False), "members": ("plum", True), "town_hall": ("olive", False)}
        parts = [Part(self.t(f"hub.income.{i.id}"), i.cents, *colors[i.id],
                      said=self.euros(i.cents)) for i in it.incomes if i.cents]
        rest = max(0, it.cost_cents - sum(i.cents for i in it.incomes))
        seen = 100 * sum(round(i.cents / 100) for i in it.incomes)
        left = self.euros(max(0, it.cost_cents - seen))  # so that what is read adds up
        who = "hub.grant" if it.grant_weeks else "hub.unpaid"
        parts.append(Part(self.t(who), rest, "ochre", True, left))
        name = self.t("hub.cost", money=self.euros(it.cost_cents))
        return Column(Label(name, "body", "strong"), CountBar(parts, name, key="cost"), gap=1)

    def _own_feet(self) -> list[Node]:
        it = self.it
        handed = sum(c.stands == "member" for c in it.counters)
        covered, need = round(it.covered / 10), round(it.own_feet / 10)
        first = self.t("hub.own_feet.money", n=covered, need=need)
        second = self.t("hub.own_feet.counters", n=handed, need=it.own_counters)
        return [icon_line("check" if ok else "circle-half", Label(text, "small", "strong"),
                          "olive" if ok else "ochre", "lead")
                for text, ok in ((first, it.covered >= it.own_feet),
                                 (second, handed >= it.own_counters))]

    def _income(self, i: IncomeView, chosen: bool) -> Node:
        title = self.t(f"hub.income.{i.id}")
        said = self.t("hub.income.week", money=self.euros(i.cents))
        return self.row(i.id, Ring(INCOME_ICONS[i.id], i.built, "sea"), title, said, "sea", chosen,
                        self.t(f"hub.income.{i.id}.plain"))

    def _of_income(self, i: IncomeView) -> list[Node]:
        assert self.shell.game is not None
        built = self.t("hub.built", n=round(i.built / 10))
        need = self.shell.game.session.rules["hub.dues_members"]
        belong = self.t("hub.belong", n=self.it.members, need=need)
        who = [icon_line("users-three", Label(belong, "small"), "plum", "lead")]
        return [heading(built, "sea"), Label(self.t(f"hub.income.{i.id}"), "title", "headline"),
                Label(self.t(f"hub.income.{i.id}.plain"), "small", color="soft"),
                *(who if i.id == "members" else []), *self.to_do([
                    Deed(f"income/{i.id}", "income", self.t(f"hub.build.{i.id}"),
                         Counter("income", i.id), self.t("hub.build.plain"),
                         self.t("hub.built_full") if i.built >= FULL else "")])]

    # -- other towns ---------------------------------------------------------------------------

    def _towns(self, ctx: Context) -> Node:
        asked = {c.town: c for c in self.it.copies}
        specs = self._spec().second_towns
        here = self.looks_at([t.id for t in specs])
        cards = [self._town(t.id, asked.get(t.id), t.id == here) for t in specs]
        plain = Label(self.t("hub.towns.plain"), "small", color="soft")
        shown = Column(plain, self.looks(self.t("hub.leaf.towns"), cards, 2), gap=1.5)
        return self.beside(ctx, shown, self._of_town(here, asked.get(here)), 1)

    def _state(self, copy: CopyView | None) -> tuple[str, str, str]:
        if copy is None:
            return "hourglass", "quiet", self.t("hub.copy.not_yet")
        image, color = COPY_ICONS[copy.stage]
        said = self.t(f"hub.copy.{copy.stage}")
        if copy.weeks_left:
            said = f"{said} · {self.n('hub.copy.left', copy.weeks_left)}"
        return image, color, said

    def _town(self, town: str, copy: CopyView | None, chosen: bool) -> Node:
        image, color, said = self._state(copy)
        name = self.s(f"hub.second_towns.{town}.name")
        return self.row(town, Icon(image, "headline", color), name, said, color, chosen)

    def _of_town(self, town: str, copy: CopyView | None) -> list[Node]:
        path = f"hub.second_towns.{town}"
        _, color, said = self._state(copy)
        deeds = [Deed(f"copy/{way}", "copy", self.t(f"hub.way.{way}"), Counter("copy", town, way),
                      self.t(f"hub.way.{way}.plain")) for way in WAYS]
        asks = copy is not None and copy.stage == "asked"
        return [heading(said, color), Label(self.s(f"{path}.name"), "title", "headline"),
                Label(self.s(f"{path}.text"), "small", color="soft"),
                *self.to_do(deeds if asks else [])]
