"""What a user can cause and mend: every message names the remedy."""

from typing import NamedTuple

_TOLD = 50
"""Problems that a message tells one by one."""


class IntcheckError(Exception):
    """Something the user can mend; the command line prints it alone and exits with status 2.

    Its message has the lines that it is made of and no others: a name in it may hold line ends.
    """

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(" ".join(line.splitlines()) for line in lines))


class Problem(NamedTuple):
    """One fault in a file: where it is, what is wrong, and how to mend it."""

    path: str
    line: int
    column: int
    code: str
    message: str
    remedy: str = ""
    level: str = "error"

    def __str__(self) -> str:
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}{remedy}"


class KnowledgeError(IntcheckError):
    """A knowledge base that cannot be used, with every problem found in one run; its message tells the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        told = [str(problem) for problem in problems[:_TOLD]]
        if len(problems) > _TOLD:
            told.append(f"and {len(problems) - _TOLD:,} more problems: 'intcheck kb lint DIR' shows them.")
        super().__init__(*told)


class DraftError(IntcheckError):
    """A draft that cannot be read."""


class UsageError(IntcheckError):
    """A value that is not among those allowed."""
