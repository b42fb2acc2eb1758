"""What a scenario may say, as plain frozen dataclasses.

The loader validates YAML against these very classes, so the schema that trainers see,
the data that rules read and the copy inside a save are one thing. Every list item has an
`id`; texts are inline in the scenario's base language. Conditions and effects are words of a
closed vocabulary (`rules.vocabulary`).
"""

from __future__ import annotations

from game.rules.content.agreements import Agreement, Blocker, Clause, ClauseOption, Concession, Lean
from game.rules.content.clock import DaySpec, TaskSpec
from game.rules.content.coproduction import ProcessSpec
from game.rules.content.currencies import CurrencySpec, OtherDesign
from game.rules.content.defence import AppSpec, DriveSpec, Stand, ThreatSpec
from game.rules.content.economy import Employer, Provider
from game.rules.content.hub import HubSpec, SecondTown
from game.rules.content.incidents import Choice, Incident
from game.rules.content.laws import AllySpec, BillSpec, Leaving, Matter, TableActor, TableSpec
from game.rules.content.lesson import Classroom, LeftOut, Misconception
from game.rules.content.mobility import (
    CareTrip,
    CoreNeed,
    LineSpec,
    Meetings,
    MobilitySpec,
    OtherTown,
    ToolkitPart,
    ToolkitSpec,
    Version,
    WaySpec,
    WorkPlace,
)
from game.rules.content.money import OwnMoney
from game.rules.content.moves import Deal, Offer, Pressure
from game.rules.content.participatory import CivicProject
from game.rules.content.people import District, Person, Situation, Voice
from game.rules.content.questions import Asked, Option, Question, TransferCase
from game.rules.content.scenario import Content
from game.rules.content.secrets import Fact, Variant
from game.rules.content.selections import Project, Selection, Wish
from game.rules.content.story import Ending, Goal, LearningGoal, RealWorld, Reason, Season
from game.rules.content.transition import PatternSpec, PrototypeSpec, TransitionSpec

__all__ = [
    "Agreement",
    "AllySpec",
    "Asked",
    "AppSpec",
    "BillSpec",
    "Blocker",
    "CareTrip",
    "Choice",
    "CivicProject",
    "Classroom",
    "Clause",
    "ClauseOption",
    "Concession",
    "Content",
    "CoreNeed",
    "CurrencySpec",
    "DaySpec",
    "Deal",
    "District",
    "DriveSpec",
    "Employer",
    "Ending",
    "Fact",
    "Goal",
    "HubSpec",
    "Incident",
    "Lean",
    "LearningGoal",
    "Leaving",
    "LeftOut",
    "LineSpec",
    "Matter",
    "Meetings",
    "Misconception",
    "MobilitySpec",
    "Offer",
    "Option",
    "OtherDesign",
    "OtherTown",
    "OwnMoney",
    "PatternSpec",
    "Person",
    "Pressure",
    "ProcessSpec",
    "Project",
    "PrototypeSpec",
    "Provider",
    "Question",
    "RealWorld",
    "Reason",
    "Season",
    "SecondTown",
    "Selection",
    "Situation",
    "Stand",
    "TableActor",
    "TableSpec",
    "TaskSpec",
    "ToolkitPart",
    "ToolkitSpec",
    "TransferCase",
    "TransitionSpec",
    "ThreatSpec",
    "Variant",
    "Version",
    "Voice",
    "WaySpec",
    "Wish",
    "WorkPlace",
]
