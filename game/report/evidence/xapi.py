"""xAPI 1.0.3 statements, one JSON document a line; the actor is a seat, never a person.

Ids are made from the game itself, so that the same save exports the same statements and a record
store that gets them twice keeps them once. No time is told: a save knows weeks, not dates.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from typing import Any

from game.rules.actions.reply import AFTER, BEFORE, TRANSFER
from game.session import learning
from game.session.session import Session
from game.world.digest import digest

VERSION = "1.0.3"
VERBS = {
    "act": ("http://adlnet.gov/expapi/verbs/interacted", "interacted"),
    "answer": ("http://adlnet.gov/expapi/verbs/answered", "answered"),
    "end": ("http://adlnet.gov/expapi/verbs/completed", "completed"),
}
TYPES = {
    "act": "http://adlnet.gov/expapi/activities/interaction",
    "answer": "http://adlnet.gov/expapi/activities/cmi.interaction",
    "end": "http://adlnet.gov/expapi/activities/simulation",
}
URN = "urn:commontown"
HOME = "https://commontown.example"
"""Where accounts of seats are said to be: a name that the standard reserves for nobody."""
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, URN)


def lines(session: Session, seat: str = "") -> Iterator[str]:
    """`seat` tells teams apart; without one, the game's own fingerprint does."""
    own = digest(session.world)
    for number, statement in enumerate(_statements(session, seat or own[:12])):
        statement["id"] = str(uuid.uuid5(SPACE, f"{own}/{number}"))
        yield json.dumps(statement, ensure_ascii=False)


def _statements(session: Session, seat: str) -> Iterator[dict[str, Any]]:
    content = session.rules.content
    home = f"{URN}:scenario:{content.id}"
    language = content.language
    for season, kind, act in learning.acts(session):
        yield _statement("act", seat, f"{home}:act:{kind}", {"en": kind}, home,
                         extensions={f"{URN}:act": act, f"{URN}:season": season})
    asked = {BEFORE + q.id: q.before for q in content.questions}
    asked |= {AFTER + q.id: q.after for q in content.questions}
    if content.transfer is not None:
        asked[TRANSFER] = content.transfer.asked
    for name, option in session.world.replies.items():
        it = asked[name]
        statement = _statement("answer", seat, f"{home}:question:{name}", {language: it.text}, home,
                               success=option == it.answer, response=option)
        statement["object"]["definition"] |= {
            "interactionType": "choice", "correctResponsesPattern": [it.answer],
            "choices": [{"id": o.id, "description": {language: o.text}} for o in it.options]}
        yield statement
    if session.world.ending:
        shown = {f"{URN}:competence:{n}": k for n, k in learning.competences(session).items()}
        yield _statement("end", seat, home, {language: content.title}, home, completion=True,
                         extensions=shown | {f"{URN}:ending": session.world.ending})


def _statement(kind: str, seat: str, what: str, name: dict[str, str], home: str,
               **result: Any) -> dict[str, Any]:
    """`name` is what it is called, by language."""
    verb, word = VERBS[kind]
    said: dict[str, Any] = {
        "version": VERSION,
        "actor": {"objectType": "Agent", "account": {"homePage": HOME, "name": seat}},
        "verb": {"id": verb, "display": {"en": word}},
        "object": {"objectType": "Activity", "id": what,
                   "definition": {"type": TYPES[kind], "name": name}},
        "context": {"contextActivities": {"parent": [{"objectType": "Activity", "id": home}]}},
    }
    if result:
        said["result"] = result
    return said
