"""Leaves of the care clock: tasks, the clock of one day, and everybody's."""
