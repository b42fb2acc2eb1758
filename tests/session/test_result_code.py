"""A result as letters: whole after the way, and any slip of one or two letters is found."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from game.lab.bots import BOTS
from game.lab.play import play
from game.resources import scenario_dir
from game.scenario.load import load_content
from game.scenario.problem import Incompatible
from game.session import result_code
from game.session.checked_letters import LETTERS
from game.session.result_code import BadCode, Result, decode, encode, of_scenario, result_of
from game.session.start import start

RESULT = Result(300, 41, 200, 4, True, (True, False, True, False, False, False), (81, 0, 100, 64),
                17, 2)
CODE = encode(RESULT)
PLAIN = CODE.replace("-", "")


def changed(place, letter):
    return PLAIN[:place] + letter + PLAIN[place + 1:]


def test_a_code_says_what_was_put_into_it():
    chance = random.Random(1)
    for _ in range(300):
        result = Result(
            chance.randrange(512), chance.randrange(64), chance.randrange(256),
            chance.randrange(16), chance.random() < 0.5,
            tuple(chance.random() < 0.5 for _ in range(6)),
            tuple(chance.choice([None, 0, 100, 57]) for _ in range(4)),
            chance.choice([None, 0, 65534]), chance.choice([None, 0, 14]))
        assert decode(encode(result)) == result


def test_twenty_letters_in_five_groups_none_of_which_looks_like_another():
    assert [len(group) for group in CODE.split("-")] == [4] * 5
    assert not set(CODE) & set("ILOU")


def test_every_single_wrong_letter_is_found_with_its_place_and_what_it_was():
    for place, right in enumerate(PLAIN):
        for letter in LETTERS:
            if letter == right:
                continue
            with pytest.raises(BadCode) as caught:
                decode(changed(place, letter))
            said = caught.value
            assert said.code == "letter" and said.params["wanted"] == right
            assert (said.params["group"], said.params["place"]) == (place // 4 + 1, place % 4 + 1)


def test_letters_that_changed_places_are_found():
    chance = random.Random(2)
    told = 0
    for i in range(len(PLAIN)):
        for j in range(i + 1, len(PLAIN)):
            if PLAIN[i] == PLAIN[j]:
                continue
            letters = list(PLAIN)
            letters[i], letters[j] = letters[j], letters[i]
            with pytest.raises(BadCode) as caught:
                decode("".join(letters))
            if j == i + 1:
                told += caught.value.code == "swapped"
                assert caught.value.code in ("swapped", "letters")
    assert told >= 15, "neighbours that changed places are nearly always told as such"
    for _ in range(300):  # any two wrong letters
        one, other = chance.sample(range(20), 2)
        letters = list(PLAIN)
        letters[one] = chance.choice(LETTERS.replace(PLAIN[one], ""))
        letters[other] = chance.choice(LETTERS.replace(PLAIN[other], ""))
        with pytest.raises(BadCode):
            decode("".join(letters))


def test_it_may_be_typed_in_any_way_that_people_write():
    assert decode(CODE.lower().replace("-", "")) == RESULT
    assert decode("  " + CODE.replace("-", " – ")) == RESULT
    assert decode(CODE.replace("0", "o").replace("1", "l")) == RESULT
    arabic = CODE.translate({ord(str(n)): chr(0x660 + n) for n in range(10)})
    assert decode(arabic) == RESULT


@pytest.mark.parametrize(("text", "code", "params"), [
    (CODE[:-1], "length_at", {"found": "19", "wanted": "20", "group": 5}),
    (CODE[0] + CODE, "length_at", {"found": "21", "group": 1}),
    (PLAIN[:-1], "length", {"found": "19"}),
    ("", "length", {"found": "0"}),
    (CODE[:5] + "U" + CODE[6:], "no_letter", {"group": 2, "place": 1, "found": "U"}),
    (CODE[:5] + "é" + CODE[6:], "no_letter", {"group": 2, "found": "é"}),
])
def test_what_is_wrong_is_told_where_it_is(text, code, params):
    with pytest.raises(BadCode) as caught:
        decode(text)
    assert caught.value.code == code and params.items() <= caught.value.params.items()


def test_a_code_of_another_form_is_no_mistake_of_typing(monkeypatch):
    monkeypatch.setattr(result_code, "FORM", 2)
    newer = encode(RESULT)
    monkeypatch.undo()
    with pytest.raises(Incompatible):
        decode(newer)


def test_letters_that_check_and_make_no_sense_are_refused():
    with pytest.raises(BadCode, match="nonsense"):
        decode(encode(replace(RESULT, principles=(101, 0, 0, 0))))


def test_a_game_makes_a_code_and_the_scenario_knows_it():
    content = load_content(scenario_dir("first_season"))
    session = start(content, 7)
    fresh = decode(encode(result_of(session)))
    assert (fresh.seasons, fresh.alone, fresh.ending) == (0, False, None)
    play(session, BOTS["idle"](7), 1)
    lived = decode(encode(result_of(session)))
    assert lived.seasons == 1 and lived.figure == session.world.history[-1]["bread_short"]
    assert lived.luck == fresh.luck and lived.luck != result_of(start(content, 8)).luck
    assert of_scenario(lived, content)
    assert not of_scenario(lived, replace(content, id="dry_summer"))
