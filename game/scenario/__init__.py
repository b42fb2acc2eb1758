"""Reading scenarios: the only package that knows YAML.

One path for the game and for the checker, so that a file that passes `check` always loads.
"""
