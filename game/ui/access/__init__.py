"""For people who hear or feel the game instead of seeing it.

`kit` shows the one tree to screen readers, `speech` reads it aloud where there is none. Both are
started after the first picture and may be missing; the game goes on the same.
"""
