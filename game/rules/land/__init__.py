"""What a town's life takes of land, and what that does later.

`consumption` counts land by what people do, `technique` says what dials spare of it and what the
money saved takes again, `balance` holds it against what land offers, `boundaries` against a fair
share of the planet.
"""
