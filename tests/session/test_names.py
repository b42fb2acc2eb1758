"""My town: names change in every text of every language, and in nothing else."""

from __future__ import annotations

import errno
import re

import pytest

from game import i18n, resources
from game.lab.bots import BOTS
from game.lab.play import play
from game.report.words import own_texts
from game.scenario.load import load_content
from game.scenario.problem import Incompatible, InvalidInput
from game.scenario.texts import collect_texts
from game.session.files import SaveError
from game.session.names import Names, renaming
from game.session.names_kept import keep, kept, read_names, town_called
from game.session.save import to_bytes
from game.session.start import start

CONTENT = load_content(resources.scenario_dir("first_season"))


def in_language(language, told, **people):
    names = Names("Montaldo", people)
    return renaming(CONTENT, names, lambda path: told.get(path, ""), language)


def test_whole_words_only_and_two_people_may_swap_names():
    told = {"people.rosa.name": "Rosa", "people.amal.name": "Amal"}
    renamed = in_language("en", told, rosa="Amal", amal="Rosa")
    assert renamed("Rosa's rose, Amal and Rosalia of Ribalta.") == \
        "Amal's rose, Rosa and Rosalia of Montaldo."


@pytest.mark.parametrize(("language", "told", "new", "text", "wanted"), [
    ("fr", "Amal", "Bea", "Le pain d’Amal, qu’Amal porte. D'Amal.",
     "Le pain de Bea, que Bea porte. De Bea."),
    ("fr", "Rosa", "Inès", "La porte de Rosa. Elle dit que Rosa dort.",
     "La porte d’Inès. Elle dit qu’Inès dort."),
    ("fr", "Rosa", "Pia", "La porte de Rosa.", "La porte de Pia."),
    ("es", "Rosa", "Inés", "Amal y Rosa", "Amal e Inés"),
    ("es", "Iker", "Rosa", "Amal e Iker", "Amal y Rosa"),
    ("ar", "أمل", "سلمى", "وأمل قالت لأمل: أملنا بأمل", "وسلمى قالت لسلمى: أملنا بسلمى"),
    ("ar", "أمل", "الهادي", "قالت لأمل", "قالت للهادي"),
    ("ar", "أمل", "Bea", "وأمل قالت لأمل", "وBea قالت لـBea"),
])
def test_what_a_language_puts_before_a_name_fits_the_new_one(language, told, new, text, wanted):
    person = {"Amal": "amal", "Rosa": "rosa", "Iker": "iker", "أمل": "amal"}[told]
    renamed = in_language(language, {f"people.{person}.name": told}, **{person: new})
    assert renamed(text) == wanted


@pytest.mark.parametrize("language", i18n.known())
@pytest.mark.parametrize("scenario", resources.scenario_ids())
def test_in_no_text_of_any_language_an_old_name_is_left(scenario, language):
    content = load_content(resources.scenario_dir(scenario))
    session, texts = start(content, 1), i18n.load(language)
    before = own_texts(session, texts)
    paths = ["town", *(f"people.{p.id}.name" for p in content.people)]
    old = [before(path) for path in paths]
    session.names = Names("Xx0", {p.id: f"Xx{n}" for n, p in enumerate(content.people, 1)})
    own = own_texts(session, texts)
    assert [own(path) for path in paths] == [f"Xx{n}" for n in range(len(paths))]
    glued = "[وفبلك]{0,2}" if language == "ar" else ""
    left = re.compile(rf"(?<!\w){glued}(?:{'|'.join(map(re.escape, old))})(?!\w)")
    assert not {p: own(p) for p in collect_texts(content) if left.search(own(p))}


def test_the_town_becomes_the_same_whatever_it_is_called():
    plain, named = start(CONTENT, 5), start(CONTENT, 5)
    named.names = Names("Montaldo", {"rosa": "Pia"})
    play(plain, BOTS["cautious"](5), 1)
    play(named, BOTS["cautious"](5), 1)
    assert to_bytes(plain) == to_bytes(named)


def test_names_are_kept_on_this_computer_and_a_broken_file_keeps_nobody_from_playing(
        tmp_path, monkeypatch):
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    assert kept(CONTENT) is None
    file = keep(CONTENT, Names("Montaldo", {"rosa": "Pía", "tomas": ""}))
    assert kept(CONTENT) == Names("Montaldo", {"rosa": "Pía"})
    assert town_called("first_season") == "Montaldo"
    assert town_called("dry_summer") == ""
    file.write_text("people: [", "utf-8")
    assert kept(CONTENT) is None and town_called("first_season") == ""


HEAD = "format_version: 1\nscenario: first_season\n"


@pytest.mark.parametrize(("text", "rule", "line"), [
    (HEAD + "people: {rose: Pia}\n", "names_nobody", 3),
    (HEAD + "people:\n  rosa: Pia\n  amal: pia\n", "names_twice", 5),
    (HEAD + f"town: {'a' * 25}\n", "name_long", 3),
    (HEAD + 'people: {rosa: "Pi\\ta"}\n', "name_control", 3),
    (HEAD + 'people: {rosa: " "}\n', "name_empty", 3),
    (HEAD.replace("first_season", "dry_summer"), "names_scenario", 2),
    ("scenario: first_season\n", "missing_key", 1),
])
def test_what_is_wrong_in_a_file_is_told_where_it_is(tmp_path, text, rule, line):
    file = tmp_path / "names.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(InvalidInput) as caught:
        read_names(file, CONTENT)
    problem = caught.value.problems[0]
    assert (problem.rule, problem.line) == (rule, line)


def test_a_file_of_a_newer_game_is_told_as_such(tmp_path):
    file = tmp_path / "names.yaml"
    file.write_text(HEAD.replace("1", "9", 1), "utf-8")
    with pytest.raises(Incompatible):
        read_names(file, CONTENT)




def test_names_that_cannot_be_kept_leave_those_that_were(tmp_path, monkeypatch):
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    keep(CONTENT, Names("Montaldo"))

    def full(*where):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(SaveError):
        keep(CONTENT, Names("Elsewhere"))
    assert town_called("first_season") == "Montaldo"
