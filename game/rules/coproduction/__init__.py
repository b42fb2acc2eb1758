"""Co-production in small parts: phases, the board, levels, prerequisites, challenges, power."""
