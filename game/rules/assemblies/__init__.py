"""Assemblies: who may vote, who comes, what they say to each other, what is decided, what stays.

`deliberation` is the talk itself, a kernel that knows nothing of towns; the laboratory and every
assembly of the game use it. The other files put a town's people into it and take out what came.
"""
