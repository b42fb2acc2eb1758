"""Prices in parts of a usual week's wage, so that they hold in a rich town and in a poor one."""

from __future__ import annotations

from game.rules.core import Rules


def cents(rules: Rules, name: str, times: int = 1) -> int:
    """So many times `beside.<name>_ppm` of the kind of town's usual wage, cents."""
    return times * rules[f"beside.{name}_ppm"] * rules["income.usual_wage_cents"] // 1_000_000
