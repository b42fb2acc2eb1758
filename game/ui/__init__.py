"""The window: one tree of nodes that drawing, keyboard, screen readers and speech share."""
