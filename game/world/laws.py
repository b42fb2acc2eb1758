"""Laws on their way, what they hold in place, those who stand for them, and a table of favours."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Law:
    """See `rules.content.laws.BillSpec`."""

    id: str
    stage: str = "idea"
    """See `rules.machines.law`."""
    cause: str = ""
    """Why it lies still or was repealed; empty otherwise."""
    since: int = 0
    push: int = 0
    """How far those who want it have brought it towards its next stage, permille."""
    stalled_from: str = ""
    """Where it stopped, and goes on from."""
    streak: int = 0
    """Weeks in a row of too little behind it; of enough, while it lies still."""
    held_weeks: int = 0
    """Weeks in which it was in force, in all."""


@dataclass
class Hold:
    """Something of the town that laws hold in place, and what it would be without them."""

    base: int | None = None
    """What was there when the first law took hold, or was decided since; None: nothing was."""
    stands: int | None = None
    """What the law made of it: if it is something else now, somebody decided so meanwhile."""
    claims: dict[str, int] = field(default_factory=dict)
    """Law -> what it wants there, or really added; the last one decreed counts."""

    def copy(self) -> Hold:
        return replace(self, claims=dict(self.claims))


@dataclass
class Table:
    """A round table of a district, where actors do each other favours."""

    stage: str = "none"
    """`none`, `meeting`, `over`."""
    since: int = 0
    called: bool = False
    """Whether somebody asked for a meeting this week, out of turn."""
    balances: dict[str, int] = field(default_factory=dict)
    """Actor -> favours done less favours had; zero in all."""
    progress: dict[str, int] = field(default_factory=dict)
    """Matter -> meetings at which it went on."""
    done: dict[str, int] = field(default_factory=dict)
    """Matter -> how often it was unblocked."""
    rests: dict[str, int] = field(default_factory=dict)
    """Matter -> meetings until it comes back."""
    idle: dict[str, int] = field(default_factory=dict)
    """Actor -> meetings in a row that brought it nothing."""
    gone: list[str] = field(default_factory=list)

    def copy(self) -> Table:
        return replace(self, balances=dict(self.balances), progress=dict(self.progress),
                       done=dict(self.done), rests=dict(self.rests), idle=dict(self.idle),
                       gone=list(self.gone))


@dataclass
class Coalition:
    allies: dict[str, int] = field(default_factory=dict)
    """Ally that joined -> how closely it stands to it, permille."""
    left: dict[str, str] = field(default_factory=dict)
    """Ally that went -> why."""
    favours: dict[str, int] = field(default_factory=dict)
    """Ally -> favours that it is owed (below zero: that it owes)."""
    doubts: dict[str, int] = field(default_factory=dict)
    """Ally and reason (`ally/reason`) -> weeks in a row that the reason to leave has held."""
    mood: int = 500
    """How the country feels about it, permille."""
    table: Table = field(default_factory=Table)
    week: dict[str, int] = field(default_factory=dict)
    """Last week in figures."""

    def copy(self) -> Coalition:
        return replace(self, allies=dict(self.allies), left=dict(self.left),
                       favours=dict(self.favours), doubts=dict(self.doubts),
                       table=self.table.copy(), week=dict(self.week))
