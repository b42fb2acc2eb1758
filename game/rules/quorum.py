"""A quorum that nobody could reach: what comes of so many members at the best of times.

Turnout falls with numbers (facts I15). Statutes that ask for more than ever comes would make every
vote void, so they do not get as far as one; the checker says the same of a scenario's clauses.
"""

from __future__ import annotations

from game.rules.agreements import bylaws_after
from game.rules.assemblies.curve import most_who_come
from game.rules.content import Agreement
from game.rules.core import Rejected, Rules
from game.world.organisations import Organisation


def out_of_reach(rules: Rules, org: Organisation, agreement: Agreement,
                 terms: dict[str, str]) -> Rejected | None:
    """A quorum beyond what ever comes of so many members, at the best of times."""
    said = bylaws_after(org, agreement, terms)
    people = len(org.members)
    if "quorum_permille" not in said or not people:
        return None
    most = most_who_come(people, rules["vote.most_come"])
    if said["quorum_permille"] <= most:
        return None
    return Rejected("quorum_out_of_reach", found=said["quorum_permille"] // 10, right=most // 10,
                    members=people)
