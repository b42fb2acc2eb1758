"""Teams of a class side by side, from the codes that they read aloud. Nobody is first.

A code that was typed wrong is told with its place; what was typed stays, to be mended.
"""

from __future__ import annotations

from game.i18n import Catalogue
from game.rules.content import Content
from game.rules.indicators import key_figure
from game.scenario.problem import Incompatible
from game.scenario.rules_for import make_rules
from game.session.result_code import BadCode, encode, result_of
from game.session.teams import MOST_TEAMS, Cell, Row, read_codes, rows, scenario_of
from game.ui.context import Context
from game.ui.scenes.parts import Page, is_wide
from game.ui.scenes.threshold import Threshold
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Scroll, Space, Stack, Table
from game.ui.widgets import Row as Line
from game.ui.widgets.field import Field

LONGEST = 40
"""Letters in the line: a code with whatever stands between its groups."""
PAGE = 4
"""Teams beside each other; further ones come on the next page."""


class Teams(Threshold):
    first_focus = "code"

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.codes: list[str] = []
        self.typed = self.wrong = ""
        self.page = 0
        game = shell.game
        if game is not None and game.view.phase in ("debrief", "ended"):
            self.codes.append(encode(result_of(game.session)))

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        n = len(self.codes) + 1
        words = self.t("teams.code_of", n=n)
        field = Field(self.typed, self._type, words, "code", LONGEST, self.t("teams.hint"),
                      on_enter=self._add, help=self.t("teams.code_of.help"), grow=1)  # fmt: skip
        add = self.main("teams.add", self._add if len(self.codes) < MOST_TEAMS else None, "check")
        asks: list[Node] = [Label(words, face="strong"), Line(field, add, gap=3)]
        if self.wrong:
            said = Label(self.wrong, color="terracotta", key="wrong")
            said.role = "status"  # read aloud when it comes
            asks.append(said)
        body = self._table() if self.codes else Label(self.t("teams.none"), color="soft")
        foot = [self.button("teams.back", self.shell.back)]
        if self.codes:
            foot.append(self.button("teams.take_away", self._take_away))
        if len(self.codes) > PAGE:
            foot.append(self.button("teams.more", self._more))
        wide, title = is_wide(ctx), Label(self.t("teams.headline"), "headline")
        lead = Label(self.t("teams.lead"), "small", color="soft")
        below = Line(*foot, Space(), gap=3)
        if wide:
            inside = Column(title, lead, *asks, Scroll(body, key="page"), below, gap=4)
        else:  # where letters are large, the whole page moves
            inside = Column(Scroll(Column(title, *asks, body, lead, gap=4), key="page"), below,
                            gap=3)  # fmt: skip
        sheet = Panel(inside, padding=6 if wide else 4, anchor=("center", "fill"),
                      max_em=72 if wide else None, min_em=54, key="paper")  # fmt: skip
        return Page(Stack(sheet, margin=5, grow=1), on_back=self.shell.back, key="screen")

    def _table(self) -> Node:
        """The teams of this page; every page has the same rows."""
        results = read_codes(self.codes)
        content = self._content()
        first = self.page * PAGE
        shown = slice(first, first + PAGE)
        count = len(results[shown])
        heads = ["", *(self.t("teams.team", n=first + i) for i in range(1, count + 1))]
        told = _Told(self, content)
        lines = [[told.name(row), *(told.cell(row, c) for c in row.cells[shown])]
                 for row in rows(content, results)]
        return Table(self.t("teams.headline"), heads, lines, key="teams")

    def _content(self) -> Content:
        """The scenario of the first code; that of the game, if it is the one."""
        game = self.shell.game
        result = read_codes(self.codes[:1])[0]
        if game is not None and result.scenario == result_of(game.session).scenario:
            return game.session.rules.content
        return scenario_of(result)

    # -- presses -------------------------------------------------------------------------------

    def _type(self, text: str) -> None:
        self.typed, self.wrong = text, ""

    def _add(self) -> None:
        codes, self.wrong = [*self.codes, self.typed], ""
        try:
            read_codes(codes)
            kept, self.codes = self.codes, codes
            try:
                self._content()
            except BadCode:
                self.codes = kept
                raise
        except BadCode as error:
            said = {k: v for k, v in error.params.items() if k != "team"}
            self.wrong = self.t("teams.no_town") if error.code == "no_scenario" else \
                self.t(f"code.{error.code}", **said)
        except Incompatible as error:
            self.wrong = self.t(f"error.{error.code}", **error.params)
        else:
            self.typed, self.page = "", (len(self.codes) - 1) // PAGE

    def _take_away(self) -> None:
        """The last one."""
        self.codes.pop()
        self.page, self.wrong = max(0, len(self.codes) - 1) // PAGE, ""

    def _more(self) -> None:
        self.page = (self.page + 1) % -(-len(self.codes) // PAGE)


class _Told:
    """Rows in words."""

    def __init__(self, screen: Teams, content: Content) -> None:
        from game import resources

        self.t, self.words = screen.t, screen.shell.words
        game, shell = screen.shell.game, screen.shell
        if game is not None and game.session.rules.content.id == content.id:
            self.story = game.story
        else:
            self.story = shell.story_of(content, resources.scenario_dir(content.id))
        self.figure = key_figure(make_rules(content))

    def name(self, row: Row) -> str:
        if row.kind == "goal":
            return self.story(f"goals.{row.id}.text")
        if row.kind == "principle":
            return self.t(f"principle.{row.id}")
        if row.kind == "figure":
            return _what(self.words, self.figure)
        return self.t(f"teams.{row.kind}")

    def cell(self, row: Row, cell: Cell) -> str:
        if cell is None:
            return self.t("teams.unknown")
        if row.kind == "goal":
            return self.t("debrief.met" if cell else "debrief.not_met")
        if row.kind == "ending":
            return self.story(f"endings.{cell}.title")
        if row.kind == "luck":
            return self.t("teams.luck_number", n=int(cell))
        if isinstance(cell, bool):
            return self.t("teams.yes" if cell else "teams.no")
        return self.words.number(int(cell))


def _what(words: Catalogue, figure: str) -> str:
    key = f"explain.what.{figure}"
    return words.text(key if words.has(key) else f"indicator.{figure}")
