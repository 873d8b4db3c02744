"""The three questions of Welcome, and the first draft their answers make."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.drafting.language import is_latin, reads_as_english
from relpitch.drafting.noticing import noticed
from relpitch.drafting.phrases import words
from relpitch.drafting.rules import Join, Rules, english
from relpitch.script.plain import escape
from relpitch.script.sentences import sentences

_EASILY_FOLLOWED = 6  # words
_GOES_ON = " \t.,;:…"
_CLOSING = "\"'”’»)]*_ "
_NOTHING_SAID = re.compile(r"[\s.,;:!?…'\"“”‘’()\[\]–—-]*")
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_ALSO = re.compile(r",|\b(?:and|but|or|so)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answers:
    """Who do you love to help? What changes for them? How does it touch the person in front of you?"""

    who: str = ""
    change: str = ""
    touch: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of a draft: the person's (`yours`), or ours, which only join them up."""

    text: str
    yours: bool


@dataclass(frozen=True, slots=True)
class FirstDraft:
    """What the answers make. `when` is what the bridge answers to; empty where none can be read out of it."""

    offer: tuple[Piece, ...] = ()
    bridge: tuple[Piece, ...] = ()
    invitation: tuple[Piece, ...] = ()
    when: str = ""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The whole draft, as it flows."""
        return _flow(self.offer, self.bridge, self.invitation)

    @property
    def text(self) -> str:
        """The whole draft, to be read."""
        return _text(self.pieces)

    @property
    def parts(self) -> dict[Part, Phrasing]:
        """The parts of a new statement, in the script language; those that are empty are not in it."""
        parts = {Part.OFFER: self.offer, Part.RELEVANCE: self.bridge, Part.INVITATION: self.invitation}
        return {
            part: Phrasing(escape(_text(pieces)), self.when if part is Part.RELEVANCE else "")
            for part, pieces in parts.items()
            if pieces
        }


def first_words(answers: Answers) -> FirstDraft:
    """The draft that three answers make, however rough; what does not fit a sentence stands as typed."""
    who, change, touch = (
        "" if _NOTHING_SAID.fullmatch(each) else each.strip()
        for each in (answers.who, answers.change, answers.touch)
    )
    rules = english()
    if not reads_as_english("\n".join((who, change, touch)), rules):
        return FirstDraft(_flow(_sentence(who), _sentence(change)), _sentence(touch))
    offer = _offer(who, change, rules)
    bridge, invitation = _without_invitation(touch, rules)
    return FirstDraft(
        offer,
        _bridge(bridge, rules, follows=_is_ended(_text(offer))),
        _sentence(invitation) or _invitation(bridge, rules),
        noticed(bridge, rules.noticing),
    )


def _offer(who: str, change: str, rules: Rules) -> tuple[Piece, ...]:
    who = _without_our_words(who, rules)
    ours = _opener(who, rules)
    if not ours:
        return _flow(_sentence(who), _sentence(change))
    ordinary = _plain(who)[0] in rules.lists["ordinary"]
    opened = (Piece(f"{ours} ", False), Piece(_lowered(who) if ordinary else who, True))
    join = _join(who, change, rules) if ours == rules.who.ours else None
    if not join:
        return _flow(_ended(*opened), _sentence(change))
    after = change.split(maxsplit=1)[1] if join.drops_they else _lowered(change)
    group = Piece(opened[1].text.rstrip(_GOES_ON), True)
    return _ended(opened[0], group, Piece(join.ours, False), Piece(after, True))


def _opener(who: str, rules: Rules) -> str:
    """Our words before the first answer; none where it stands as typed."""
    plain = [*_plain(who), "."]
    if plain == ["."] or "\n" in who or who.endswith("?") or not is_latin(who):
        return ""
    for opener in rules.openers:
        if opener.starts.begin(plain):
            return opener.ours
    name = plain[: _name_ends(plain, rules)]
    return rules.who.ours if rules.who.clause.first(name) is None else ""


def _without_our_words(who: str, rules: Rules) -> str:
    """The first answer without the “I help” it begins with, if only the name of a group follows."""
    found, ours = words(who), _plain(rules.who.ours)
    begun, name = [word.plain for word in found[: len(ours)]], [word.plain for word in found[len(ours) :]]
    verbs = rules.lists["verb"] | rules.lists["both"]
    if begun != ours or not name or _name_ends(name, rules) < len(name) or not verbs.isdisjoint(name):
        return who
    return who[found[len(ours)].start :]


def _name_ends(plain: list[str], rules: Rules) -> int:
    """Where the name of a group ends and what is told about it begins: after “people” in “people who sit”."""
    told = rules.who.told.first(plain[1:])
    return len(plain) if told is None else told + 1


def _join(who: str, change: str, rules: Rules) -> Join | None:
    """The first join that fits both answers; None where the second stands as typed."""
    if not change or "\n" in change or who.endswith("!") or len(sentences(who)) > 1:
        return None
    start, end = sentences(change)[0]
    plain, group = [*_plain(change[start:end]), "."], _plain(who)
    stumbling = any(group[-1] in rules.lists[name] for name in ("verb", "both", "particle"))
    holds = {
        "open": len(group) <= _EASILY_FOLLOWED and "," not in who and not stumbling,
        "many": _is_many(group[: _name_ends(group, rules)], rules),
        "one_clause": not _has_second_clause(change[start:end], rules),
    }
    fits = (
        join
        for join in rules.joins
        if join.starts.begin(plain)
        and join.unless.first(plain) is None
        and all(held for condition, held in holds.items() if getattr(join, condition))
    )
    found = next(fits, None)
    return found if found and found.ours else None


def _is_many(name: list[str], rules: Rules) -> bool:
    if name[0] in ("a", "an", "one", "each", "every"):
        return False
    return not rules.lists["people"].isdisjoint(name) or bool(re.search(r"[^isu]s$", name[-1]))


def _has_second_clause(sentence: str, rules: Rules) -> bool:
    tacked_on = _ALSO.split(sentence, maxsplit=1)[1:]
    return not rules.lists["finite"].isdisjoint(_plain(sentence)[1:2] + _plain("".join(tacked_on)))


def _bridge(touch: str, rules: Rules, *, follows: bool) -> tuple[Piece, ...]:
    plain = _plain(touch)
    if follows and rules.touch.starts.begin(plain) and not rules.question.starts.begin(plain):
        return _ended(Piece(f"{rules.touch.ours} ", False), Piece(_lowered(touch), True))
    return _sentence(touch)


def _without_invitation(touch: str, rules: Rules) -> tuple[str, str]:
    """The third answer without its last sentence, and that sentence, where it is an invitation already."""
    spans = sentences(touch)
    if len(spans) < 2 or not _invites(touch[spans[-1][0] :], rules):
        return touch, ""
    return touch[: spans[-1][0]].rstrip(), touch[spans[-1][0] :]


def _invites(sentence: str, rules: Rules) -> bool:
    plain = _plain(sentence)
    return _asks(sentence, rules) or any(
        shape.starts.begin(plain) or shape.within.first(plain) is not None
        for shape in rules.shapes
        if shape.part is Part.INVITATION
    )


def _asks(sentence: str, rules: Rules) -> bool:
    return sentence.rstrip(_CLOSING).endswith("?") or bool(rules.question.starts.begin(_plain(sentence)))


def _invitation(touch: str, rules: Rules) -> tuple[Piece, ...]:
    """Ours, the first that fits what was answered; none where it invites already."""
    if not touch or _invites(touch, rules):
        return ()
    plain = _plain(touch)
    fits = (
        each.ours for each in rules.invitations if not each.within or each.within.first(plain) is not None
    )
    return tuple(Piece(ours, False) for ours in [next(fits, "")] if ours)


def _sentence(text: str) -> tuple[Piece, ...]:
    """The person's words as typed, with a capital and a full stop where they are missing."""
    return _ended(Piece(_capital(text), True)) if text else ()


