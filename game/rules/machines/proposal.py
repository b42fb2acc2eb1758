"""A proposal: on the table, then adopted or refused; a refused one may be proposed again, and so
may an adopted one that its people may amend."""

from __future__ import annotations

from game.rules.machines.machine import LifeCycle, Step

PROPOSAL = LifeCycle(
    "proposal",
    ["proposed", "adopted", "refused", "withdrawn"],
    "proposed",
    [
        Step("adopt", "proposed", "adopted"),
        Step("refuse", "proposed", "refused"),
        Step("propose", "refused", "proposed"),
        Step("withdraw", "proposed", "withdrawn"),
        Step("propose", "withdrawn", "proposed"),
        Step("propose", "adopted", "proposed", "may_be_amended"),
    ],
)
