"""`intcheck check`: what the evidence says about every sentence of a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import typer

from intcheck import __version__
from intcheck.cli import check_options as asked
from intcheck.cli import options
from intcheck.cli.choices import date, one_of
from intcheck.cli.formats import choose_format, choose_look
from intcheck.cli.output import destination
from intcheck.cli.progress import Progress
from intcheck.cli.session import open_checker, open_knowledge
from intcheck.cli.settings import Settings, load_settings
from intcheck.cli.status import ExitStatus
from intcheck.drafts import Options
from intcheck.drafts.baseline import Baseline, baseline_entry, baseline_text, read_baseline
from intcheck.drafts.batch import Outcome, check_drafts
from intcheck.drafts.collect import collect
from intcheck.drafts.kept import kept_results
from intcheck.model.drafts import Run, SentenceResult, Tally
from intcheck.model.knowledge import Manifest
from intcheck.reports.check import FORMATS, MACHINE, check_pieces
from intcheck.reports.rules import codes

app = options.app()


@app.command()
def check(
    paths: asked.Paths,
    kb: options.Kb = None,
    format: asked.Format = None,
    output: options.Output = None,
    all_: asked.All = False,
    limit: options.Limit = None,
    explain: options.Explain = False,
    select: asked.Select = None,
    ignore: asked.Ignore = None,
    skip_quotes: asked.SkipQuotes = False,
    exclude: asked.Exclude = None,
    baseline: asked.Known = None,
    write_baseline: asked.WriteKnown = None,
    stdin_filename: asked.StdinFilename = None,
    jobs: asked.Jobs = 1,
    no_cache: asked.NoCache = False,
    as_of: options.AsOf = None,
    fail_on: options.FailOn = None,
    exit_zero: options.ExitZero = False,
    quiet: options.Quiet = False,
    no_colour: options.NoColour = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> None:
    """Say, sentence by sentence, what the evidence says about drafts.

    Headings, lists and earlier sentences say what "it" and "the fund" stand for. A sentence that
    is no claim is skipped, and the totals say how many and why. To silence a remark, write
    <!-- intcheck-ignore CODE: reason --> or [intcheck-ignore CODE: reason] after the sentence.
    A link that you name is followed; one in a folder is left out, and said so.

    \b
    Examples:
      intcheck check briefing.md
      intcheck check drafts/ --format html --output report.html
      intcheck check drafts/*.docx --fail-on contradicted --format github
      git show HEAD:briefing.md | intcheck check - --stdin-filename briefing.md

    Exit status: 0 nothing fails, 1 a sentence fails, 2 a draft could not be read.
    """
    flags: dict[str, object] = {"kb": kb, "fail-on": fail_on, "format": format, "select": select, "ignore": ignore}
    flags |= {"exclude": exclude, "skip-quotes": skip_quotes, "no-cache": no_cache}
    settings = load_settings(flags, start=_start(paths), config=config, no_config=no_config)
    chosen = choose_format(settings, FORMATS)
    look = choose_look(no_colour=no_colour, output=output, limit=limit, explain=explain)
    known = read_baseline(baseline) if baseline is not None else None
    drafts = _drafts(paths, settings, quiet)
    chosen_options = _options(settings, known)
    knowledge = open_knowledge(settings)
    checked = check_drafts(
        drafts,
        partial(open_checker, settings, date(as_of)),
        chosen_options,
        stdin_name=stdin_filename,
        jobs=jobs,
        kept=None if settings.no_cache else kept_results(knowledge, chosen_options, date(as_of)),
    )
    run = _run(settings, knowledge.manifest, all_, as_of)
    tally, entries = Tally(), list[dict[str, Any]]()
    wanted = entries if known or write_baseline else None
    results = _counted(checked, run, tally, Progress("drafts", len(drafts), wanted=not quiet), wanted)
    with destination(output, machine=chosen in MACHINE) as write:
        _write(check_pieces(results, chosen, run, tally, look), write, quiet)
    _close_baselines(known if not quiet else None, write_baseline, entries, run)
    raise typer.Exit(_status(tally, passed=exit_zero or write_baseline is not None))


def _start(paths: Iterable[str]) -> Path:
    """The folder from which the settings file is looked for: that of the first draft."""
    first = Path(next(iter(paths), "."))
    return first if first.is_dir() else first.parent


def _drafts(paths: Sequence[str], settings: Settings, quiet: bool) -> list[str]:
    """The drafts that are named, or lie in a folder that is; links that are not followed are told of."""
    links: list[str] = []
    drafts = collect(paths, settings.exclude, links.append)
    if links and not quiet:
        others = f" and {len(links) - 1:,} more like it" if len(links) > 1 else ""
        options.say(f"{links[0]}{others}: a link met in a folder is not followed. Name it to check it.")
    return drafts


def _options(settings: Settings, known: Baseline | None) -> Options:
    return Options(
        settings.skip_quotes,
        frozenset(one_of("remark", code, codes()) for code in settings.select),
        frozenset(one_of("remark", code, codes()) for code in settings.ignore),
        known,
    )


def _run(settings: Settings, manifest: Manifest, show_all: bool, as_of: str | None) -> Run:
    version = f"{manifest.version} as of {as_of}" if as_of else manifest.version
    return Run(__version__, manifest.name, version, settings.fail_on, show_all)


def _counted(
    checked: Iterable[Outcome], run: Run, tally: Tally, progress: Progress, entries: list[dict[str, Any]] | None
) -> Iterator[SentenceResult]:
    """The results of all drafts in order, counted as they pass; what could not be read is said on stderr."""
    for number, outcome in enumerate(checked, 1):
        if outcome.error is not None:
            progress.clear()
            options.say(outcome.error)
            tally.unread += 1
            continue
        tally.drafts += 1
        for result in outcome.results:
            tally.add(result, run.fails(result))
            entry = baseline_entry(result) if entries is not None else None
            if entries is not None and entry is not None:
                entries.append(entry)
            yield result
        progress.show(number)
    progress.clear()


def _write(pieces: Iterable[str], write: Callable[[str], bool], quiet: bool) -> None:
    for piece in pieces:
        if not quiet and not write(piece):
            return


def _close_baselines(known: Baseline | None, target: Path | None, entries: list[dict[str, Any]], run: Run) -> None:
    """Say what of a baseline is out of date, and write the new one."""
    if known is not None:
        _say_stale(known, entries, run)
    if target is not None:
        _write_baseline(target, entries, run)


def _write_baseline(path: Path, entries: list[dict[str, Any]], run: Run) -> None:
    with destination(path) as write:
        write(baseline_text(entries, run.knowledge_version))
    options.say(f"{path}: {len(entries)} sentences with remarks are known from now on.")


def _say_stale(known: Baseline, entries: Iterable[dict[str, Any]], run: Run) -> None:
    """Tell what of a baseline may be out of date."""
    if known.knowledge != run.knowledge_version:
        options.say(f"The baseline was written with knowledge {known.knowledge}; this is {run.knowledge_version}.")
    met = {(entry["fingerprint"], code) for entry in entries for code in entry["codes"]}
    gone = len(known.known - met)
    if gone:
        options.say(f"{gone} known remarks no longer occur. Write the baseline anew with --write-baseline.")


def _status(tally: Tally, *, passed: bool) -> ExitStatus:
    if tally.unread:
        return ExitStatus.ERROR
    return ExitStatus.FAILED if tally.failing and not passed else ExitStatus.PASSED
