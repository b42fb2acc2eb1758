"""A screen with one of everything, in English and Arabic."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.ui.context import Context
from game.ui.scene import Scene
from game.ui.stage import Words
from game.ui.tree import Node
from game.ui.widgets import (
    Bars,
    Button,
    Cause,
    Choice,
    Column,
    Dialog,
    Icon,
    Label,
    Meter,
    Option,
    Panel,
    Petal,
    Petals,
    Rich,
    Row,
    Rule,
    Scroll,
    Space,
    Table,
)

WORDS = Words(help="Help", no_help="Nothing more to say.", close="Close")

EN = {
    "kicker": "THE RIBALTA VOICE",
    "date": "Spring, week 13",
    "headline": "Bread is further away than in winter",
    "lead": "**31 households** are short of bread, of 120. That is _one in four_ (26%).",
    "meter": "3 organising hours left",
    "houses": "31 households short of bread",
    "bars": "Why? We lived the same spring again without each cause.",
    "less": "fewer short",
    "more": "more short",
    "chance": "could be chance",
    "causes": ["The bakery closed", "The trial oven on Mill Street", "Rain on three market days"],
    "take": "give or take {}",
    "lenses": ["Needs met", "Democracy", "Responsible", "Networks"],
    "choice": "Who decides about the oven?",
    "options": [
        ("One member, one vote", "Everyone who joined"),
        ("The founders", "Five people, for two years"),
        ("The town hall", ""),
    ],
    "closed": "The council has not been asked yet.",
    "table": "Hours by district",
    "heads": ["District", "Paid", "Care"],
    "rows": [["Old Quarter", "1,250", "980"], ["Mill Street", "640", "1,105"]],
    "quote": "“Iker brought my bread on eleven Saturdays. I did not ask him.”",
    "again": "Live it again without…",
    "map": "On the map",
    "locked": "Call an assembly",
    "why": "Needs 2 more hours",
    "next": "On to summer",
    "enter": "Enter",
}
AR = {
    "kicker": "صوت ريبالتا",
    "date": "الربيع، الأسبوع 13",
    "headline": "الخبز أبعد مما كان في الشتاء",
    "lead": "**31 أسرة** ينقصها الخبز من 120 أسرة. أي واحدة من كل أربع (26%) في عام 2026.",
    "meter": "بقيت 3 ساعات للتنظيم",
    "houses": "31 أسرة ينقصها الخبز",
    "bars": "لماذا؟ عشنا الربيع نفسه من جديد دون كل سبب.",
    "less": "نقص أقل",
    "more": "نقص أكثر",
    "chance": "قد يكون صدفة",
    "causes": ["أغلق المخبز أبوابه", "فرن التجربة في شارع الطاحونة", "مطر في ثلاثة أيام سوق"],
    "take": "زد أو أنقص {}",
    "lenses": ["الحاجات", "الديمقراطية", "المسؤولية", "الشبكات"],
    "choice": "من يقرر في شأن الفرن؟",
    "options": [
        ("عضو واحد، صوت واحد", "كل من انضم"),
        ("المؤسسون", "خمسة أشخاص لمدة سنتين"),
        ("البلدية", ""),
    ],
    "closed": "لم يُسأل المجلس بعد.",
    "table": "الساعات حسب الحي",
    "heads": ["الحي", "بأجر", "رعاية"],
    "rows": [["الحي القديم", "1,250", "980"], ["شارع الطاحونة", "640", "1,105"]],
    "quote": "«حمل إيكر خبزي إليّ أحد عشر سبتًا. لم أطلب ذلك منه.»",
    "again": "عشه من جديد دون…",
    "map": "على الخريطة",
    "locked": "ادعُ إلى اجتماع",
    "why": "تحتاج إلى ساعتين أخريين",
    "next": "إلى الصيف",
    "enter": "Enter",
}


@dataclass
class Sample(Scene):
    """Reflect, more or less."""

    words: dict = field(default_factory=lambda: EN)
    chosen: str = "0"
    dialog: bool = False
    pressed: list = field(default_factory=list)
    animating = False

    def build(self, ctx: Context) -> Node:
        w = self.words
        body = Row(self._left(w), self._right(w), gap=6, align="top")
        page = Panel(Column(self._head(w), Scroll(body, key="body"), gap=2), grow=1)
        screen = Column(page, self._foot(w), gap=4)
        margin = Panel(screen, padding=5, tone="none")
        if not self.dialog:
            return margin
        keep = Button("Keep", lambda: self._press("keep"), key="keep")
        leave = Button("Leave", self._close, kind="main", key="leave")
        ask = Dialog("Leave?", Label("Nothing is lost."), [keep, leave], self._close, key="ask")
        return Column(margin, ask)

    def _head(self, w: dict) -> Node:
        kicker = Label(w["kicker"], "small", "bold", "terracotta", grow=1)
        top = Row(kicker, Label(w["date"], "small", color="soft"))
        return Column(top, Rule(double=True), Label(w["headline"], "headline"), gap=2)

    def _left(self, w: dict) -> Node:
        houses = Meter(w["houses"], 19, 120, hatched=12, color="terracotta", key="houses")
        hours = Meter(w["meter"], 3, 6, kind="clock", color="sea", key="hours")
        options = [Option(str(i), text, note) for i, (text, note) in enumerate(w["options"])]
        options[2] = Option("2", w["options"][2][0], reason=w["closed"])
        choice = Choice(w["choice"], options, self.chosen, self._choose, key="who")
        said = Row(Icon("ear", color="sea"), Label(w["quote"], "lead", "quote", grow=1))
        asked = Label(w["choice"], "body", "strong")
        return Column(Rich(w["lead"], size="lead"), houses, hours, said, asked, choice, grow=1)

    def _right(self, w: dict) -> Node:
        spread = ((24, 22, 26, "2"), (-12, -15, -9, "3"), (3, -1, 7, "4"))
        images = ("storefront", "lightning", "drop")
        causes = [
            Cause(
                name, d, low, high, f"{'+' if d > 0 else '−'}{abs(d)}", w["take"].format(n), image
            )
            for name, (d, low, high, n), image in zip(w["causes"], spread, images, strict=True)
        ]
        bars = Bars(w["bars"], causes, w["less"], w["more"], w["chance"], key="bars")
        looks = (("bread", "terracotta"), ("hand", "sea"), ("leaf", "olive"), ("handshake", "plum"))
        marks = ((41, 36), (28, 31), (46, None), (22, 27))
        petals = [
            Petal(name, new, str(new), image, color, old)
            for name, (new, old), (image, color) in zip(w["lenses"], marks, looks, strict=True)
        ]
        why = Label(w["bars"], "body", "strong")
        table = Table(w["table"], w["heads"], w["rows"], numbers=(1, 2), key="table")
        flower = Petals(w["lenses"][0], petals, key="petals")
        return Column(why, bars, Rule(), flower, Rule(), table, grow=1)

    def _foot(self, w: dict) -> Node:
        again = Button(
            w["again"], lambda: self._press("again"), key="again", help="Without one act."
        )
        on_map = Button(w["map"], lambda: self._press("map"), key="map", image="house")
        locked = Button(w["locked"], reason=w["why"], key="locked")
        press = self._open
        go = Button(w["next"], press, kind="main", image="sun", cap=w["enter"], key="next")
        return Row(again, on_map, locked, Space(), go, key="foot")

    def _choose(self, option: str) -> None:
        self.chosen = option

    def _press(self, what: str) -> None:
        self.pressed.append(what)

    def _open(self) -> None:
        self.dialog = True

    def _close(self) -> None:
        self.dialog = False
