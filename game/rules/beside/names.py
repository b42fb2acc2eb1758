"""The closed lists of names that scenarios may use beside the market."""

from __future__ import annotations

ADVANTAGES = ("tax", "procurement", "audit")
"""What a town hall may do for a label, or about it."""
LOOPS = ("repair", "reuse", "remanufacture", "recycle")
"""How things go round (concept 66); each is a dial as well."""
SHARINGS = ("tool_library", "platform", "none")
STREETS = ("formalise", "federate", "fine", "none")
COUNCILS = ("statistics", "tax_base")
"""What a council may decide about what a town is measured by and what it taxes (concept 65)."""
