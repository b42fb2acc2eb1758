"""A vote that cannot be held as it was declared."""

from __future__ import annotations


class CannotCount(Exception):
    """The terms contradict each other or the ballots: a code with parameters, never text.

    Unlike a proposal that was not adopted, which is a result, this wants somebody to change the
    terms or the file.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(f"{code} {params}" if params else code)
        self.code = code
        self.params: dict[str, str | int] = params
