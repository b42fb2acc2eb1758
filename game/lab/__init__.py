"""Bots that play scenarios, alone or thousands of times, and what that shows."""
