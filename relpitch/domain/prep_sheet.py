"""The words of a prep sheet: one page about one event."""

from dataclasses import dataclass

from relpitch.domain.pocket_card import Run


@dataclass(frozen=True, slots=True)
class Say:
    """A version on the sheet: its name, a note beside it, and its words by length, the longest first."""

    name: str
    note: str
    lengths: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class PrepSheet:
    """The words of a sheet. `meet` holds name, last time and what I could give; `bridges` when and words.

    `to_fill`: what stands in brackets on it, for a pen.
    """

    title: str
    when_and_where: str
    says: tuple[Say, ...] = ()
    meet: tuple[tuple[str, str, str], ...] = ()
    questions: tuple[str, ...] = ()
    bridges: tuple[tuple[str, str], ...] = ()
    bring: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    way_out: str = ""
    name: str = ""
    to_fill: tuple[str, ...] = ()
