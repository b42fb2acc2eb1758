"""Colours and type sizes of the style sheet, so that a theme is one object.

Colours are named by job, not by hue. The pairs of text and background that widgets really
use are listed in TEXT_PAIRS and SHAPE_PAIRS, and a test holds their contrast.
"""

from __future__ import annotations

from dataclasses import dataclass

RGB = tuple[int, int, int]


def rgb(code: str) -> RGB:
    """`#RRGGBB` to three numbers."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def mix(a: RGB, b: RGB, share: float) -> RGB:
    """The colour `share` of the way from a to b."""
    return (
        round(a[0] + (b[0] - a[0]) * share),
        round(a[1] + (b[1] - a[1]) * share),
        round(a[2] + (b[2] - a[2]) * share),
    )


def contrast(a: RGB, b: RGB) -> float:
    """WCAG contrast ratio, 1 to 21."""

    def light(color: RGB) -> float:
        parts = [c / 255 for c in color]
        r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(a), light(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@dataclass(frozen=True, eq=False)
class Theme:
    """A set of colours. `flat` panels (high contrast) have a thick border, no shadow, no fibres.

    Three ship: light, dark (a warm night), and contrast (flat, the most that can be told apart).
    """

    name: str
    flat: bool
    tokens: dict[str, RGB]

    def __getitem__(self, token: str) -> RGB:
        return self.tokens[token]


_LIGHT = {
    "table": "#EEDEC2", "table_low": "#D9BE98", "paper": "#FFFCF3", "paper_low": "#FAF2E1",
    "paper_edge": "#E2D3B4", "well": "#F0E9D4", "option": "#F3EBD6", "option_on": "#E2ECEE",
    "hover": "#FFF8E4", "ink": "#222638", "soft": "#4A4C5E", "quiet": "#62606C",
    "terracotta": "#A8442A", "sea": "#18627E", "olive": "#54662C", "plum": "#763E64",
    "ochre": "#8A580A", "main": "#A8442A", "main_text": "#FFFDF7", "main_low": "#752E1F",
    "control": "#968468", "rule": "#DECFB0", "ring": "#0E3C5C", "ring_light": "#FFFDF7",
    "pill": "#FCEBC6", "on_color": "#FFFDF7", "seed": "#F8E2A8", "fibre": "#6E5432",
    "shadow": "#341C1E",
}  # fmt: skip
_DARK = {
    "table": "#2B2434", "table_low": "#191521", "paper": "#332B38", "paper_low": "#2B2431",
    "paper_edge": "#52475A", "well": "#3D3443", "option": "#3C3342", "option_on": "#21424F",
    "hover": "#453B4B", "ink": "#FBF2E2", "soft": "#DED2C2", "quiet": "#C4B8AC",
    "terracotta": "#F5A582", "sea": "#8CD0E8", "olive": "#BDD086", "plum": "#E6B0D6",
    "ochre": "#F0C46C", "main": "#E8936A", "main_text": "#2A1712", "main_low": "#CC754C",
    "control": "#A4969E", "rule": "#574B5C", "ring": "#FFE3A0", "ring_light": "#191521",
    "pill": "#463718", "on_color": "#221A26", "seed": "#F8E2A8", "fibre": "#E8D4B0",
    "shadow": "#060309",
}  # fmt: skip
_CONTRAST = {
    "table": "#191C2A", "table_low": "#10131E", "paper": "#10131E", "paper_low": "#10131E",
    "paper_edge": "#ECE2C4", "well": "#1E2334", "option": "#1A1F2E", "option_on": "#14384A",
    "hover": "#242A3E", "ink": "#FFFFFF", "soft": "#E2E0D8", "quiet": "#CECCC4",
    "terracotta": "#FFA878", "sea": "#7AD2F6", "olive": "#BEDC78", "plum": "#F0AADC",
    "ochre": "#FFCE5C", "main": "#FFCE5C", "main_text": "#10131E", "main_low": "#B08A34",
    "control": "#ECE2C4", "rule": "#787468", "ring": "#FFFFFF", "ring_light": "#10131E",
    "pill": "#33290E", "on_color": "#10131E", "seed": "#F8E2A8", "fibre": "#10131E",
    "shadow": "#000000",
}  # fmt: skip

THEMES = {
    "light": Theme("light", False, {k: rgb(v) for k, v in _LIGHT.items()}),
    "dark": Theme("dark", False, {k: rgb(v) for k, v in _DARK.items()}),
    "contrast": Theme("contrast", True, {k: rgb(v) for k, v in _CONTRAST.items()}),
}

_SURFACES = ("paper", "paper_low", "well", "option", "option_on", "hover")
_WORDS = ("ink", "soft", "quiet", "terracotta", "sea", "olive", "plum", "ochre")
TEXT_PAIRS = (
    *((word, surface) for word in _WORDS for surface in _SURFACES),
    *((word, surface) for word in ("ink", "soft") for surface in ("table", "table_low")),
    *(("on_color", fill) for fill in ("terracotta", "sea", "olive", "plum", "ochre")),
    ("main_text", "main"), ("main_text", "main_low"), ("ochre", "pill"), ("paper", "ink"),
)  # fmt: skip
SHAPE_PAIRS = (
    ("control", "paper"), ("control", "paper_low"), ("ring", "ring_light"),
    ("ring", "paper"), ("ring", "paper_low"), ("ring", "table"), ("ring", "table_low"),
    ("sea", "option_on"), ("main", "paper_low"),
)  # fmt: skip

TYPE = {
    "caption": (13, 20, 26, 28),
    "small": (15, 22, 30, 28),
    "body": (16, 24, 32, 30),
    "lead": (18, 27, 34, 32),
    "title": (20, 29, 36, 36),
    "button": (24, 31, 38, 40),
    "town": (24, 31, 38, 40),
    "headline": (28, 38, 46, 48),
    "number": (58, 70, 80, 84),
    "display": (74, 84, 92, 96),
}
SCALES = (100, 125, 150, 175, 200)


def type_px(role: str, scale: int = 100, projector: bool = False) -> int:
    """Letter size in pixels: straight lines between the columns for 100, 150 and 200 %."""
    at_100, at_150, at_200, at_projector = TYPE[role]
    if projector:
        return at_projector
    scale = max(SCALES[0], min(SCALES[-1], scale))
    if scale <= 150:
        return round(at_100 + (at_150 - at_100) * (scale - 100) / 50)
    return round(at_150 + (at_200 - at_150) * (scale - 150) / 50)
