"""Where the sentences of plain words begin and end."""

import re

from relpitch.script.language import Language, language

_CLOSING = "\"'”’»)\\]"
_MAY_END = re.compile(
    rf"[.!?…。！？؟।]+[{_CLOSING}]*"
    r"|\n\s*\n"
    r"|\n(?=[ \t]*(?:[-•*–]|\d{1,2}[.)])[ \t])"  # a list's next line
)
_ENDS_ANYWHERE = re.compile("[。！？؟।]")
"""Marks that end a sentence whatever follows, be it without a space."""
_LETTER_AFTER = re.compile(r"\s*[\"'“‘«(\[]*(.?)", re.DOTALL)
_WORD_BEFORE = re.compile(r"[^\s\"'“‘«(\[]*$")
_SPACED_LETTER = re.compile(r"(?:^|\s)[^\W\d_]\.$")
_LETTERS_BEFORE = 24  # as many before a full stop are looked at: more than any shortened word has
_WORD_AFTER = re.compile(r"\.\s+([^\W\d_]+)")


def sentences(plain: str, code: str = "en") -> list[tuple[int, int]]:
    """The (start, end) of each sentence, without the space around it.

    Shortened words, initials, numbers, addresses and list numbers do not end a sentence; an empty line does.
    """
    found: list[tuple[int, int]] = []
    begun = 0
    for mark in _MAY_END.finditer(plain):
        if _ends(plain, begun, mark, language(code)):
            _add(found, plain, begun, mark.end())
            begun = mark.end()
    _add(found, plain, begun, len(plain))
    return found


def _add(found: list[tuple[int, int]], plain: str, start: int, end: int) -> None:
    """Add a stretch without the space around it, unless it is space alone."""
    words = plain[start:end]
    if stripped := words.strip():
        start += words.index(stripped)
        found.append((start, start + len(stripped)))


def _ends(plain: str, begun: int, mark: re.Match[str], spoken: Language) -> bool:
    """Whether what began at `begun` ends at a mark: a full stop, an empty line, a list's next line."""
    if mark[0].isspace() or _ENDS_ANYWHERE.search(mark[0]):
        return True
    start, end = mark.span()
    if end < len(plain) and not plain[end].isspace():
        return False
    following = _LETTER_AFTER.match(plain, end)
    after = following[1] if following else ""
    if not after:
        return True
    ellipsis = mark[0].startswith(("..", "…"))
    # “Really?” she asked. So … no. Where no shortened words are known, a small letter tells as much.
    if after.islower() and (ellipsis or mark[0][-1] not in ".!?" or not spoken.shortened):
        return False
    is_full_stop = mark[0][0] == "." and not ellipsis
    earliest = max(begun, start - _LETTERS_BEFORE)
    return not is_full_stop or _full_stop_ends(plain, earliest, start, after, spoken)


def _full_stop_ends(plain: str, earliest: int, start: int, after: str, spoken: Language) -> bool:
    """Whether a full stop at `start` ends a sentence, by the word before it and the letter after it.

    Nothing before `earliest` is looked at.
    """
    match = _WORD_BEFORE.search(plain, earliest, start)
    word = match[0] if match else ""
    lower = word.lower()
    before = plain[earliest : start - len(word)].strip()
    # Dr. Lee, z. B. here
    if lower in spoken.before_a_name or (len(word) == 1 and _SPACED_LETTER.search(before)):
        return False
    if lower in spoken.before_a_number:  # no. 5
        return not after.isdigit()
    if lower in spoken.shortened or re.fullmatch(r"[^\W\d_](?:\.[^\W\d_])+", word):
        return after.isupper()
    if word.isdigit():  # 1. Stretch, am 3. Mai
        following = _WORD_AFTER.match(plain, start)
        is_ordinal = following is not None and following[1].lower() in spoken.ordinal_before
        return not is_ordinal and (bool(before) or len(word) > 2)  # no list has a hundred lines
    # “J. Lee” goes on after its initial, and so does “Ann J. Lee”; “plan B. Then” does not.
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    return not (is_initial and after.isupper() and (not before or before.split()[-1][0].isupper()))
