"""The parts of the co-production board."""
