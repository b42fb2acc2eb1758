"""Leaves of the time bank's desk: open requests, the two who are looked at, who could help."""
