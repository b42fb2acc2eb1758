"""A town on its way together: the grid, patterns, tutors, relapse, prototypes."""
