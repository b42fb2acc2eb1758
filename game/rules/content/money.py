"""The money a story counts in, where that is not the euro."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.looks import STRICT


@dataclass(frozen=True)
class OwnMoney:
    """Amounts as people in this town say them. The model counts in cents of a euro everywhere;
    a rounded rate is enough to say them, since nobody changes money in the game."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    sign: str
    rate_permille: int
    """How much of it is said for a euro, thousandths."""
    digits: int = 0
    """Decimal places of amounts that are not rounded to whole ones."""
