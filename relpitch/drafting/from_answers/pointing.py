"""Whether words point at what is not told: “I could knit one”, where no thing is named before it."""

import re

from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.reading import Reading

# “knit one”, “the one about the pizza sizes”; not “one letter”, “no one”, “one of your plants”.
_ONE = re.compile(
    r"(?i)\b(?<!no )(?<!any )(?<!every )(?<!some )(?<!each )one\b"
    r"(?=\W*$|[,.;:!?]| (?:about|with|for|in|on|from|that|which|or|and|to|if|when)\b)"
)


def points_outside(read: Reading) -> bool:
    """Whether “one” of what is told is no thing that is named in it before."""
    text = " ".join((read.words, *read.more))
    found = _ONE.search(text)
    if not found:
        return False
    before = (
        f"I could {text}"[: found.start() + len("I could ")] if read.form == "verb" else text[: found.start()]
    )
    return not any(each.kind in "nN" for each in tokens_of(before))
