"""What screens are made of. Text that is passed in is already translated."""

from game.ui.widgets.bars import Bars, Cause
from game.ui.widgets.button import Button
from game.ui.widgets.caption import Caption
from game.ui.widgets.charts import Doughnut, LineChart, Series, Share
from game.ui.widgets.choice import Choice, Option
from game.ui.widgets.column import Column
from game.ui.widgets.decor import Art, Icon, Rule, Space
from game.ui.widgets.dialog import Dialog
from game.ui.widgets.grid import Grid
from game.ui.widgets.label import Label
from game.ui.widgets.meter import Meter, Pips
from game.ui.widgets.panel import Panel
from game.ui.widgets.petals import Petal, Petals
from game.ui.widgets.rich import Rich
from game.ui.widgets.row import Row
from game.ui.widgets.rows import Rows
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.slider import Slider
from game.ui.widgets.small import Bubble, KeyCap, Number, Pill
from game.ui.widgets.stack import Stack
from game.ui.widgets.stations import Stations
from game.ui.widgets.table import Table
from game.ui.widgets.tabs import Tab, Tabs
from game.ui.widgets.toast import Toast
from game.ui.widgets.tooltip import Tooltip

__all__ = [
    "Art", "Bars", "Bubble", "Button", "Caption", "Cause", "Choice", "Column", "Dialog", "Doughnut",
    "Grid", "Icon", "KeyCap", "Label", "LineChart", "Meter", "Number", "Option", "Panel", "Petal",
    "Petals", "Pill", "Pips", "Rich", "Row", "Rows", "Rule", "Scroll", "Series", "Share", "Slider",
    "Space", "Stack", "Stations", "Tab", "Table", "Tabs", "Toast", "Tooltip",
]  # fmt: skip
