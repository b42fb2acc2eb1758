"""Currencies: any design of a few kinds, run by one engine."""
