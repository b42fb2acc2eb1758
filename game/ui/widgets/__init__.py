"""What screens are made of. Text that is passed in is already translated.

What the title does without is loaded when it is first asked for, so that the title comes at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from game.ui.widgets.button import Button
from game.ui.widgets.caption import Caption
from game.ui.widgets.choice import Choice, Option
from game.ui.widgets.column import Column
from game.ui.widgets.decor import Art, Icon, Rule, Space
from game.ui.widgets.dialog import Dialog
from game.ui.widgets.fitted import Fitted
from game.ui.widgets.grid import Grid
from game.ui.widgets.label import Label
from game.ui.widgets.meter import Meter, Pips
from game.ui.widgets.panel import Panel
from game.ui.widgets.petals import Petal, Petals
from game.ui.widgets.row import Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.small import Bubble, KeyCap, Number, Pill
from game.ui.widgets.stack import Stack
from game.ui.widgets.stations import Stations
from game.ui.widgets.toast import Toast
from game.ui.widgets.tooltip import Tooltip

if TYPE_CHECKING:
    from game.ui.widgets.bars import Bars, Cause
    from game.ui.widgets.charts import LineChart, Series
    from game.ui.widgets.field import Field
    from game.ui.widgets.rich import Rich
    from game.ui.widgets.rows import Rows
    from game.ui.widgets.slider import Slider
    from game.ui.widgets.switch import Switch
    from game.ui.widgets.table import Table
    from game.ui.widgets.tabs import Tab, Tabs

__all__ = [
    "Art", "Bars", "Bubble", "Button", "Caption", "Cause", "Choice", "Column", "Dialog", "Field",
    "Fitted", "Grid", "Icon", "KeyCap", "Label", "LineChart", "Meter", "Number", "Option",
    "Panel", "Petal", "Petals", "Pill", "Pips", "Rich", "Row", "Rows", "Rule", "Scroll", "Series",
    "Slider", "Space", "Stack", "Stations", "Switch", "Tab", "Table", "Tabs", "Toast", "Tooltip",
]  # fmt: skip

_LATER = {
    "Bars": "bars",
    "Cause": "bars",
    "Field": "field",
    "LineChart": "charts",
    "Series": "charts",
    "Rich": "rich",
    "Rows": "rows",
    "Slider": "slider",
    "Switch": "switch",
    "Table": "table",
    "Tab": "tabs",
    "Tabs": "tabs",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(f"game.ui.widgets.{_LATER[name]}"), name)
