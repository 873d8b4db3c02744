"""Lists and numbers as a person reads them, each language its own way; a text as one line."""

import re
from collections.abc import Sequence

from relpitch.translation import (
    N_,
    NC_,
    _,
    gettext_in,
    is_spoken,
    language_in_use,
    ngettext,
    pgettext,
    pgettext_in,
)

_FIRST = (
    NC_("first in a sentence", "No"),
    NC_("first in a sentence", "One"),
    NC_("first in a sentence", "Two"),
    NC_("first in a sentence", "Three"),
    NC_("first in a sentence", "Four"),
    NC_("first in a sentence", "Five"),
    NC_("first in a sentence", "Six"),
    NC_("first in a sentence", "Seven"),
    NC_("first in a sentence", "Eight"),
    NC_("first in a sentence", "Nine"),
    NC_("first in a sentence", "Ten"),
)
_WITHIN = (
    NC_("within a sentence", "no"),
    NC_("within a sentence", "one"),
    NC_("within a sentence", "two"),
    NC_("within a sentence", "three"),
    NC_("within a sentence", "four"),
    NC_("within a sentence", "five"),
    NC_("within a sentence", "six"),
    NC_("within a sentence", "seven"),
    NC_("within a sentence", "eight"),
    NC_("within a sentence", "nine"),
    NC_("within a sentence", "ten"),
)

_CONTROLS = {number: None for number in (*range(32), *range(127, 160)) if not chr(number).isspace()}
_UNITS = (N_("KB"), N_("MB"), N_("GB"), N_("TB"))


def with_when(when: str, code: str = "") -> str:
    """What is noticed, after the word for *when* of its language; no second one where it was typed too."""
    if code and not is_spoken(code):
        return when
    return _behind(pgettext_in(code or language_in_use(), "a bridge", "when {when}"), when)


def noticed_line(when: str) -> str:
    """What is noticed, as a line of its own: after *when* in a language that needs it there."""
    if not follows_when(when):
        return begins_line(when)
    # Translators: {when} follows “when”, as “they rub their neck”. Add the word if it is no sentence alone.
    return begins_line(_behind(pgettext("noticed, a line of its own", "{when}"), noticed_when(when)))


def noticed_when(line: str) -> str:
    """What is noticed as it follows “when”, in the middle of a sentence, however it was typed."""
    if not follows_when(line):
        return _("I notice: {line}").format(line=line)
    return line[:1].lower() + line[1:]


def follows_when(line: str) -> bool:
    """Whether a line that was typed is a clause as it is said after “when”."""
    # Translators: a regular expression of a line that can be said after “when” as it is, with a small letter
    # at its start. In German the verb is at its end: “jemand gähnt”, not “reibt sich die Augen”. Else “.”.
    return re.match(pgettext("what can follow when", "."), line) is not None


def _behind(words: str, when: str) -> str:
    typed = when.split(maxsplit=1)[0].casefold() if when.strip() else ""
    before = words.partition("{when}")[0].strip().casefold()
    return when if typed and typed in (before, "when") else words.format(when=when)


def heading_in(code: str, words: str) -> str:
    """A heading or a caption in the language of the words beside it; none where there are no texts in it."""
    return gettext_in(code, words) if not code or is_spoken(code) else ""


def listed(names: Sequence[str], code: str = "") -> str:
    """Several names: "a", "a and b", "a, b and c"; in the language of a statement where its code is given."""
    code = code or language_in_use()
    # Translators: a regular expression of how a word begins before which “and” is another one, as in Spanish
    # “e Inés”; (?!) where it never is.
    where = pgettext_in(code, "where and is another word", "(?!)")
    usual = gettext_in(code, N_("{all_but_last} and {last}"))
    # Translators: the same with that other word; in most languages as the sentence without it.
    other = pgettext_in(code, "and is another word", "{all_but_last} and {last}")
    return _joined(names, other if _last_begins(names, where) else usual, code)


def either(names: Sequence[str]) -> str:
    """One of several: "a", "a or b", "a, b or c"."""
    # Translators: as the one of “and”: in Spanish “u Olga”; (?!) where it never is another.
    where = pgettext("where or is another word", "(?!)")
    usual = _("{all_but_last} or {last}")
    other = pgettext("or is another word", "{all_but_last} or {last}")
    return _joined(names, other if _last_begins(names, where) else usual)


def in_a_row(names: Sequence[str], code: str = "") -> str:
    """Several names without more ado: "a, b, c"."""
    return pgettext_in(code or language_in_use(), "between the items of a list", ", ").join(names)


