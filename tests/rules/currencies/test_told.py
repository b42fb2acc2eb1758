"""What an experiment's author may write about a currency is told where experiments are."""

from __future__ import annotations

import re

from game.resources import root
from game.rules.currencies.figures import FIGURES
from game.rules.currencies.kinds import KINDS
from game.rules.currencies.services import IN_TURN
from game.rules.currencies.settings import SETTINGS, WORDS
from game.rules.currencies.strains import STRAINS

PAGE = (root() / "tests" / "experiments" / "CURRENCIES.md").read_text(encoding="utf-8")
TOLD = set(re.findall(r"`([a-z_<>]+)`", PAGE))


def test_every_setting_word_choice_kind_and_figure_is_told() -> None:
    choices = {choice for word in WORDS.values() for choice in word}
    many = {"strain_": STRAINS, "minutes_": IN_TURN, "unmet_": IN_TURN}
    listed = {f"{head}{name}" for head, names in many.items() for name in names}
    wanted = {*SETTINGS, *WORDS, *choices, *KINDS, *(set(FIGURES) - listed), *STRAINS,
              "strain_<cause>", "minutes_<skill>", "unmet_<skill>"}
    assert wanted - TOLD == set()


def test_a_setting_is_read_where_it_says() -> None:
    here = root() / "game" / "rules" / "currencies"
    for name, setting in SETTINGS.items():
        place = here / setting.read_by
        files = place.glob("*.py") if place.is_dir() else [place.with_suffix(".py")]
        assert any(f'"{name}"' in file.read_text(encoding="utf-8") for file in files), name


def test_a_kinds_settings_are_of_the_list_and_within_it() -> None:
    for name, kind in KINDS.items():
        assert set(kind.DEFAULTS) <= set(SETTINGS) and set(kind.WORDS) <= set(WORDS), name
        for setting, usual in kind.DEFAULTS.items():
            assert SETTINGS[setting].least <= usual <= SETTINGS[setting].most, (name, setting)
        for word, choice in kind.WORDS.items():
            assert choice in WORDS[word], (name, word)
