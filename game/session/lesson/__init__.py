"""A class on one laptop: who sits where and speaks for whom, how long there is, what was voted.

Plain data beside a session. A town knows nothing of it: what a class decides reaches the town by
acts like anybody's, and a session without a lesson is played alone.
"""

from game.session.lesson.lesson import MINUTES, TIES, Ballot, Lesson, Seat
from game.session.lesson.plan import Part, here, plan, standing
from game.session.lesson.seats import MOST_SEATS, SEATS, deal, join, leave, seats_of

__all__ = ["MINUTES", "MOST_SEATS", "SEATS", "TIES", "Ballot", "Lesson", "Part", "Seat", "deal",
           "here", "join", "leave", "plan", "seats_of", "standing"]
