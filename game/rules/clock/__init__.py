"""The care clock and matching by hand, in small parts."""
