"""Texts, plurals and numbers in the languages of the game.

Used at the edges only. Inside the engine a rejection or an event is a code with parameters; here
it becomes a sentence: `load("ar").text("reject.not_enough_hours", need=3, left=1)`.
"""

from game.i18n.catalogue import Catalogue, UnknownLanguage, best, known, load, load_part
from game.i18n.numbers import Money
from game.i18n.pseudo import PSEUDO, DisguisedStory
from game.i18n.scenario import BadCatalogue, ScenarioCatalogue, scenario_catalogue

__all__ = [
    "PSEUDO",
    "BadCatalogue",
    "Catalogue",
    "DisguisedStory",
    "Money",
    "ScenarioCatalogue",
    "UnknownLanguage",
    "best",
    "known",
    "load",
    "load_part",
    "scenario_catalogue",
]
