"""Statutes: what the people of an organisation have written down, in numbers that the engine runs.

A closed list. Each is read by one part of the model or more; one that nobody set is as the form
has it (`rules.forms`), else as usual. `flaws` says what contradicts what: the checker shows it to
authors, and a proposal that has one is refused with the same words. A split of the surplus is set
whole, all five parts in one go, so that it always adds up.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.core import Rules
from game.rules.forms import FormSpec, LawSpec
from game.world.organisations import Organisation

WHOLE = 1000
OPEN_DOOR, BY_VOTE, CLOSED_DOOR = 0, 1, 2
"""Admission."""
SHARED_OUT, INDIVISIBLE = 0, 1
"""Dissolution: what is left after stakes goes to members, or to the federation or the town."""
NEVER = -1
"""Exit: the stake is never repaid."""


@dataclass(frozen=True)
class Statute:
    """A rule in numbers: what it usually says, its range, and who acts by it."""

    default: int
    least: int
    most: int
    unit: str
    source: str
    read_by: str


SPLIT = ("reserves_permille", "members_permille", "community_permille", "education_permille",
         "federation_permille")
"""The parts of a surplus, in the order in which odd cents are given out."""

STATUTES: dict[str, Statute] = {
    # Who may become a member: 0 whoever works there (or uses it) and pays a share, 1 by a vote of
    # the members, 2 nobody any more. ICA principle 1 (facts B22) asks for an open door.
    "admission": Statute(1, 0, 2, "choice", "B22", "coops.membership"),
    # Weeks before somebody who works there is a member or is voted on.
    "probation_weeks": Statute(26, 0, 104, "weeks", "judgement", "coops.membership"),
    # What a member puts in and has back on leaving.
    "share_cents": Statute(40_000, 0, 1_000_000, "cents", "judgement", "coops.membership"),
    # Part of the members who have to come before a vote counts.
    "quorum_permille": Statute(330, 0, 1000, "permille", "judgement", "assemblies"),
    # Where a surplus goes. Mondragon: 450 reserves, 450 members, 100 community (facts B13).
    "reserves_permille": Statute(450, 0, 1000, "permille", "B13", "coops.surplus"),
    "members_permille": Statute(400, 0, 1000, "permille", "B13", "coops.surplus"),
    "community_permille": Statute(50, 0, 1000, "permille", "B13", "coops.surplus"),
    "education_permille": Statute(50, 0, 1000, "permille", "B13", "coops.surplus"),
    "federation_permille": Statute(50, 0, 1000, "permille", "B13", "coops.surplus"),
    # Pay of skilled posts against the others', tenths: 2 : 1 in the United States, up to 9 : 1 in
    # Mondragon (facts B9).
    "pay_ratio_tenths": Statute(20, 10, 90, "tenths", "B9", "coops.pay"),
    # Whether every member can read the books.
    "books_open": Statute(1, 0, 1, "choice", "C11", "season.people, firms.governing"),
    # Weeks within which a leaver has the stake back; -1 never.
    "exit_weeks": Statute(52, NEVER, 260, "weeks", "judgement", "coops.membership"),
    # What is left in the end: 0 shared out among members, 1 indivisible.
    "dissolution": Statute(INDIVISIBLE, 0, 1, "choice", "B13", "coops.dissolution"),
    # Part of a fall in takings that pay answers before posts do (facts I13, B10).
    "bends_permille": Statute(800, 0, 900, "permille", "B10", "firms.bending"),
}

KINDS_OF_DECISION = ("statutes", "admission", "surplus", "everyday", "crisis")
"""What may be decided by a method of its own."""


@dataclass(frozen=True)
class Clash:
    """What cannot stand: a code with parameters, and the statutes that it is about."""

    code: str
    names: tuple[str, ...]
    params: dict[str, str | int]


def of_form(form: FormSpec | None) -> dict[str, int]:
    """Every statute as it is where people have said nothing."""
    return {name: s.default for name, s in STATUTES.items()} | (form.bylaws if form else {})


def value(rules: Rules, org: Organisation, name: str) -> int:
    """What is in force. Raises KeyError for a name outside `STATUTES`."""
    if name in org.bylaws:
        return org.bylaws[name]
    form = rules.forms.get(org.form)
    usual = STATUTES[name].default
    return form.bylaws.get(name, usual) if form else usual


def method(rules: Rules, org: Organisation, kind: str, usual: str = "majority") -> str:
    """By which method its people decide on such things."""
    form = rules.forms.get(org.form)
    return org.methods.get(kind) or (form.methods.get(kind, usual) if form else usual)


def members_least(rules: Rules, form: str) -> int:
    """People it takes to found one: by law, else by what the form usually needs."""
    spec = rules.forms.get(form)
    usual = spec.members_least if spec else 0
    return rules.law.members_least.get(spec.id, usual) if rules.law and spec else usual


def flaws(form: FormSpec | None, law: LawSpec | None, given: dict[str, int]) -> list[Clash]:
    """What contradicts the range of a statute, the law, the form, or another statute. `given` is
    what is said on top of what the form has."""
    found: list[Clash] = []
    for name, number in given.items():
        s = STATUTES[name]
        if not s.least <= number <= s.most:
            found.append(Clash("statute_range", (name,), {
                "statute": name, "found": number, "low": s.least, "high": s.most}))
    full = of_form(form) | given
    bound = law if law and form and form.id in law.binds else None
    return found or [*_split(given, full), *_law(bound, given, full), *_form(form, given),
                     *_each_other(given)]


def _split(given: dict[str, int], full: dict[str, int]) -> list[Clash]:
    named = [name for name in SPLIT if name in given]
    total = sum(full[name] for name in SPLIT)
    if not named or total == WHOLE:
        return []
    return [Clash("statutes_split", tuple(named), {
        "found": total, "wanted": WHOLE, "difference": abs(WHOLE - total),
        "statute": named[0], "right": max(0, full[named[0]] + WHOLE - total)})]


def _law(law: LawSpec | None, given: dict[str, int], full: dict[str, int]) -> list[Clash]:
    found = []
    for name, bound in (law.bounds if law else {}).items():
        if name not in given:
            continue
        right = full[name] if bound.least is None else max(bound.least, full[name])
        right = right if bound.most is None else min(bound.most, right)
        if right != full[name] and law is not None:
            code = "statute_below_law" if right > full[name] else "statute_above_law"
            found.append(Clash(code, (name,), {
                "statute": name, "found": full[name], "right": right, "law": law.id}))
    return found


def _form(form: FormSpec | None, given: dict[str, int]) -> list[Clash]:
    found = []
    if form and not form.surplus_to_members and given.get("members_permille"):
        found.append(Clash("statutes_no_members_part", ("members_permille",), {
            "found": given["members_permille"], "form": form.id}))
    if form and form.locked and given.get("dissolution") == SHARED_OUT:
        found.append(Clash("statutes_locked", ("dissolution",), {"form": form.id}))
    return found


def _each_other(given: dict[str, int]) -> list[Clash]:
    if given.get("admission") == CLOSED_DOOR and given.get("probation_weeks", 0):
        return [Clash("statutes_probation_of_nobody", ("admission", "probation_weeks"), {
            "found": given["probation_weeks"]})]
    return []
