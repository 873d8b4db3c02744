"""Someone else's answers, to look at."""

from dataclasses import dataclass
from functools import cache

from relpitch import datafile, paths
from relpitch.domain.plain import from_plain
from relpitch.drafting.answers import Answers


@dataclass(frozen=True, slots=True)
class Example:
    """Who answered ("a bus driver"), and what."""

    person: str
    answers: Answers


@cache
def examples() -> tuple[Example, ...]:
    """Everybody in resources/drafting/examples.toml, in its order."""
    path = paths.resources() / "drafting" / "examples.toml"
    found = []
    for line, table in datafile.tables(path, "example"):
        try:
            person = from_plain(str, table.pop("person", None))
            found.append(Example(person, from_plain(Answers, table)))
        except ValueError as error:
            raise datafile.complaint(path, line, f"this example is not understood: {error}.") from error
    return tuple(found)
