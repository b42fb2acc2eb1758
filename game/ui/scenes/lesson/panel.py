"""What a host needs beside the town: the clock, a pause, more time, seats, and the way out."""

from __future__ import annotations

from functools import partial

from game.session.lesson import join, leave, seats_of
from game.session.lesson.seats import come
from game.ui.context import Context
from game.ui.lesson import MORE, OVER, ClassRoom
from game.ui.scenes.backdrop import DimTown, OnDim
from game.ui.scenes.lesson import asked, signs, words
from game.ui.scenes.lesson.setup import dealt_to
from game.ui.scenes.parts import columns
from game.ui.tree import Node
from game.ui.widgets import (
    Button,
    Column,
    Dialog,
    Grid,
    Icon,
    Label,
    Panel,
    Row,
    Rule,
    Scroll,
    Space,
    Stack,
)


class LessonPanel(DimTown):
    looks_inside = False
    first_focus = "pause"

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.asking = False
        """Whether it is asked if all that is left should be passed over."""

    @property
    def room(self) -> ClassRoom:
        assert self.shell.room is not None
        return self.shell.room

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        beside = Column(self._seats(), self._plan(), gap=4)
        two = Grid(self._time(), beside, columns=columns(ctx, 2), gap=4)
        head = OnDim(self.t("lesson.panel"), "headline", "headline")
        close = self.main("lesson.panel.close", self.shell.back, "arrow-right")
        page = self.page(ctx, head, Scroll(two, key="body"), Row(Space(), close))
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        return Stack(page, self._ask(), grow=1) if self.asking else page

    def on_command(self, command: str) -> bool:
        if command == "lesson":
            self.shell.back()
            return True
        if command == "vote":
            self.shell.back()
            asked.open_vote(self.shell)
            return True
        return super().on_command(command)

    def _time(self) -> Node:
        """The clock and what can be done about it."""
        lesson = self.room.lesson
        over = self.shell.game is not None and self.view.phase in OVER
        color = words.COLORS[self.room.standing()]
        now: list[Node] = [
            Label(words.clock(self.shell), "headline", "headline"),
            Label(words.part(self.shell), "lead", "strong"),
            Row(Icon("hourglass", "lead", color),
                Label(f"{words.left(self.shell)} · {words.standing(self.shell)}", "lead",
                      color=color), gap=2),
        ]
        if lesson.mode == "team":
            now.append(Label(words.turn(self.shell), "lead", "strong"))
        pause = "lesson.go_on" if lesson.paused else "lesson.pause"
        buttons: list[Node] = [
            self.button(pause, self.room.pause, "play" if lesson.paused else "pause", key="pause"),
            self._more_or_less(),
            self._vote(),
        ]
        assert self.shell.game is not None
        if self.shell.game.session.can_undo:
            buttons.append(self.button("play.undo", self._undo, "arrow-counter-clockwise",
                                       key="undo"))
        if not over:
            buttons.append(self.button("lesson.to_debrief", self._asked, "skip-forward",
                                       key="to_debrief"))
        return Panel(Column(*now, Rule(), *buttons, gap=2.5), padding=5, key="time")

    def _more_or_less(self) -> Node:
        """More time, and a way back for whoever gave it by a slip."""
        more: Node = Button(self.n("lesson.more", MORE), self.room.give, image="clock", key="more",
                            help=self.t("lesson.more.help"))
        if not self.room.lesson.more:
            return more
        less = Button(self.t("lesson.less", n=MORE), self.room.take_back, image="clock",
                      key="less", help=self.t("lesson.less.help"))
        return Grid(more, less, columns=2, gap=2.5)

    def _plan(self) -> Node:
        """What the minutes are for. The part that is now has a mark and bold words."""
        here = self.room.part()
        rows: list[Node] = [Label(self.t("lesson.plan"), "lead", "strong")]
        number = self.shell.words.number
        for part in self.room.parts():
            now, face = part == here, "strong" if part == here else "text"
            mark = Icon("caret-right" if now else "hourglass", "body", "sea" if now else "quiet")
            when = self.t("lesson.plan.when", start=number(part.begin // 60),
                          end=number(part.end // 60))
            rows.append(Row(mark, Label(words.name_of(self.shell, part), face=face, grow=1),
                            Label(when, "small", face), gap=2,
                            state=("current",) if now else ()))
        return Panel(Column(*rows, gap=1), padding=5, key="plan")

    def _vote(self) -> Node:
        return self.button("lesson.vote", partial(self.on_command, "vote"), "hand", key="vote",
                           value=self.shell.cap("vote"))

    def _seats(self) -> Node:
        """Who speaks for whom now; seats come and go."""
        lesson = self.room.lesson
        count = self.n("lesson.seats", len(lesson.here))
        rows: list[Node] = [
            Row(Label(count, "lead", "strong", grow=1),
                self.button("lesson.join", self._join, "user-plus", key="join"), gap=3)]
        for person in dealt_to(self.content):
            if not any(seat.person == person for seat in lesson.seats):
                continue
            own = seats_of(lesson, person)
            name = words.speaker(self.shell, person)
            less = Button("−", partial(self._leave, person), key=f"leave/{person}",
                          name=self.t("lesson.leave", name=name), help=self.t("lesson.leave.help"),
                          reason="" if own else self.t("lesson.nobody"))
            more = Button("+", partial(self._come, person), key=f"come/{person}",
                          name=self.t("lesson.come", name=name), help=self.t("lesson.come.help"))
            rows += [Rule(), Row(Label(name, face="strong", grow=1), less, more, gap=2),
                     signs.signs(self.shell, own)]
        return Panel(Column(*rows, gap=2), padding=5, key="seats")

    # -- what is done --------------------------------------------------------------------------

    def _join(self) -> None:
        self.room.put(join(self.room.lesson, dealt_to(self.content)))

    def _come(self, person: str) -> None:
        self.room.put(come(self.room.lesson, person))

    def _leave(self, person: str) -> None:
        self.room.put(leave(self.room.lesson, person))

    def _undo(self) -> None:
        self.shell.undo()

    def _asked(self) -> None:
        self.asking = True

    def _stay(self) -> None:
        self.asking = False

    def _ask(self) -> Node:
        body = Label(self.t("lesson.to_debrief.ask"), "lead")
        no = self.button("lesson.to_debrief.no", self._stay, key="stay")
        yes = self.button("lesson.to_debrief.yes", self._to_debrief, key="leave")
        return Dialog(self.t("lesson.to_debrief"), body, [no, yes], self._stay)

    def _to_debrief(self) -> None:
        """The rest is lived at once; the debrief comes as it always does."""
        from game.session.lesson.onward import to_debrief

        assert self.shell.game is not None
        self.asking = False
        to_debrief(self.shell.game.session)
        self.room.change(stop=0)
        self.shell.go()
