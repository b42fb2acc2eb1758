"""The concept table: which idea of the sources is played where, and whether it does anything there.

Each row names what carries an idea (an act, a part of the model, an effect, a number), plays a
strategy with it and without it on the same luck, and counts the difference on a named state.
"""
