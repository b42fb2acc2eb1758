"""What can go wrong with the window. Codes, not sentences: the caller translates."""

from __future__ import annotations


class UiError(Exception):
    """An expected failure with a code and parameters, to be shown as a translated sentence."""

    code = "ui.error"

    def __init__(self, **params: object) -> None:
        super().__init__(self.code)
        self.params = params


class DisplayUnavailable(UiError):
    """There is no screen to open a window on (a server, a broken driver, a closed session)."""

    code = "ui.display_unavailable"
