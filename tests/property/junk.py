"""Acts that may mean something or nothing: what a broken file or a stranger's phone might send."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import strategies as st

from game.rules.actions import ACTIONS
from game.rules.core import Action

WORDS = st.one_of(
    st.sampled_from(["old_quarter", "statutes", "majority", "ask_chain", "town_van", "knock",
                     "voice=one_voice", "nobody", "team", "", " ", "=", "\x00", "a/b", "s1:start"]),
    st.text(max_size=12),
)
JUNK = st.one_of(WORDS, st.integers(), st.none(), st.booleans(), st.lists(WORDS, max_size=2))


@st.composite
def any_action(draw: st.DrawFn) -> Action:
    """Any verb with words that may or may not mean something."""
    cls = ACTIONS[draw(st.sampled_from(sorted(ACTIONS)))]
    return cls(**{f.name: draw(WORDS) for f in fields(cls)})


def any_params() -> st.SearchStrategy[dict[str, object]]:
    """Parameters of any name and kind."""
    names = st.sampled_from(["district", "offer", "terms", "x"])
    return st.dictionaries(names, JUNK, max_size=3)
