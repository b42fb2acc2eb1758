"""Currencies: any design of a few kinds, run by one engine.

The registry of kinds is read first, whoever asks for what: kinds use the parts of the engine, and
these ask the registry what a kind is like.
"""

from game.rules.currencies import kinds

__all__ = ["kinds"]
