"""Every seed of the fuzzer, and everything that it once found, passes its target."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SEEDS = sorted(path for path in (HERE / "corpus").rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def targets() -> dict[str, Callable[[bytes], None]]:
    spec = importlib.util.spec_from_file_location("fuzz_targets", HERE / "targets.py")
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return dict(module.TARGETS)


@pytest.mark.parametrize("seed", SEEDS, ids=[f"{path.parent.name}/{path.name}" for path in SEEDS])
def test_a_seed_passes_its_target(seed: Path, targets: dict[str, Callable[[bytes], None]]) -> None:
    targets[seed.parent.name](seed.read_bytes())


def test_every_target_has_seeds(targets: dict[str, Callable[[bytes], None]]) -> None:
    assert {seed.parent.name for seed in SEEDS} == set(targets)
