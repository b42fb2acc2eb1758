"""Beside the market, in small parts."""
