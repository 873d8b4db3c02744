"""A name put together from its parts, in the order of its language, and taken apart again."""

import re

_FAMILY_FIRST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\s]+")


def in_order(given: str, middle: str, family: str) -> str:
    """Given, middle, family; in Chinese, Japanese and Korean letters the family first, without a space."""
    if given and family and _FAMILY_FIRST.fullmatch(given + middle + family):
        return family + middle + given
    return " ".join(filter(None, (given, middle, family)))


def parts_of_name(name: str, family: str = "") -> tuple[str, str, str, str, str]:
    """Family, given, middle, before, after, as a name that was typed seems to have them.

    `family` is what was known as the family name. Else the last word is; what stands behind a comma comes
    after the name (“Tom Berg, PhD”), unless it is a name and one word alone stands before it (“Berg, Tom”).
    """
    main, _comma, after = (each.strip() for each in name.partition(","))
    if family and name.endswith(f" {family}"):
        return family, name.removesuffix(family).strip(), "", "", ""
    if after and " " not in main and all(word[:1].isupper() for word in after.split()):
        return main, after, "", "", ""
    *given, last = main.split() or [""]
    return last, " ".join(given), "", "", after
