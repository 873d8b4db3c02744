"""The rows of a table, by the mark between its cells; a line whose quotation mark nobody closed by itself."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from relpitch.domain.errors import RelpitchError
from relpitch.formatting import in_a_row
from relpitch.translation import _, ngettext

_MOST_COLUMNS = 500
_MOST_ROWS = 200_000
_LONGEST_CELL = 1_000_000
_MOST_LINES = 100  # of one row, in a table in which a quotation mark is not closed
_MOST_TOLD = 5
_LINE_END = re.compile(r"\r\n|\n|\r")


def read_rows(text: str, mark: str) -> tuple[list[list[str]], tuple[str, ...]]:
    """The rows, and what is to be told of them. RelpitchError where a table cannot be so long."""
    csv.field_size_limit(_LONGEST_CELL)
    unclosed: list[int] = []
    try:
        rows = _strictly(text, mark)
    except csv.Error:
        try:
            rows = list(_line_by_line(_LINE_END.split(text), mark, unclosed))
        except csv.Error as error:
            raise RelpitchError(_("This table cannot be read: one of its cells has no end.")) from error
    if len(rows) > _MOST_ROWS:
        raise RelpitchError(_("This table has more than 200,000 lines. Export a part of it, then try again."))
    widest = max(map(len, rows), default=0)
    return [row[:_MOST_COLUMNS] for row in rows], (*_remarks(unclosed), *_columns_left_out(widest))


def _strictly(text: str, mark: str) -> list[list[str]]:
    rows = csv.reader(
        io.StringIO(text, newline=""), delimiter=mark, skipinitialspace=mark != "\t", strict=True
    )
    return list(rows)


def _line_by_line(lines: Sequence[str], mark: str, unclosed: list[int]) -> Iterator[list[str]]:
    """Each row, over several lines only where its quotation marks are closed in one of them."""
    at = 0
    while at < len(lines):
        end = _end_of_row(lines, at, mark)
        if end:
            yield from _strictly("\n".join(lines[at:end]), mark)
        elif lines[at].count('"') % 2:
            unclosed.append(at + 1)
            (row,) = csv.reader([lines[at]], delimiter=mark, quoting=csv.QUOTE_NONE) if lines[at] else [[]]
            yield [cell.strip().strip('"') for cell in row]
        else:
            yield from csv.reader([lines[at]], delimiter=mark, skipinitialspace=mark != "\t")
        at = end or at + 1


def _end_of_row(lines: Sequence[str], at: int, mark: str) -> int:
    """Behind which line a row ends that is written as it should be; 0 where it never does."""
    is_open = False
    for end in range(at + 1, min(at + _MOST_LINES, len(lines)) + 1):
        is_open ^= bool(lines[end - 1].count('"') % 2)
        if is_open:
            continue
        try:
            _strictly("\n".join(lines[at:end]), mark)
        except csv.Error:
            return 0
        return end
    return 0


def _remarks(unclosed: Sequence[int]) -> tuple[str, ...]:
    if not unclosed:
        return ()
    numbers = in_a_row([str(each) for each in unclosed[:_MOST_TOLD]])
    if len(unclosed) > _MOST_TOLD:
        numbers += " …"
    remark = ngettext(
        "A quotation mark in line {numbers} has no other: that line was read by itself.",
        "Quotation marks in lines {numbers} have no other: those lines were read by themselves.",
        len(unclosed),
    )
    return (remark.format(numbers=numbers),)


def _columns_left_out(widest: int) -> tuple[str, ...]:
    if widest <= _MOST_COLUMNS:
        return ()
    remark = ngettext(
        "{count} column past the first {most} was not read.",
        "{count} columns past the first {most} were not read.",
        widest - _MOST_COLUMNS,
    )
    return (remark.format(most=_MOST_COLUMNS, count=widest - _MOST_COLUMNS),)
