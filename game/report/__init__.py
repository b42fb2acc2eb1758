"""Pages that leave the game: comparisons, debriefs, evidence. One HTML file, nothing fetched."""
