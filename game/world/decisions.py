"""What people decide on: agreements on the table, evenings of choosing, what the team promised."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Proposal:
    """An agreement on the table: what is proposed, how it went so far."""

    agreement: str
    terms: dict[str, str]
    state: str = "proposed"
    concessions: list[str] = field(default_factory=list)
    method: str = "majority"
    voters: list[int] = field(default_factory=list)
    came: int = 0
    needed: int = -1
    """How many had to come to the last meeting; -1 while there was none. What is adopted there may
    ask for others from then on."""
    yes: int = 0
    refusals: int = 0
    reason: str = ""
    in_force: dict[str, str] = field(default_factory=dict)
    """Terms adopted earlier, which hold until others are adopted; none before the first time."""
    facilitation: str = ""
    """What whoever looks after the talk looks at most; empty if nobody does."""
    outcome: str = ""
    """How the last meeting on it ended: see `rules.assemblies.verdict`."""
    met_week: int = -1
    minutes: int = 0
    """How long it took."""
    talk: list[dict[str, int]] = field(default_factory=list)
    """After each round: how many spoke `for` it, how many things were still `open`."""
    tallies: dict[str, int] = field(default_factory=dict)
    """Answer -> how many gave it in the count."""
    present: list[int] = field(default_factory=list)
    spoke: list[int] = field(default_factory=list)
    unheard: list[int] = field(default_factory=list)
    """Households that came with a reason, did not speak, and heard nobody speak for it."""
    silenced: str = ""
    """The group that was not heard much more often than others."""
    voiced: list[str] = field(default_factory=list)
    """Reasons that somebody spoke for."""
    amended: dict[str, str] = field(default_factory=dict)
    """Clause -> option that the meeting put in place of the proposed one."""
    colleges: dict[int, str] = field(default_factory=dict)
    """Voter -> the college they vote in; empty where heads are counted."""
    accepts: int = 0
    """How far those who were there can live with what came, permille."""

    @property
    def holding(self) -> dict[str, str] | None:
        """The terms that hold today, whatever else is on the table; None if none do."""
        return self.terms if self.state == "adopted" else self.in_force or None

    def copy(self) -> Proposal:
        return replace(
            self, terms=dict(self.terms), concessions=list(self.concessions),
            voters=list(self.voters), talk=[dict(r) for r in self.talk],
            tallies=dict(self.tallies), present=list(self.present), spoke=list(self.spoke),
            unheard=list(self.unheard), voiced=list(self.voiced), amended=dict(self.amended),
            in_force=dict(self.in_force), colleges=dict(self.colleges),
        )


@dataclass
class Pick:
    """An evening on which people chose several of many, and the ballots they cast."""

    selection: str
    method: str
    season: int
    week: int
    voters: list[int]
    present: list[int] = field(default_factory=list)
    ballots: dict[int, list[str]] = field(default_factory=dict)
    """Household -> what it marked, the dearest to it first."""
    cents: int = 0
    """What there was to spend."""
    lot: int = 0
    """Seed of the lot, drawn before the count."""
    outcome: str = ""
    """How it ended: see `rules.choosing.evening`."""
    winners: list[str] = field(default_factory=list)
    """In the order in which they were chosen."""

    def copy(self) -> Pick:
        return replace(self, voters=list(self.voters), present=list(self.present),
                       winners=list(self.winners),
                       ballots={row: list(marks) for row, marks in self.ballots.items()})


@dataclass
class Promise:
    """Something the team said it would do by a season; goodwill falls if it does not."""

    name: str
    due_season: int
    kept: bool = False
    broken: bool = False
