"""How somebody is, in words of three steps each: what stands out first, worst first."""

from __future__ import annotations

MOST = 3
"""As many as one takes in at a glance."""
ORDER = (("need", "low"), ("tired", "high"), ("care", "low"), ("company", "low"),
         ("trust", "low"), ("need", "high"), ("company", "high"), ("trust", "high"),
         ("tired", "low"), ("tired", "middle"), ("company", "middle"), ("trust", "middle"))


def steps(states: dict[str, int]) -> dict[str, str]:
    """A person's states (`PersonView.states`, permille) as steps: low, middle, high."""
    return {
        "need": "low" if states["need"] < 600 else "high",
        "tired": "high" if states["tired"] >= 700 else "low" if states["tired"] < 350 else "middle",
        "company": _third(states["company"]),
        "trust": _third(states["trust"]),
        "care": "low" if states["care"] < 460 else "high",
    }


def stands_out(states: dict[str, int]) -> list[tuple[str, str]]:
    """State and step of what one would say first. Texts: `debrief.<state>_<step>`."""
    now = steps(states)
    return [(name, step) for name, step in ORDER if now.get(name) == step][:MOST]


def _third(value: int) -> str:
    return "low" if value < 380 else "middle" if value < 560 else "high"
