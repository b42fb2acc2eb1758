"""Words with **bold** and _italic_ parts."""

from __future__ import annotations

from typing import Any

from game.ui import text as letters
from game.ui.widgets.label import Label


class Rich(Label):
    """A text with marks. Its accessible name is the text without them."""

    def __init__(self, text: str, **options: Any) -> None:
        super().__init__(text, **{"name": "", **options})
        self.name = self.name or "".join(span.text for span in self.spans)

    def parse(self, text: str) -> tuple[letters.Span, ...]:
        return letters.parse_rich(text, self.face)
