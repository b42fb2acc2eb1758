"""The window: one tree of nodes that drawing, keyboard, screen readers and speech share."""

import os

# pygame greets on standard output, which belongs to the commands' own answers.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
