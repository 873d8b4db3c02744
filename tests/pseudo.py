"""Whether a text went through the catalogs, by the language that nobody speaks."""

import re


def is_pseudo(text: str) -> bool:
    """Whether all words of a text are in pseudo form, so between the first and the last bracket."""
    return not re.search(r"[^\W\d_]{2}", re.sub(r"\[.*\]", "", text, flags=re.DOTALL))
