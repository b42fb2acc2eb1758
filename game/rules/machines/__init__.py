"""Life cycles as `transitions` machines: shared, flat, guards only, no side effects.

The state is a plain string in the world; a machine is fired on a throwaway holder. Only this
package (and the window's flow) imports transitions.
"""

from game.rules.machines.app import APP
from game.rules.machines.contract import CONTRACT
from game.rules.machines.currency import CURRENCY
from game.rules.machines.drive import DRIVE
from game.rules.machines.hub import HUB
from game.rules.machines.ladder import LADDER
from game.rules.machines.law import LAW
from game.rules.machines.organisation import ORGANISATION
from game.rules.machines.pattern import PATTERN
from game.rules.machines.phase import PHASE
from game.rules.machines.process import PROCESS
from game.rules.machines.proposal import PROPOSAL
from game.rules.machines.prototype import PROTOTYPE
from game.rules.machines.threat import THREAT

MACHINES = {"phase": PHASE, "law": LAW, "organisation": ORGANISATION, "proposal": PROPOSAL,
            "contract": CONTRACT, "currency": CURRENCY, "process": PROCESS,
            "hub": HUB, "ladder": LADDER, "threat": THREAT, "drive": DRIVE, "app": APP,
            "pattern": PATTERN, "prototype": PROTOTYPE}

__all__ = ["APP", "CONTRACT", "CURRENCY", "DRIVE", "HUB", "LADDER", "MACHINES", "ORGANISATION",
           "PATTERN", "PHASE", "PROCESS", "PROPOSAL", "PROTOTYPE", "THREAT"]
