"""What other rules and the views ask of assemblies. The parts are in `rules/assemblies/`."""

from __future__ import annotations

from game.rules.assemblies.leanings import blocker_of, leanings, main_objection
from game.rules.assemblies.turnout import attendance, expected_turnout, quorum_needed
from game.rules.assemblies.voters import users_of, voters_of

__all__ = ["attendance", "blocker_of", "expected_turnout", "leanings", "main_objection",
           "quorum_needed", "users_of", "voters_of"]
