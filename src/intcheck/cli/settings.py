"""Settings: default < settings file < environment < flag, and where each value came from."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from intcheck.cli.choices import one_of, unknown, verdicts
from intcheck.errors import IntcheckError
from intcheck.model.terms import Verdict
from intcheck.text.files import read_file

DEFAULTS: dict[str, Any] = {
    "kb": (),
    "fail-on": ("contradicted", "overstated"),
    "select": (),
    "ignore": (),
    "exclude": (),
    "skip-quotes": False,
    "no-cache": False,
    "format": "table",
}
BUNDLED = "bundled"
_FILE = "intcheck.toml"
_PROJECT = "pyproject.toml"
_TRUE = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


class Settings(NamedTuple):
    """The values in force; `origins` says for each key where it came from."""

    kb: tuple[str, ...]
    fail_on: frozenset[Verdict]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    exclude: tuple[str, ...]
    skip_quotes: bool
    no_cache: bool
    format: str
    origins: dict[str, str]


def load_settings(
    flags: Mapping[str, Any] | None = None,
    *,
    start: Path | None = None,
    config: Path | None = None,
    no_config: bool = False,
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """Settings for a run; a flag that is None or empty was not given.

    The settings file is `config`, else the nearest intcheck.toml or pyproject.toml with [tool.intcheck], from
    `start` (default: the current folder) upwards. Raises IntcheckError for a file that cannot be used, an
    unknown key, or a value of the wrong kind.
    """
    values = dict(DEFAULTS)
    origins = dict.fromkeys(DEFAULTS, "default")
    for origin, layer in (
        _from_file(start or Path.cwd(), config, no_config),
        ("environment", _from_environment(environment)),
        ("flag", _from_flags(flags or {})),
    ):
        values.update(layer)
        origins.update({key: _origin(origin, key) for key in layer})
    return Settings(
        kb=values["kb"],
        fail_on=verdicts(values["fail-on"]),
        select=values["select"],
        ignore=values["ignore"],
        exclude=values["exclude"],
        skip_quotes=values["skip-quotes"],
        no_cache=values["no-cache"],
        format=values["format"],
        origins=origins,
    )


def _origin(origin: str, key: str) -> str:
    if origin == "environment":
        return _variable(key)
    return f"--{key}" if origin == "flag" else origin


def _variable(key: str) -> str:
    return f"INTCHECK_{key.upper().replace('-', '_')}"


def _from_flags(flags: Mapping[str, Any]) -> dict[str, Any]:
    given = {key: value for key, value in flags.items() if value not in (None, (), [], False)}
    return {key: _value(key, value, f"--{key}") for key, value in given.items()}


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    found = {}
    for key in DEFAULTS:
        text = environment.get(_variable(key))
        if text:
            value: Any = text.split(os.pathsep) if key == "kb" else text
            found[key] = _value(key, value, _variable(key))
    return found


def _value(key: str, value: Any, where: str) -> Any:
    default = DEFAULTS[key]
    if isinstance(default, bool):
        return _switch(key, value, where)
    if isinstance(default, str):
        if not isinstance(value, str):
            raise IntcheckError(f"{where}: {key} must be a text.")
        return value
    items = value.split(",") if isinstance(value, str) and key != "kb" else value
    items = [items] if isinstance(items, str) else items
    if not isinstance(items, list | tuple) or not all(isinstance(item, str) and "\0" not in item for item in items):
        raise IntcheckError(f"{where}: {key} must be a list of texts.")
    return tuple(item.strip() for item in items if item.strip())


def _switch(key: str, value: Any, where: str) -> bool:
    if isinstance(value, str):
        return _TRUE[one_of(f"value for {where}", value.lower(), _TRUE)]
    if not isinstance(value, bool):
        raise IntcheckError(f"{where}: {key} must be true or false.")
    return value


def _from_file(start: Path, config: Path | None, no_config: bool) -> tuple[str, dict[str, Any]]:
    path = None if no_config else config or _nearest(start)
    if path is None:
        return "default", {}
    table = _table(path)
    layer = {}
    for key, value in table.items():
        if key not in DEFAULTS:
            raise unknown(f"setting in {path}", key, DEFAULTS)
        layer[key] = _value(key, value, str(path))
    if "kb" in layer:
        layer["kb"] = tuple(item if item == BUNDLED else str(path.parent / item) for item in layer["kb"])
    return str(path), layer


def _nearest(start: Path) -> Path | None:
    start = start.absolute()
    for folder in (start, *start.parents):
        own = folder / _FILE
        if own.is_file():
            return own
        project = folder / _PROJECT
        if project.is_file() and "[tool.intcheck" in _read(project):
            return project
    return None


def _read(path: Path) -> str:
    try:
        return read_file(path, pipes=True).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise IntcheckError(f"Cannot read settings from {path}: {reason}.") from error


def _table(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        table = tomllib.loads(_read(path))
    except (ValueError, RecursionError) as error:
        raise IntcheckError(f"{path}: this is not TOML that can be read ({error}).") from error
    names = ("tool", "intcheck") if path.name == _PROJECT else ()
    for name in names:
        table = table.get(name, {})
        if not isinstance(table, dict):
            raise IntcheckError(f"{path}: {name} must be a table.")
    return table


def shown(settings: Settings) -> dict[str, tuple[Any, str]]:
    """Each setting with its value, as plain data, and where it came from."""
    values: dict[str, Any] = {
        "kb": [*(settings.kb or (BUNDLED,))],
        "fail-on": [verdict.value for verdict in Verdict if verdict in settings.fail_on],
        "select": [*settings.select],
        "ignore": [*settings.ignore],
        "exclude": [*settings.exclude],
        "skip-quotes": settings.skip_quotes,
        "no-cache": settings.no_cache,
        "format": settings.format,
    }
    return {key: (value, settings.origins[key]) for key, value in values.items()}
