"""A small town with named people, tasks of care that they do, and a time bank with a broker."""

from __future__ import annotations

from dataclasses import replace

from game.lab.laboratory import UNTOLD, laboratory
from game.rules.content import (
    Content,
    CurrencySpec,
    DaySpec,
    Person,
    Season,
    Situation,
    TaskSpec,
)
from game.rules.vocabulary import LIVING_TOWN
from game.session.session import Session
from game.session.start import start

TASKS = (
    TaskSpec("breakfast", "old", UNTOLD, "morning", 45, by="daughter"),
    TaskSpec("lunch", "old", UNTOLD, "noon", 60, by="daughter"),
    TaskSpec("turning", "old", UNTOLD, "night", 60, by="daughter"),
    TaskSpec("walk", "old", UNTOLD, "afternoon", 60, days=5),
)


def person(name: str, age: int = 45, **situation: int) -> Person:
    home = Situation(**({"adults": 1, "children": 0, "elders": 0, "frail": 0} | situation))
    return Person(name, UNTOLD, age, "district_0", UNTOLD, UNTOLD, home, [])


PEOPLE = (
    person("old", 82, adults=0, elders=1, frail=1, paid_minutes=0, tired=400),
    person("daughter", 51, tired=600),
    person("nurse", 38),
    person("cook", 71, adults=0, elders=1),
    person("pupil", 15, adults=2, children=1),
)
BANK = CurrencySpec("hours", "time_bank", UNTOLD, UNTOLD, None, begins="circulating",
                    settings={"members_start_permille": 400, "broker_hours_week": 20},
                    words={"matching": "broker", "broker": "paid"})


def content(tasks: tuple[TaskSpec, ...] = TASKS, bank: bool = True) -> Content:
    systems = [*LIVING_TOWN, "clock", *(["currencies"] if bank else [])]
    first = Season("spring", UNTOLD, UNTOLD, UNTOLD, ["listen", "organise", "clock", "match"])
    return replace(
        laboratory("iberian", 200), systems=systems, people=list(PEOPLE), tasks=list(tasks),
        seasons=[first, *[replace(first, id=f"s{i}") for i in range(3)]], organising_hours=20,
        days=[DaySpec("daughter", "woman", ["forenoon", "afternoon"]),
              DaySpec("nurse", "woman", ["night"]), DaySpec("cook", "elder"),
              DaySpec("pupil"), DaySpec("old")],
        currencies=[BANK] if bank else [])


def game(tasks: tuple[TaskSpec, ...] = TASKS, bank: bool = True, seed: int = 5) -> Session:
    return start(content(tasks, bank), seed)