def _ended(*pieces: Piece) -> tuple[Piece, ...]:
    """The pieces with a stop, but after another, several lines, or an alphabet without capitals."""
    *before, last = pieces
    letter = next((each for each in reversed(last.text) if each.isalnum()), "")
    caseless = letter.isalpha() and letter.lower() == letter.upper()
    if "\n" in last.text or caseless or _is_ended(last.text):
        return pieces
    stop = "?" if _asks(last.text, english()) else "."
    return (*before, Piece(last.text.rstrip(_GOES_ON), True), Piece(stop, False))


def _is_ended(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_ENDS)


def _capital(text: str) -> str:
    """The text with a first capital; a word like iPhone and a list with dashes keep theirs."""
    start, first = _first_word(text)
    upper = text[start : start + 1].upper()
    if not first.islower() or len(upper) != 1:
        return text
    return text[:start] + upper + text[start + 1 :]


def _lowered(text: str) -> str:
    """The text without its first capital, for the middle of a sentence; “I” and acronyms keep theirs."""
    start, first = _first_word(text)
    if text.isupper() or re.match(r"I\b", first) or not (first[1:].islower() or first == "A"):
        return text
    return text[:start] + text[start].lower() + text[start + 1 :]


def _first_word(text: str) -> tuple[int, str]:
    found = re.match(r"[\"'“‘«(\[]*(\w\S*)", text)
    return (found.start(1), found[1]) if found else (0, "")


def _flow(*groups: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Groups of pieces one after another: a space after a full stop, a new line where there is none."""
    pieces: list[Piece] = []
    for group in filter(None, groups):
        if pieces:
            pieces.append(Piece(" " if _is_ended(pieces[-1].text) else "\n", False))
        pieces += group
    return tuple(Piece(_text(same), yours) for yours, same in groupby(pieces, key=lambda piece: piece.yours))


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _plain(text: str) -> list[str]:
    return [word.plain for word in words(text)]
