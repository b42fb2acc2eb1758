"""The model town on its table: where everything stands, and how it is drawn.

`camera`, `light`, `canvas`, `geometry` and `box` draw anything in the town's own space, at any
zoom, in any light. `plan` says where things stand. `town` paints it and keeps the picture.
"""