def _joined(names: Sequence[str], with_last: str, code: str = "") -> str:
    if len(names) < 2:
        return "".join(names)
    return with_last.format(all_but_last=in_a_row(names[:-1], code), last=names[-1])


def _last_begins(names: Sequence[str], pattern: str) -> bool:
    """Whether the last name begins so, quotation marks and brackets aside."""
    return bool(names) and re.match(rf"(?i)\W*(?:{pattern})", names[-1]) is not None


def as_object(name: str) -> str:
    """Somebody's name where another is the subject: “an Herrn Kowalski”, “an „der Mann vom Markt“”."""
    # Translators: a regular expression of how a few words in place of a name begin that would change within a
    # sentence, or break it, and are quoted there: in German “der Mann vom Markt”, “Jans Freund, der …”; (?!)
    # where none would.
    if re.match(pgettext("a name that changes within a sentence", "(?!)"), name):
        return quoted(name)
    # Translators: a title as it stands alone, then as it stands behind “an” or “für”: in German “Herr Herrn”;
    # “-” where titles do not change.
    alone, _between, within = pgettext("a title within a sentence", "-").partition(" ")
    return re.sub(rf"(?<!\w){re.escape(alone)}(?= \w)", within, name) if within else name


def and_more(names: str, count: int) -> str:
    """Some names, and how many there are beside them: "a, b and 3 more"."""
    words = ngettext("{names} and {count} more", "{names} and {count} more", count)
    return words.format(names=names, count=whole_number(count))


def quoted(words: str) -> str:
    """Words in quotation marks: “So what do you do?”."""
    return pgettext("words that are quoted", "“{words}”").format(words=words)


def quoted_line(words: str) -> str:
    """What somebody says, in quotation marks: “I only came for milk.” Its full stop is where it belongs."""
    if words.endswith(".") and not words.endswith(".."):
        # Translators: a whole sentence; in Spanish its full stop stands behind the mark.
        return pgettext("a sentence that is quoted", "“{words}.”").format(words=words[:-1])
    return quoted(words)


def begins_line(words: str) -> str:
    """Words of the person's as a line begins with them: the first letter is large, the others stay."""
    return words[:1].upper() + words[1:]


def whole_number(number: int) -> str:
    """A whole number: 1,234."""
    return _with_thousands_apart(f"{number:,}")


def decimal(number: float, digits: int = 1) -> str:
    """A number with so many digits after its point: 2.5."""
    before, point, after = f"{number:,.{digits}f}".partition(".")
    return _with_thousands_apart(before) + (pgettext("before a fraction", ".") if point else "") + after


def _with_thousands_apart(digits: str) -> str:
    # Translators: of how many figures on; in Spanish 5: 1234, but 12 345.
    least = int(pgettext("figures of a number whose thousands stand apart", "4"))
    has_enough = len(digits.replace(",", "")) >= least
    return digits.replace(",", pgettext("between thousands", ",") if has_enough else "")


def figures(number: float, most: int = 4) -> str:
    """A number in so few figures as it has, so many at most: 3; 2.5; 12.25."""
    return f"{number:.{most}g}".replace(".", pgettext("before a fraction", "."))


def file_size(in_bytes: int) -> str:
    """A size as file managers say it: 820 bytes, 4.2 MB, 2 MB."""
    if in_bytes < 1000:
        return ngettext("{count} byte", "{count} bytes", in_bytes).format(count=in_bytes)
    power = min((len(str(in_bytes)) - 1) // 3, len(_UNITS))
    value = in_bytes / 1000**power
    number = figures(round(value, 1)) if value < 10 else whole_number(round(value))
    return f"{number} {_(_UNITS[power - 1])}"


def number_first(count: int) -> str:
    """A number that begins a sentence: Two; 14."""
    return pgettext("first in a sentence", _FIRST[count]) if count < len(_FIRST) else whole_number(count)


def number_within(count: int) -> str:
    """A number within a sentence: two; 14."""
    return pgettext("within a sentence", _WITHIN[count]) if count < len(_WITHIN) else whole_number(count)


def numbered(words: str, count: int, **others: object) -> str:
    """A sentence with its `{number}` filled in: “Two gaps left”, “Hay dos huecos”.

    A translation may begin otherwise than the English sentence does, and then its number has no capital.
    """
    name = number_first if words.startswith("{number}") else number_within
    return words.format(number=name(count), **others)


def single_spaced(text: str) -> str:
    """A text as one line: every stretch of spaces and line ends is one space, and none is at its ends."""
    return " ".join(text.split())


def without_controls(text: str) -> str:
    """A text without characters that nobody reads, such as NUL or escape; spaces and line ends stay."""
    return text if text.isprintable() else text.translate(_CONTROLS)
