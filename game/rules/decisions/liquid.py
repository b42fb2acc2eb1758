"""Liquid delegation: vote yourself, or name who votes for you; they may pass it on.

Each chain is walked to the first who votes directly, who then carries 1 and all that came to them.
Nothing is copied: all is resolved at the count. Whoever votes has no delegation, even if one was
named. A chain that ends with somebody who left, who was silent or who is not on the roll, or that
runs in a circle, is not cast; nor is a delegation to oneself. With a cap, nobody carries more than
that, and the rest is not cast. Delegated votes count for the quorum only if that was declared.
The votes are then counted as a simple majority of yes, or the most marks.
Source: workshop.md, section 6, "Liquid delegation" (Journal of Liquid Democracy 3-02).
"""

from __future__ import annotations

from dataclasses import replace

from game.rules.decisions.common import (
    ONE,
    Method,
    Note,
    Number,
    Outcome,
    Papers,
    Poll,
    simple,
    tally,
)

LOST = ("self_delegation", "delegate_absent", "delegation_circle")


def decide(poll: Poll, papers: Papers) -> Outcome:
    """More yes than no, or the most marks, with every vote at the weight that came to it."""
    direct = {b.voter: b for b in papers.votes if b.choices}
    blank = {b.voter for b in papers.blank}
    passed = {b.voter: b.delegate for b in papers.votes if not b.choices}
    weight = dict.fromkeys([*direct, *sorted(blank)], 1)
    lost = dict.fromkeys(LOST, 0)
    ends = _ends(passed, weight)
    for name, why in ends.values():
        if why:
            lost[why] += 1
        else:
            weight[name] += 1
    over = 0
    if poll.terms.cap:
        over = sum(max(0, w - poll.terms.cap) for w in weight.values())
        weight = {name: min(w, poll.terms.cap) for name, w in weight.items()}
    votes = tuple(replace(ballot, times=weight[name]) for name, ballot in direct.items())
    found = simple(poll, tally(poll, replace(papers, votes=votes)))
    notes = [Note(code, {"n": n}) for code, n in (*lost.items(), ("over_cap", over)) if n]
    heaviest = {"weight": _heaviest(weight)}
    rounds = tuple(replace(r, also={**r.also, **heaviest}) for r in found.rounds)
    spoken = len(direct) + len(blank) + sum(fault.times for fault in papers.invalid)
    uncast = sum(lost.values()) + over
    return replace(
        found, rounds=rounds, notes=(*found.notes, *notes), uncast=uncast,
        abstained=sum(weight[name] for name in blank),
        present=papers.cast - uncast if poll.terms.delegated_count else spoken)


def _ends(passed: dict[str, str], weight: dict[str, int]) -> dict[str, tuple[str, str]]:
    """Who delegated -> who votes for them in the end, and why nobody does if nobody does."""
    ends: dict[str, tuple[str, str]] = {}
    for start in passed:
        path, walked, name = [start], {start}, passed[start]
        while name not in weight and name not in ends and name not in walked and name in passed:
            path.append(name)
            walked.add(name)
            name = passed[name]
        if name == path[-1]:
            end = "", "self_delegation"
        elif name in walked:
            end = "", "delegation_circle"
        else:
            end = ends.get(name, (name, "" if name in weight else "delegate_absent"))
        ends.update(dict.fromkeys(path, end))
    return ends


def _heaviest(weight: dict[str, int], shown: int = 10) -> dict[str, Number]:
    """Who carries more than their own vote, the heaviest first: power that is to be seen."""
    line = sorted((n for n in weight if weight[n] > 1), key=lambda name: (-weight[name], name))
    return {name: weight[name] for name in line[:shown]}


METHOD = Method(ONE, decide, by_name=True)
