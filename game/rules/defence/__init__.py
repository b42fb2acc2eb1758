"""Defending what people have (concept 6): threats with a day, civil society's own means, people who
organise themselves, and what contracts do to an association."""
