"""Figures of a support hub: its counters and who carries them, who waits, what began, what pays."""

from __future__ import annotations

from game.rules.hub.figures import FIGURES as OF_THE_HUB

FIGURES = {
    "hub_counters": OF_THE_HUB["counters"],
    "hub_handed": OF_THE_HUB["handed"],
    "hub_queue": OF_THE_HUB["waiting"],
    "hub_opened": OF_THE_HUB["opened"],
    "hub_posts": OF_THE_HUB["posts"],
    "hub_covered": OF_THE_HUB["covered"],
    "hub_women": OF_THE_HUB["first_share"],
}
