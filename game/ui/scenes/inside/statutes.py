"""Statutes in plain words: what was decided, what each rule does, what the law asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes.inside import words
from game.ui.scenes.parts import columns, heading, icon_line
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Label, Panel

if TYPE_CHECKING:
    from game.session.organisation_view import OrganisationView, StatuteView
    from game.ui.scenes.parts import TownScreen

DECISIONS = ("everyday", "admission", "surplus", "statutes", "crisis")


def leaf(screen: TownScreen, ctx: Context, org: OrganisationView) -> Node:
    """What its people adopted in their own words first, then the rules that the engine runs."""
    cards = [_term(screen, agreement, clause, option)
             for agreement, terms in org.terms.items() for clause, option in terms.items()]
    said = {s.name: s for s in org.statutes}
    for name in words.ORDER:
        if name in said and not said[name].adopted:
            cards.append(_statute(screen, said[name]))
    if words.SURPLUS[0] in said and not said[words.SURPLUS[0]].adopted:
        cards.append(_surplus(screen, [said[name] for name in words.SURPLUS]))
    if org.methods:
        cards.append(_methods(screen, org.methods))
    if not cards:
        none = icon_line("scales", Label(screen.t("inside.no_statutes"), "lead"), "quiet")
        return Panel(none, padding=5, key="statutes")
    return Grid(*cards, columns=columns(ctx), gap=3)


def _term(screen: TownScreen, agreement: str, clause: str, option: str) -> Node:
    """A clause as its people adopted it."""
    path = f"agreements.{agreement}.clauses.{clause}"
    return _card(f"term/{clause}", screen.s(f"{path}.name"),
                 screen.s(f"{path}.options.{option}.name"),
                 screen.s(f"{path}.options.{option}.plain"), [])


def _statute(screen: TownScreen, rule: StatuteView) -> Node:
    notes = words.law(screen, rule)
    if rule.value == rule.usual:
        notes.append(("circle-half", screen.t("inside.usual")))
    return _card(f"statute/{rule.name}", words.name(screen, rule.name),
                 words.value(screen, rule.name, rule.value),
                 words.meaning(screen, rule.name, rule.value), notes)


def _surplus(screen: TownScreen, parts: list[StatuteView]) -> Node:
    """The five parts of a surplus on one card: they are one decision."""
    lines: list[Node] = [heading(screen.t("inside.surplus"))]
    for rule in parts:
        said = screen.t("inside.part", who=words.name(screen, rule.name),
                        share=words.value(screen, rule.name, rule.value))
        lines.append(icon_line(words.SURPLUS_ICONS[rule.name], Label(said, "body", "strong"),
                               "olive", "lead"))
        if rule.value:
            lines.append(Label(words.meaning(screen, rule.name, rule.value), "small",
                               color="soft"))
        lines += [icon_line(image, Label(note, "caption", color="soft"), "quiet", "lead")
                  for image, note in words.law(screen, rule)]
    return Panel(Column(*lines, gap=1.5), padding=4, key="statute/surplus")


def _methods(screen: TownScreen, methods: dict[str, str]) -> Node:
    lines: list[Node] = [heading(screen.t("inside.methods"))]
    for kind in DECISIONS:
        if kind in methods:
            said = screen.t("inside.part", who=screen.t(f"inside.decide.{kind}"),
                            share=screen.t(f"method.{methods[kind]}"))
            lines.append(icon_line("hand", Label(said, "body", "strong"), "sea", "lead"))
    return Panel(Column(*lines, gap=1.5), padding=4, key="statute/methods")


def _card(
    key: str, title: str, value: str, plain: str, notes: list[tuple[str, str]]
) -> Node:
    """A rule: what it is about, what it says, what that does, then what limits it."""
    parts: list[Node] = [heading(title), Label(value, "title", "headline"),
                         Label(plain, "small", color="soft")]  # fmt: skip
    parts += [icon_line(image, Label(note, "caption", color="soft"), "quiet", "lead")
              for image, note in notes]
    return Panel(Column(*parts, gap=1), padding=4, key=key)
