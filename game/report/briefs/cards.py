"""A card a seat: for whom one speaks, and what nobody else at the table knows.

It keeps one quick player from playing alone: what the team needs to know lies in several hands.
"""

from __future__ import annotations

from html import escape

from game.i18n import Catalogue
from game.report.words import Own
from game.rules.content import Person
from game.session.lesson import deal
from game.session.session import Session

NOTES = 2
"""Lines to write on."""


def pages(fresh: Session, texts: Catalogue, own: Own, seats: int | None = None) -> str:
    """The seats of a class in their order; everybody whom the story names where it has none. More
    seats than that are dealt round, copies of a card one after the other."""
    content = fresh.rules.content
    room, people = content.classroom, {p.id: p for p in content.people}
    listed = room.seats if room is not None else list(people)
    dealt = [seat.person for seat in deal(seats or len(listed), listed)]
    dealt.sort(key=listed.index)
    return "".join(_card(people[who], texts, own, ("first", "second")[number % 2])
                   for number, who in enumerate(dealt))


def _card(person: Person, texts: Catalogue, own: Own, place: str) -> str:
    path, name = f"people.{person.id}", own(f"people.{person.id}.name")
    secret = own(f"classroom.private.{person.id}")
    usual = next((v.id for v in reversed(person.voices) if not v.when), "")
    voice = own(f"{path}.voices.{usual}.text") if usual else ""
    said = [f'<p class="soft">{escape(own(f"{path}.role"))}</p>',
            _line(texts.text("briefs.wants", wants=own(f"{path}.wants")))]
    if voice:
        said.append(f"<blockquote>{escape(texts.text('reflect.quote', text=voice))}</blockquote>")
    if secret:
        said.append(f'<div class="secret"><strong>{escape(texts.text("briefs.only_you"))}</strong>'
                    f"<br>{escape(secret)}</div>{_line(texts.text('briefs.tell'))}")
    lines = '<div class="line"></div>' * NOTES
    return (
        f'<section class="half {place}">'
        f'<div class="sign">{escape(texts.text("briefs.sign"))}</div>'
        f'<span class="kicker">{escape(texts.text("briefs.speak_for", town=own("town")))}</span>'
        f'<h2>{escape(texts.text("reflect.person", name=name, age=person.age))}</h2>'
        f'{"".join(said)}<div class="foot"><strong>'
        f'{escape(texts.text("briefs.watch", name=name))}</strong>{lines}</div></section>')


def _line(words: str) -> str:
    return f"<p>{escape(words)}</p>"
