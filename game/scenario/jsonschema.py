"""The JSON Schema that editors use for completion and red lines while a trainer types.

Draft-07, because that is what editors speak; no `oneOf` or `anyOf`, because editors then blame an
arbitrary branch instead of the mistake.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from game.rules.content import Content

DRAFT = "http://json-schema.org/draft-07/schema#"
FILE = Path(__file__).parents[2] / "scenarios" / "schema.json"


class Flat(GenerateJsonSchema):
    """Writes "this or nothing" as a list of types, and leaves out titles that only repeat."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        inner = self.generate_inner(schema["schema"])
        if "$ref" in inner:
            return inner  # nobody writes nothing for a whole object: they leave it out
        if "type" not in inner:
            return super().nullable_schema(schema)
        result = {**inner, "type": [inner["type"], "null"]}
        if "enum" in result:
            result["enum"] = [*result["enum"], None]
        return result

    def union_schema(self, schema: core_schema.UnionSchema) -> JsonSchemaValue:
        whole = super().union_schema(schema)
        branches = whole.get("anyOf", [])
        if branches and all(set(branch) == {"type"} for branch in branches):
            return {"type": [branch["type"] for branch in branches]}
        return whole

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def json_schema(kind: type[Any] = Content) -> dict[str, Any]:
    """The schema of a scenario file (or of another kind of file)."""
    whole = TypeAdapter(kind).json_schema(
        ref_template="#/definitions/{model}", schema_generator=Flat
    )
    definitions = whole.pop("$defs", {})
    return {"$schema": DRAFT, **whole, "definitions": definitions}


def schema_text() -> str:
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def write_schema(path: Path = FILE) -> None:
    """`python -m game.scenario.schema` writes the file that scenarios point their editor to."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(schema_text(), encoding="utf-8")
