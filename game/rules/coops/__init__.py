"""Cooperatives by their statutes: members, surplus, pay, and what becomes of it in the end."""
