"""Apps to order by, whose they are, and what they know (concept 19)."""
