"""How a town works: parameters, actions, weekly systems, decisions, effects, scoring."""
