"""The habits of the house, held by reading the code."""

import ast
import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps

from fourfold.kernel.rowsecurity import walled_tables

SOURCE = Path("src/fourfold")
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)
PROGRAM = [path for path in MODULES if "tests" not in path.parts]
FORBIDDEN_NAMES = {
    "utils",
    "helpers",
    "common",
    "misc",
    "base",
    "manager",
    "actions",
    "services",
    "data",
    "info",
}
LINES, FUNCTION, VIEW = 400, 40, 20
COMMANDS = [path for path in PROGRAM if path.name == "commands.py"]
VIEWS = [path for path in PROGRAM if path.name == "views.py" or path.name.endswith("_views.py")]


def functions(path: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def body_lines(function: ast.FunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def of(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def test_no_file_is_longer_than_its_budget():
    long = {of(path): n for path in MODULES if (n := len(path.read_text().splitlines())) > LINES}
    assert long == {}


def test_no_function_is_longer_than_its_budget():
    long = [
        f"{of(path)}: {function.name}"
        for path in PROGRAM
        for function in functions(path)
        if body_lines(function) > FUNCTION
    ]
    assert long == []


def test_no_view_is_longer_than_its_budget():
    long = [
        f"{of(path)}: {function.name} ({body_lines(function)})"
        for path in VIEWS
        for function in functions(path)
        if body_lines(function) > VIEW
    ]
    assert long == []


def test_every_module_has_a_name_that_says_something():
    vague = [of(path) for path in PROGRAM if path.stem in FORBIDDEN_NAMES]
    assert vague == []


def test_every_module_says_what_it_is_for():
    silent = [
        of(path)
        for path in PROGRAM
        if path.name not in {"__init__.py", "apps.py", "urls.py", "permissions.py"}
        and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


@pytest.mark.parametrize("path", COMMANDS, ids=of)
def test_every_deed_names_who_does_it(path):
    module = import_module(".".join(path.with_suffix("").parts[1:]))
    deeds = [
        function
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    ]
    nameless = [
        deed.__name__
        for deed in deeds
        if getattr(inspect.signature(deed).parameters.get("by"), "kind", None)
        is not inspect.Parameter.KEYWORD_ONLY
    ]
    assert nameless == []


@pytest.mark.parametrize("path", COMMANDS, ids=of)
def test_no_deed_knows_the_web(path):
    assert not re.search(r"django\.(http|shortcuts|contrib\.messages)", path.read_text())


def test_the_ways_around_our_own_rules_are_few_and_known():
    found = {
        of(path)
        for path in PROGRAM
        if re.search(r"csrf_exempt|mark_safe|\.raw\(|\.extra\(|RawSQL", path.read_text())
    }
    assert found == KNOWN_WAYS


KNOWN_WAYS: set[str] = set()


def test_nothing_unfinished_is_left_lying():
    mark = re.compile(r"\b(TODO|FIXME|XXX|HACK|NotImplementedError|coming soon|lorem ipsum)\b")
    assert [of(path) for path in MODULES if mark.search(path.read_text())] == []


def test_every_table_belongs_to_a_partnership_or_to_this_list():
    walled = set(walled_tables())
    others = {
        model._meta.label
        for model in apps.get_models()
        if model.__module__.startswith("fourfold.") and model._meta.db_table not in walled
    }
    assert others == GLOBAL_TABLES


GLOBAL_TABLES = {
    "accounts.SignIn",
    "accounts.User",
    "kernel.FormKey",
    "kernel.Message",
    "partnerships.Partnership",
    "partnerships.Seat",
    "partnerships.SetupToken",
}
