"""A word: promises of the town hall that came due and were kept."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.partnership import consulting
from game.rules.scoring.reading import Reading
from game.world.world import World


def measure(world: World, rules: Rules) -> Reading | None:
    ends = [c.outcome for c in world.partnership.consultations.values()]
    kept, due = ends.count("kept"), ends.count("kept") + ends.count("broken")
    return Reading("word_kept", consulting.word(world), kept, due) if due else None
