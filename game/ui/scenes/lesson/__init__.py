"""Screens of a class on one laptop: before it begins, while it votes, and what lies beside."""
