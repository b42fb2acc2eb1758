"""Co-production in small parts: phases, the board, levels, prerequisites, challenges, power.

`running` lives a process's week; `moves` is what a team may do on the board.
"""
