"""Enterprises: how they settle, what they take in, what bends, who leaves and who starts."""
