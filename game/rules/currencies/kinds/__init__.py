"""The kinds of currency. A kind is one file here and one line in `KINDS`.

A kind's file is a module with

- `OF`: whose rows its circle has, `households` or `enterprises`;
- `MINOR`: minor units of the ledger that make one unit (an hour of sixty minutes: 60);
- `ISSUES`: whether an issuer's account stands behind it, or a common purse that opens empty
  (`rules.currencies.accounts`);
- `DEFAULTS`: the settings it has, each with its usual value (`rules.currencies.settings`);
- `WORDS`: the choices in words it has, each with its usual value;
- `open_(world, ctx, currency)`: what comes into being when it is issued;
- `step(world, ctx, currency)`: its week;
- where it has them, `NEEDS`: systems without which it cannot be, and `settle(world, ctx,
  currency)`: its own rule for the end (`rules.currencies.closing`).
"""

from __future__ import annotations

from types import ModuleType

KINDS: dict[str, ModuleType] = {}
"""There, empty, before the kinds are read: they use the engine, and the engine asks it."""

from game.rules.currencies.kinds import (  # noqa: E402
    backed,
    business_credit,
    free_money,
    mutual_credit,
    scrip,
    time_bank,
)

KINDS |= {
    "backed": backed,
    "business_credit": business_credit,
    "time_bank": time_bank,
    "mutual_credit": mutual_credit,
    "scrip": scrip,
    "free_money": free_money,
}
