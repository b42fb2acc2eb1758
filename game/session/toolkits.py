"""Teams swap toolkits: the versions chosen in one game as a file, and a file as acts of another."""

from __future__ import annotations

from pathlib import Path

from game.rules.actions.transfer import TransferAct
from game.rules.core import Context, Rejected
from game.rules.transfer import elsewhere as other
from game.rules.transfer import sending
from game.scenario import elsewhere
from game.scenario.toolkit_file import load_toolkit, write_toolkit
from game.session.session import Session
from game.world.mobility import Transfer


def hand_out(session: Session, toolkit: str, path: Path, note: str = "") -> None:
    """The toolkit as it would be sent now. Raises Rejected for one that there is not, OSError."""
    kit = sending.toolkits(session.rules).get(toolkit)
    if kit is None:
        raise Rejected("unknown_toolkit", which=toolkit[:60])
    write_toolkit(path, toolkit, {
        p.id: sending.version_of(session.world, toolkit, p.id) for p in kit.parts}, note)


def take_over(session: Session, path: Path) -> str:
    """Choose what a file chooses, part by part, as any act; its note. Raises InvalidInput,
    Incompatible, or Rejected where parts cannot be chosen now."""
    found = load_toolkit(path, session.rules.content)
    for part in sending.toolkits(session.rules)[found.toolkit].parts:
        wanted = found.parts.get(part.id, sending.AS_IT_IS)
        if sending.version_of(session.world, found.toolkit, part.id) != wanted:
            session.submit(TransferAct("part", f"{found.toolkit}/{part.id}", wanted))
    return found.note


def try_out(session: Session, path: Path, town: str) -> tuple[Transfer, str]:
    """What would come of a file's toolkit in another town of this game, on other luck than the
    game's own, and the file's note. Nothing of the game changes. Raises as `take_over`."""
    rules = session.rules
    found = load_toolkit(path, rules.content)
    if town not in other.towns(rules):
        raise Rejected("unknown_other_town", to=town[:60])
    spec = sending.toolkits(rules)[found.toolkit]
    versions = {p.id: found.parts.get(p.id, sending.AS_IT_IS) for p in spec.parts}
    sent = sending.packed(spec.id, town, 0, versions)
    ctx = Context(rules, session.luck.other("toolkit", 1), elsewhere=elsewhere)
    sent.cause = elsewhere.lacks(ctx, spec, town)
    if sent.cause:
        sent.outcome = "lacks"
    else:
        sending.live(ctx, sent, spec)
    return sent, found.note
