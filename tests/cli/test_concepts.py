"""`concepts`: what it says of a row, its document, and its exit codes."""

from __future__ import annotations

from tests.cli.desk import Call


def test_a_row_is_told_with_what_was_counted(call: Call) -> None:
    said = call("concepts", 14, "--seeds", 2, "--jobs", 1)
    assert said.code == 0 and "14 closed" in said.out and "bread_short" in said.out


def test_the_document_has_the_row(call: Call) -> None:
    said = call("concepts", 14, "--seeds", 1, "--jobs", 1, "--json")
    (row,) = said.document
    assert (row["n"], row["closed"], row["of"]) == (14, True, 1)


def test_the_page_can_be_checked_without_playing(call: Call) -> None:
    said = call("concepts", "--check", "--json")
    assert said.code == 0 and said.document["page"] and said.document["concepts"] == 116


def test_a_concept_that_is_none_is_a_bad_call(call: Call) -> None:
    assert call("concepts", 117).is_sentence(2)
    assert call("concepts", 0).is_sentence(2)
