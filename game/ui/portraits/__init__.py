"""Faces, drawn by code: `portrait` gives a picture of a person in a mood, in any size.

`face` says what somebody looks like (from the scenario, or from name and age), `mood` how they
are. Pictures are kept; what a mood does not move is kept apart, so a change of mood is cheap.
"""

from game.ui.portraits.cache import portrait
from game.ui.portraits.face import Face, face_for
from game.ui.portraits.mood import CALM, Mood, mood_of, word_of
from game.ui.portraits.node import Portrait

__all__ = ["CALM", "Face", "Mood", "Portrait", "face_for", "mood_of", "portrait", "word_of"]
