"""What the team may know of one organisation from inside: frozen, ids and numbers, never text.

Statutes are on the register, so everybody may read them. Books are read where the statutes keep
them open, or while the team still carries the thing. Of members the number is known, and those
whom the town knows by name.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.session.town_view import EndView

GROUPS = "ABCDE"
"""Rows of the Common Good Matrix: suppliers, owners and money, workers, customers, society."""
VALUES = "1234"
"""Its columns: dignity, solidarity and justice, sustainability, transparency and a say."""
PRINCIPLES = tuple(f"ica{n}" for n in range(1, 8))
"""The seven cooperative principles in their own order (facts B22)."""


@dataclass(frozen=True)
class StatuteView:
    """One rule of the statutes that the engine runs."""

    name: str
    value: int
    usual: int
    """What it says while its people have decided nothing."""
    least: int
    most: int
    """What the law leaves to choose from."""
    by_law: bool = False
    """Whether `least` or `most` is the law's and not only the range of the thing."""
    adopted: bool = False
    """Whether a clause that its people adopted says it, in words of its own."""


@dataclass(frozen=True)
class MemberView:
    """A member, or one on probation; `person` is empty where the town knows no name."""

    person: str
    until_week: int = -1
    """Last week of probation; -1 for a full member."""


@dataclass(frozen=True)
class BooksView:
    """Cents a week unless said otherwise. None stands for what nobody has written down."""

    takings: int | None
    pay: int | None
    other: int | None
    reserves: int | None
    """What lies in its account now."""
    weeks_covered: int | None
    """Weeks for which it could pay its people from that alone."""
    split: dict[str, int] = field(default_factory=dict)
    """Of the last surplus shared out: who -> cents."""
    since: dict[str, int] = field(default_factory=dict)
    """Since it was begun, in cents, plus in and minus out, by what for (see `coops.flows`), with
    all `other` everyday costs: together they are the reserves."""
    bills: tuple[tuple[str, int], ...] = ()
    """What brought bills besides the everyday, with their cents, the largest first."""


@dataclass(frozen=True)
class LinksView:
    """Who stands by it and whom it stands by."""

    network: str = ""
    partners: tuple[str, ...] = ()
    """Providers of the others in the network."""
    fund_cents: int | None = None
    covered_cents: int = 0
    """Losses that the solidarity fund has borne for it so far."""
    refused_week: int | None = None
    supported_weeks: int = 0
    """Weeks of advice by a support centre that are left."""
    takes_over: str = ""
    """Employer whose place it takes."""
    bought_cents: int | None = None
    """What it has bought since the last audit; None where its books cannot be read."""
    from_sisters_cents: int = 0
    """Of that, from other organisations of its network."""


@dataclass(frozen=True)
class PledgeView:
    """A round of pledges: what is asked, and of the last one only the sum."""

    threshold_cents: int
    open: bool
    """Whether a round can be held now."""
    held: bool = False
    kept: bool = False
    asked: int = 0
    number: int = 0
    """Households that gave something."""
    cents: int = 0


@dataclass(frozen=True)
class OrganisationView:
    provider: str
    form: str
    stage: str
    age_weeks: int
    members: int
    known: tuple[MemberView, ...]
    """Members whom the town knows by name, and everybody on probation."""
    joining: int
    """How many are on probation."""
    left: int
    """How many have left since it began."""
    leaving: int
    """How many of them still wait for their share."""
    workers: int
    posts: int
    terms: dict[str, dict[str, str]]
    """Adopted agreement -> clause -> option."""
    statutes: tuple[StatuteView, ...]
    methods: dict[str, str]
    """Kind of decision -> method."""
    books: BooksView | None
    """None while they are closed to the team."""
    links: LinksView
    pledge: PledgeView | None = None
    """None where it asks nobody for pledges."""
    capital_cents: int = 0
    """What it takes to begin."""
    paid_in_cents: int | None = None
    """What lies in a founding circle's account; None once it has begun."""
    cells: dict[str, int] = field(default_factory=dict)
    """`A1` to `E4` -> permille, as far as its behaviour says anything about it."""
    today: bool = True
    """Whether that is as of today; else as last audited, since its books are closed."""
    principles: dict[str, int] = field(default_factory=dict)
    """`ica1` to `ica7` -> permille, as audited."""
    audited_week: int = -1
    """Week of the audit; -1 while there was none."""
    ended: EndView | None = None
    """None while it is not over."""
