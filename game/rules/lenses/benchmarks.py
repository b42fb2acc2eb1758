"""What was published about elsewhere, by indicator: how far others are, the id in the facts
collection, and who counted it. Only where the indicator counts the same thing."""

from __future__ import annotations

BENCHMARKS: dict[str, tuple[int, str, str]] = {
    "even_pay": (500, "B9", "DAWI 2021"),
    "shared_care": (313, "E1", "ILO 2018"),
    "came": (88, "B18", "UVM 2018"),
    "land_and_air": (593, "F2.1", "GFN 2016"),
}
"""Permille: pay of others beside the highest in cooperatives of the United States (2 to 1); men's
minutes of unpaid care beside women's in the world (83 and 265); who comes to a town meeting in
Vermont, the middle of four; the world's biocapacity beside its footprint (1.63 and 2.75)."""
