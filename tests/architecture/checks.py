"""What a source text may not hold; every check is a function from text to a list of faults."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from statistics import median

LONGEST_FUNCTION = 50
LONGEST_FILE = 350
MEDIAN_FUNCTION = 8

Function = ast.FunctionDef | ast.AsyncFunctionDef

# Each pattern is written so that it does not match itself.
ADDRESSES = [
    r"(?i)\bpypi[.]org\b",
    r"(?i)\bpythonhosted[.]org\b",
    r"(?i)\bnpmjs[.](org|com)\b",
    r"(?i)\byarnpkg[.]com\b",
    r"(?i)\banaconda[.]org\b",
    r"(?i)--(extra-)?index-url[ =]\S*:",
    r"(?<![\w.~:$}])/(root|work|Users/\w+)/\w",
    r"(?i)\b[A-Z]:\\Users\\",
]
UNFINISHED = [r"\bTO[D]O\b", r"\bFIX[M]E\b", r"\bXX[X]\b", r"\bNotImplemented[E]rror\b"]

# Seen to crash with PySide6, rarely and without a word: both sides free the same thing.
CRASHES = [r"\breplaceWidget\(", r"\bQRunnable\("]


def functions(source: str) -> list[tuple[str, int, int]]:
    """Name, first line and number of lines of every function, its docstring included."""
    return [
        (node.name, node.lineno, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, Function)
    ]


def long_functions(source: str) -> list[str]:
    return [
        f"line {line}: {name} has {length} lines"
        for name, line, length in functions(source)
        if length > LONGEST_FUNCTION
    ]


def long_file(source: str) -> list[str]:
    count = len(source.splitlines())
    return [f"{count} lines"] if count > LONGEST_FILE else []


def median_function(sources: list[str]) -> float:
    """Half of all functions in these sources are at most this many lines long."""
    return median(length for source in sources for _, _, length in functions(source))


def found(patterns: list[str], text: str) -> list[str]:
    """The lines of a text in which one of the patterns is found."""
    return [
        f"line {number}: {line.strip()[:80]}"
        for number, line in enumerate(text.splitlines(), start=1)
        if any(re.search(pattern, line) for pattern in patterns)
    ]


def addresses(text: str) -> list[str]:
    """Where a registry's host or a path of one machine stands."""
    return found(ADDRESSES, text)


def unfinished(text: str) -> list[str]:
    """Where a note to a later self stands instead of the thing itself."""
    return found(UNFINISHED, text)


def crashes(text: str) -> list[str]:
    """Where a call of Qt is used that ends the program now and then."""
    return found(CRASHES, text)


def wide_excepts(source: str) -> list[str]:
    """Handlers that swallow our own mistakes together with the world's."""
    return [
        f"line {node.lineno}: catches everything"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or _names(node.type) & {"Exception", "BaseException"})
        and not _passes_on(node)
    ]


def _passes_on(handler: ast.ExceptHandler) -> bool:
    """Whether a handler only tidies up: it ends by raising what it caught."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _names(node: ast.expr) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def prints(source: str) -> list[str]:
    return [
        f"line {node.lineno}: print"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and "print" in _names(node.func)
    ]


def purpose(source: str) -> list[str]:
    """A module begins with one line that says what it is for."""
    lines = [line for line in source.splitlines() if not line.startswith("#!")]
    good = lines and re.fullmatch(r'""".+[.](""")?', lines[0])
    return [] if good else ["first line does not say what it is for"]


def comments(source: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def silent_exceptions(source: str) -> list[str]:
    """A check switched off in place (noqa, type: ignore, no cover) without a reason behind it."""
    switch = re.compile(r"#\s*(noqa|type: ignore|pragma: no (cover|branch))")
    return [
        f"line {number}: {text}"
        for number, text in comments(source)
        if switch.match(text) and not re.search(r"\S\s+[#-]\s+[\w']+ \w+", text)
    ]


def uncovered(source: str) -> list[str]:
    """A line that hides from the coverage held at 100 %, other than one of another system."""
    return [
        f"line {number}: {text}"
        for number, text in comments(source)
        if "pragma: no" in text and not text.endswith("- runs on Windows only")
    ]


def ignores_without_reason(settings: str) -> list[str]:
    """Rules that pyproject switches off without a comment on the same line."""
    start = settings.index("[tool.ruff.lint]")
    end = settings.index("[tool.ruff.lint.mccabe]")
    return [
        line.strip()
        for line in settings[start:end].splitlines()
        if re.match(r'\s+"[A-Z]+\d*",?', line) and not re.search(r"#\s+\S+ \S+", line)
    ]


def imports(source: str) -> set[str]:
    """Every module that a source imports, wherever in the file, with what it takes from ours."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "bridge_app":
            names |= {f"bridge_app.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add(node.module or "")
    return names
