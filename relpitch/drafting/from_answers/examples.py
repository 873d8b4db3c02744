"""Someone else's answers, to look at."""

from dataclasses import dataclass, fields

from relpitch import datafile, paths
from relpitch.drafting.from_answers.answers import Answers
from relpitch.translation import each_language


@dataclass(frozen=True, slots=True)
class Example:
    """Who answered ("a bus driver"), and what."""

    person: str
    answers: Answers


@each_language
def examples() -> tuple[Example, ...]:
    """Everybody in resources/drafting/examples.toml, in its order."""
    path = paths.in_language("drafting/examples.toml")
    return tuple(map(_example, datafile.entries(path, "example")["example"]))


def _example(entry: datafile.Entry) -> Example:
    names = [field.name for field in fields(Answers)]
    entry.only("person", *names)
    return Example(entry.text("person"), Answers(*map(entry.text, names)))
