"""A little paper in the settings: every choice of looks and letters is seen on it at once."""

from __future__ import annotations

from game.ui.portraits import CALM, Portrait, face_for
from game.ui.scenes import pages
from game.ui.scenes.parts import Screen, kicker
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Row


def sample(screen: Screen) -> Node:
    """Headline, running text, a face and signs: what papers are made of, and nothing to know."""
    words = Column(
        Label(screen.t("title.line"), "title", "headline"),
        Label(screen.t("title.note"), "body"),
        Row(pages.sign("solid", "terracotta", screen.t("living.short")),
            pages.sign("hatched", "olive", screen.t("reflect.sign_no_more")),
            pages.sign("outline", "quiet", screen.t("living.fine")), gap=5),
        gap=2, grow=1,
    )  # fmt: skip
    face = Portrait(face_for("sample", 34), CALM, 6, "square")
    body = Column(kicker(screen.t("title.name"), screen.t("settings.tab.look")),
                  Row(face, words, gap=4), gap=3)
    return Panel(body, padding=4, key="sample")
