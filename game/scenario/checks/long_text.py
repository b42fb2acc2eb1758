"""Plain language: cards that fit, and sentences that a tired reader can follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.rules.content import Agreement, Incident, Offer
from game.scenario.checks.look import Finding, Look
from game.scenario.texts import texts_at

MAX_CARD_WORDS = 60
MAX_SENTENCE_WORDS = 25
SENTENCE_END = re.compile(r"(?:[.!?؟۔。…]+[\"'»”’)\]]*(?:\s|\Z))|\n\s*\n|\n\s*[-•]\s")


def check(look: Look) -> Iterator[Finding]:
    cards = {
        (*path, "text")
        for path, item in look.items
        if isinstance(item, Offer | Incident | Agreement)
    }
    for path, _, text in texts_at(look.root):
        words = len(text.split())
        if path in cards and words > MAX_CARD_WORDS:
            yield _long("long_card", path, words, MAX_CARD_WORDS)
        longest = max(len(sentence.split()) for sentence in SENTENCE_END.split(text))
        if longest > MAX_SENTENCE_WORDS:
            yield _long("long_sentence", path, longest, MAX_SENTENCE_WORDS)


def _long(rule: str, path: tuple[str | int, ...], words: int, limit: int) -> Finding:
    return Finding(rule, path, {"words": words, "limit": limit}, "warning", "reasonable")
