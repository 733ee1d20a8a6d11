"""Every key that the program asks for by name is a key that Dutch has."""

import ast
from collections.abc import Iterator
from pathlib import Path

import bridge_app
from bridge_app.words import entries

PACKAGE = Path(bridge_app.__file__).parent


def asked_for(source: str) -> Iterator[str]:
    """The literal keys in calls like `words(language, "welcome.title")`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if name == "words" and len(node.args) > 1 and isinstance(node.args[1], ast.Constant):
                yield str(node.args[1].value)


def unknown(source: str) -> list[str]:
    return [key for key in asked_for(source) if key not in entries("nl")]


def test_every_key_that_is_asked_for_exists() -> None:
    told = {path.name: unknown(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}
    assert {name: keys for name, keys in told.items() if keys} == {}


def test_a_key_that_does_not_exist_is_found() -> None:
    assert unknown('words(language, "welcome.titel")') == ["welcome.titel"]
    assert unknown('words.words(language, "welcome.title")') == []
