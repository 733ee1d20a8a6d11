"""Every key that the program asks for is one that Dutch has, and every one it has is asked for."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
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


# --- the other way: no word that nobody asks for -----------------------------------------------

NAMED_BY_DATA = {
    "file.section.": "the name of a part of a client's file, in domain and storage",
    "file.field.": "the name of a fact in it",
    "file.code.": "what such a fact can be",
    "file_given.section.": "the same, of what is met once the plan is agreed",
    "file_given.field.": "the same",
    "file_given.code.": "the same",
}
"""Begins of keys that are put together from names of data (paper/client_file.py), and what of."""

ONE_NAME = r"[\w-]+"


@dataclass
class Asked:
    """What one or more sources ask for."""

    plain: set[str] = field(default_factory=set)
    """Texts that stand there as they are."""
    patterns: set[str] = field(default_factory=set)
    """Those with something filled in: "tip.{name}"."""
    endings: set[str] = field(default_factory=set)
    """What is put after a key: "{key}_target"."""

    def read(self, source: str) -> None:
        """Adds every text of this source."""
        waiting: list[ast.AST] = [ast.parse(source)]
        while waiting:
            node = waiting.pop()
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                self.plain.add(node.value)
            if isinstance(node, ast.JoinedStr):
                self._filled(node.values)
                waiting += [each for each in node.values if not isinstance(each, ast.Constant)]
            else:
                waiting += ast.iter_child_nodes(node)

    def _filled(self, parts: list[ast.expr]) -> None:
        said = [part.value if isinstance(part, ast.Constant) else None for part in parts]
        if re.match(r"[a-z]\w*\.", str(said[0])):
            self.patterns.add("".join(re.escape(str(each)) if each else ONE_NAME for each in said))
        if said[0] is None and len(said) == 2 and re.fullmatch(r"_\w+", str(said[1])):
            self.endings.add(str(said[1]))

    def has(self, key: str) -> bool:
        """Whether a key is asked for: whole, filled in, by how it begins or with an ending."""
        begins = [key[: at.end()] for at in re.finditer(r"\.\w+?[._]", key)]
        bare = [key.removesuffix(ending) for ending in self.endings if key.endswith(ending)]
        return not self.plain.isdisjoint([key, *begins, *bare]) or any(
            re.fullmatch(pattern, key) for pattern in self.patterns
        )


def never_asked(keys: Iterable[str], *sources: str) -> list[str]:
    """The keys that no source asks for."""
    asked = Asked()
    for source in sources:
        asked.read(source)
    return [key for key in keys if not asked.has(key)]


def test_every_word_is_asked_for() -> None:
    sources = (path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    by_name = tuple(NAMED_BY_DATA)
    assert [
        key for key in never_asked(entries("nl"), *sources) if not key.startswith(by_name)
    ] == []


def test_names_of_data_are_still_needed() -> None:
    for begin in NAMED_BY_DATA:
        assert any(key.startswith(begin) for key in entries("nl"))


def test_a_word_that_nobody_asks_for_is_found() -> None:
    asked = ("calm.title", "file.fact", "tip.verb", "praise.idea_1", "alt.column_target")
    never = ("file.section.plans", "tip", "alt.pillar_target", "praise.idle")
    source = """
say("calm.title"), say(f"file.{name}"), say(f"tip.{name}")
IDEAS, KEY = "praise.idea_", "alt.column"
say(f"{KEY}_target")
"""
    assert never_asked([*asked, *never], source) == list(never)
    assert never_asked(asked, "") == list(asked)
