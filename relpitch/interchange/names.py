"""A name put together from its parts, in the order of its language."""

import re

_FAMILY_FIRST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\s]+")


def in_order(given: str, middle: str, family: str) -> str:
    """Given, middle, family; in Chinese, Japanese and Korean letters the family first, without a space."""
    if given and family and _FAMILY_FIRST.fullmatch(given + middle + family):
        return family + middle + given
    return " ".join(filter(None, (given, middle, family)))
