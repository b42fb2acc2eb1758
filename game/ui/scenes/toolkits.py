"""Toolkits for other towns: which version of each part goes, where it goes, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.transfer import TransferAct
from game.ui.context import Context
from game.ui.scenes.deeds import Deed
from game.ui.scenes.parts import heading, icon_line
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Rule, Tab, Tabs

if TYPE_CHECKING:
    from game.session.mobility_view import PartView, ToolkitView, TransferView
    from game.ui.scenes.mobility import MobilityScene

OUTCOMES = {"sent": "sea", "took": "olive", "failed": "terracotta", "lacks": "terracotta"}
AS_IT_IS = "as_it_is"


def leaf(screen: MobilityScene, ctx: Context, found: TransferView) -> Node:
    """Each toolkit, then its parts; beside it what goes with it, or where it goes."""
    kit = next((k for k in found.toolkits if k.id == screen.kit), found.toolkits[0])
    known = any(s.toolkit == kit.id and s.outcome != "sent" for s in found.sent)
    parts = {f"{kit.id}/{p.id}": p for p in kit.parts}
    here = screen.looks_at([kit.id, *parts])
    cards: list[Node] = [screen.row(
        kit.id, Icon("globe", "title", "sea"), screen.t("streets.send_to"),
        screen.n("streets.towns", sum(not dict(t.why_not).get(kit.id) for t in found.towns),
                 all=len(found.towns)), "sea", kit.id == here)]
    cards += [_part(screen, key, part, key == here, known) for key, part in parts.items()]
    tabs = [Tab(k.id, screen.s(f"toolkits.{k.id}.name"), help=screen.t("board.leaf.help"))
            for k in found.toolkits]
    which = [Tabs(screen.t("streets.leaf.kits"), tabs, kit.id, screen.pack, key="kit")] \
        if len(tabs) > 1 else []
    shown = Column(Label(screen.t("streets.kits.plain"), "small", color="soft"), *which,
                   screen.looks(screen.t("streets.leaf.kits"), cards, 2), gap=1.5)
    said = _of_part(screen, kit.id, parts[here], known) if here in parts \
        else _of_kit(screen, found, kit)
    return screen.beside(ctx, shown, said, 1.3)


def _named(screen: MobilityScene, kit: str, part: str, version: str) -> str:
    if version == AS_IT_IS:
        return screen.t("transfer.as_it_is")
    return screen.s(f"toolkits.{kit}.parts.{part}.versions.{version}.name")


def _kind(screen: MobilityScene, part: PartView, known: bool) -> tuple[str, str, str]:
    """Sign, colour and words of a part: of the core or not, once that is known."""
    if not known:
        return "question", "sea", screen.t("streets.a_part")
    return ("seal-check", "terracotta", screen.t("transfer.core")) if part.core \
        else ("wrench", "olive", screen.t("transfer.adaptable"))


def _part(screen: MobilityScene, key: str, part: PartView, chosen: bool, known: bool) -> Node:
    kit, _, name = key.partition("/")
    image, color, kind = _kind(screen, part, known)
    version = screen.n("streets.other_ways", len(part.versions),
                       now=_named(screen, kit, name, part.chosen))
    said = screen.t("cost.and").join((kind, version)) if known else version
    title = screen.s(f"toolkits.{kit}.parts.{name}.name")
    return screen.row(key, Icon(image, "title", color), title, said, color, chosen)


def _of_part(screen: MobilityScene, kit: str, part: PartView, known: bool) -> list[Node]:
    path = f"toolkits.{kit}.parts.{part.id}"
    _, color, kind = _kind(screen, part, known)
    plain = f"streets.{'core' if part.core else 'adaptable'}.plain"
    why = [Label(screen.t(plain), "small", "strong")] if known else []
    deeds = []
    for version in (AS_IT_IS, *part.versions):
        text = "" if version == AS_IT_IS else screen.s(f"{path}.versions.{version}.text")
        deeds.append(Deed(f"{version}/{kit}/{part.id}", "version",
                          _named(screen, kit, part.id, version),
                          TransferAct("part", f"{kit}/{part.id}", version), text,
                          holds=screen.t("streets.goes") if version == part.chosen else ""))
    return [heading(kind, color), Label(screen.s(f"{path}.name"), "title", "headline"),
            Label(screen.s(f"{path}.text"), "small", color="soft"), *why,
            *screen.to_do(deeds, screen.t("streets.which_goes"))]


def _of_kit(screen: MobilityScene, found: TransferView, kit: ToolkitView) -> list[Node]:
    path = f"toolkits.{kit.id}"
    lines: list[Node] = [Label(screen.s(f"{path}.name"), "title", "headline"),
                         Label(screen.s(f"{path}.text"), "small", color="soft")]
    if kit.needs:
        lines.append(Label(screen.t("streets.core_needs"), "small", "strong"))
    lines += [icon_line("flag", Label(screen.s(f"{path}.needs.{need}.text"), "small"), "plum",
                        "lead") for need in kit.needs]
    for sent in (s for s in found.sent if s.toolkit == kit.id):
        town, color = screen.s(f"other_towns.{sent.town}.name"), OUTCOMES[sent.outcome]
        told = screen.t(f"transfer.outcome.{sent.outcome}")
        if sent.weeks_left:
            told = f"{told} · {screen.n('way.weeks_left', sent.weeks_left)}"
        lines += [Rule(), Label(f"{town}: {told}", "small", "bold", color)]
        if sent.cause:
            why = screen.s(f"{path}.needs.{sent.cause}.text") if sent.cause in kit.needs \
                else screen.t(f"line.cause.{sent.cause}")
            lines.append(Label(why, "small"))
    deeds = [Deed(f"send/{kit.id}/{t.id}", "send", screen.s(f"other_towns.{t.id}.name"),
                  TransferAct("send", kit.id, t.id), told=screen.s(f"other_towns.{t.id}.text"))
             for t in found.towns]
    return [*lines, *screen.to_do(deeds, screen.t("streets.send_to"))]
