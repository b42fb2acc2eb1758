"""Feelings first: everybody whom the story names, in their own words, before any figure."""

from __future__ import annotations

from game.report.debrief.told import Told
from game.session.feeling import stands_out
from game.session.town_view import PersonView


def section(it: Told) -> str:
    cards = "".join(_card(it, person) for person in it.view.people)
    return (it.heading("feelings", it.t("debrief.feelings_title"))
            + f'<div class="cards">{cards}</div>' + it.ask(it.t("debrief.feelings_question")))


def _card(it: Told, person: PersonView) -> str:
    path = f"people.{person.id}"
    who = it.t("reflect.person", name=it.own(f"{path}.name"), age=person.age)
    said = it.own(f"{path}.voices.{person.voice}.text") if person.voice else ""
    words = dict.fromkeys(_word(it, name, step) for name, step in stands_out(person.states))
    quote = f"<blockquote>{it.safe(it.t('reflect.quote', text=said))}</blockquote>" if said else ""
    return (f'<div class="card"><h3>{it.safe(who)}</h3>'
            f'<p class="soft">{it.safe(it.own(f"{path}.role"))}</p>{quote}'
            f'<p class="state">{it.safe(" · ".join(words))}</p></div>')


def _word(it: Told, name: str, step: str) -> str:
    if name != "need":
        return it.t(f"debrief.{name}_{step}")
    if it.view.key == "bread_short":
        return it.t(f"debrief.bread_{step}")
    subject = it.session.rules.content.subject
    own = f"debrief.{subject}_{step}"
    return it.t(own) if it.texts.knows(own) else \
        it.t(f"debrief.need_{step}", need=it.t(f"need.of.{subject}"))
