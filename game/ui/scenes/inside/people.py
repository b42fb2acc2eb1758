"""Who belongs to it: those the town knows by name, how many there are, who is new, who left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.machines.organisation import FOUNDING
from game.ui.context import Context
from game.ui.scenes import faces
from game.ui.scenes.parts import icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Pips, Row

if TYPE_CHECKING:
    from game.session.organisation_view import MemberView, OrganisationView
    from game.ui.scenes.parts import TownScreen

FACE_EM, SMALL_EM = 4.2, 2.5
MOST_SIGNS = 60
"""Members up to whom everybody has a sign; of more, one stands for several."""


def leaf(screen: TownScreen, ctx: Context, org: OrganisationView) -> Node:
    count = Panel(Column(*_count(screen, org), gap=3), padding=5, grow=1, key="members")
    known = Panel(Column(*_known(screen, org), gap=3), padding=5, grow=1, key="known")
    if not is_wide(ctx):
        return Column(count, known, gap=4)
    return Row(count, known, gap=4, align="stretch")


def how_many(screen: TownScreen, org: OrganisationView) -> str:
    """Members; while nothing is paid in, so many in a circle."""
    paid = org.pledge is not None and org.pledge.kept
    circle = org.stage in FOUNDING and not paid
    return screen.n("inside.circle" if circle else "inside.members", org.members)


def _count(screen: TownScreen, org: OrganisationView) -> list[Node]:
    """How many, with a sign for each: full members solid, those on probation hatched."""
    who = screen.t(f"inside.members_are.{_kind(screen, org.form)}")
    nodes: list[Node] = [Label(how_many(screen, org), "title", "headline"),
                         Label(who, color="soft")]
    total = org.members + org.joining
    if total:
        each = -(-total // MOST_SIGNS)
        looks = ["solid"] * (org.members // each) + ["hatched"] * -(-org.joining // each)
        nodes.append(Pips.of(looks, "dot", {"solid": "plum", "hatched": "plum"}, "lead"))
        if each > 1:
            nodes.append(Label(screen.n("inside.a_sign_is", each), "caption", color="soft"))
    if org.joining:
        nodes.append(icon_line("user-plus", Label(screen.n("inside.joining", org.joining)),
                               "plum", "lead"))
    if org.left:
        nodes.append(icon_line("door-open", Label(screen.n("inside.left", org.left)),
                               "terracotta", "lead"))
    if org.leaving:
        nodes.append(icon_line("hourglass", Label(screen.n("inside.leaving", org.leaving)),
                               "terracotta", "lead"))
    if org.posts:
        hands = screen.t("inside.posts", n=org.workers, all=org.posts)
        nodes.append(icon_line("briefcase", Label(hands), "olive", "lead"))
    return nodes


def _known(screen: TownScreen, org: OrganisationView) -> list[Node]:
    """Faces of those with a name, each with how they belong; the others have none."""
    nodes: list[Node] = [Label(screen.t("inside.known"), "title", "headline")]
    named = [m for m in org.known if m.person]
    if not named:
        nodes.append(Label(screen.t("inside.none_known"), color="soft"))
    for member in named:
        number = next(i for i, p in enumerate(screen.view.people) if p.id == member.person)
        person = screen.view.people[number]
        how = Column(Label(screen.s(f"people.{person.id}.name"), "lead", "headline"),
                     Label(_standing(screen, member), "small", color="soft"), gap=0, grow=1)
        nodes.append(Row(faces.face_of(person, number, FACE_EM), how, gap=3))
    others = org.members + org.joining - len(named)
    if others and named:
        nodes.append(Label(screen.n("inside.others", others), "small", color="soft"))
    return nodes


def named_row(screen: TownScreen, org: OrganisationView) -> Node:
    """Those with a name beside each other, then how many others there are."""
    row: list[Node] = []
    for number, person in faces.people_in_order(screen):
        if any(m.person == person.id for m in org.known):
            row += [faces.face_of(person, number, SMALL_EM),
                    Label(screen.s(f"people.{person.id}.name"), "small")]
    others = org.members - sum(bool(m.person) and m.until_week < 0 for m in org.known)
    if others > 0 and row:
        row.append(Label(screen.n("inside.others", others), "small", color="soft"))
    return Row(*row, gap=1.5)


def _standing(screen: TownScreen, member: MemberView) -> str:
    if member.until_week < 0:
        return screen.t("inside.full_member")
    return screen.n("inside.on_probation", max(0, member.until_week - screen.view.week))


def _kind(screen: TownScreen, form: str) -> str:
    """Who belongs to a form."""
    assert screen.shell.game is not None
    spec = screen.shell.game.session.rules.forms.get(form)
    return spec.members if spec else "nobody"
