"""The leaves of the screen of a currency."""
