"""The JSON Schemas accept the knowledge that is shipped and refuse what the reader refuses."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from intcheck.knowledge import load_knowledge
from intcheck.knowledge.jsonschema import FILES, json_schema
from intcheck.knowledge.schema import TERM_KINDS

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "knowledge", ROOT / "examples" / "minimum-wage")
BROKEN = ROOT / "tests" / "knowledge" / "broken"
SEEN_BY_A_SCHEMA = re.compile(
    r"^# expect: \S+ (shape|missing-key|unknown-(key|value|source|programme|outcome|unit|kind)|empty-value|not-a-\w+)$",
    re.MULTILINE,
)


class CoreLoader(yaml.SafeLoader):
    """Reads YAML as editors do: the core schema of YAML 1.2."""


CoreLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"(?:{_pattern})$"), list(_first))


def kind_of(path: Path) -> str:
    named = [path.stem, path.parent.name]
    return next(name for name in named if name in FILES)


def faults(path: Path, schema: dict[str, Any]) -> list[str]:
    try:
        document = yaml.load(path.read_text("utf-8"), CoreLoader)
    except yaml.YAMLError as error:
        return [str(error)]
    return [f"{error.json_path}: {error.message}" for error in Draft7Validator(schema).iter_errors(document)]


FILES_HELD = [path for folder in FOLDERS for path in sorted(folder.rglob("*.yaml"))]


@pytest.mark.parametrize("path", FILES_HELD, ids=[f"{path.parent.name}/{path.stem}" for path in FILES_HELD])
def test_each_file_that_is_shipped_is_accepted(path: Path) -> None:
    assert faults(path, json_schema(kind_of(path))) == []


SAMPLES = [path for path in sorted(BROKEN.glob("*.yaml")) if SEEN_BY_A_SCHEMA.search(path.read_text("utf-8"))]


@pytest.mark.parametrize("sample", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_each_broken_sample_is_refused(sample: Path) -> None:
    place = Path(re.findall(r"^# as: (.+)$", sample.read_text("utf-8"), re.MULTILINE)[0])
    kb = load_knowledge(ROOT / "tests" / "knowledge" / "minimal")
    ids = {kind: [*kb.vocabulary.of_kind(kind)] for kind in TERM_KINDS}
    ids |= {"unit": [*kb.vocabulary.units], "kind": [*kb.manifest.kinds], "source": [s.id for s in kb.sources()]}
    assert faults(sample, json_schema(kind_of(place), ids)) != []


@pytest.mark.parametrize("file", FILES)
def test_each_schema_is_one(file: str) -> None:
    Draft7Validator.check_schema(json_schema(file))


def test_a_year_without_quotation_marks_is_a_date() -> None:
    schema = json_schema("sources")
    source = {"id": "a", "title": "A", "kind": "news"}
    for published, accepted in ((2019, True), ("2019-08", True), ("May 2019", False), (19, False)):
        found = Draft7Validator(schema).is_valid({"sources": [{**source, "published": published}]})
        assert found is accepted, published


def test_ids_are_offered_where_they_are_given() -> None:
    schema = json_schema("assertions", {"outcome": ["b", "a"]})
    fields = schema["properties"]["assertions"]["items"]["properties"]
    assert fields["outcome"]["enum"] == ["a", "b"]
    assert "enum" not in fields["source"]


@pytest.mark.parametrize("path", FILES_HELD, ids=[f"{path.parent.name}/{path.stem}" for path in FILES_HELD])
def test_each_file_tells_an_editor_its_schema(path: Path) -> None:
    first = path.read_text("utf-8").partition("\n")[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / named).resolve() == ROOT / "knowledge" / "schema" / f"{kind_of(path)}.json"
