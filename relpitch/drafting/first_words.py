"""The three questions of Welcome, and the first draft their answers make.

What of an answer surely fits a sentence goes into the draft; what does not stays out of it and in sight, and
the draft has a gap there: a gap is better than a broken sentence.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import product

from relpitch.drafting import foreign
from relpitch.drafting.advice import advised, offered, said_to_you
from relpitch.drafting.aloud import not_sayable
from relpitch.drafting.answers import Answers
from relpitch.drafting.as_said import told_last
from relpitch.drafting.asking import asked_for, asked_in
from relpitch.drafting.calmed import calmed
from relpitch.drafting.change import read_change
from relpitch.drafting.change_said import change_said
from relpitch.drafting.closing import closing
from relpitch.drafting.cut import is_cut
from relpitch.drafting.dictated import in_a_row
from relpitch.drafting.done_together import with_them
from relpitch.drafting.doubts import doubts
from relpitch.drafting.first_draft import FirstDraft, LeftOut
from relpitch.drafting.gate import Admitted, admitted
from relpitch.drafting.hedged import (
    as_a_wish,
    as_wished,
    helped_mostly,
    is_part_of,
    is_perhaps,
    wishes_to_help,
    with_doubts,
)
from relpitch.drafting.joining import bridge_of, offer_of, opening_gap
from relpitch.drafting.language import language_of_answers
from relpitch.drafting.last_look import refuse, sayable
from relpitch.drafting.led_by_so import with_the_aim
from relpitch.drafting.left_words import (
    is_of_a_cv,
    parted,
    told_to,
    with_they,
)
from relpitch.drafting.nobody_named import speaks_of_no_man
from relpitch.drafting.noticing import noticed
from relpitch.drafting.pieces import Pieces, flow, sentence, text_of
from relpitch.drafting.readable import beginnings, is_readable, readable
from relpitch.drafting.reading import UNSURE, Reading, count
from relpitch.drafting.relayed import meant, surely_own, with_orders_apart
from relpitch.drafting.sorting import Sorted, is_story, sorted_out
from relpitch.drafting.sure_deed import is_sure_deed
from relpitch.drafting.surely_said import surely_said
from relpitch.drafting.things_had import are_things, lists_a_deed, was_done
from relpitch.drafting.tidying import tidied
from relpitch.drafting.titles import title_of
from relpitch.drafting.touch import read_touch
from relpitch.drafting.touch_said import touch_said
from relpitch.drafting.who import read_who
from relpitch.drafting.who_said import names_nobody_yet, who_said
from relpitch.drafting.whole_or_nothing import known, whole_or_nothing
from relpitch.drafting.wholeness import all_whole
from relpitch.drafting.written_marks import as_spoken
from relpitch.translation import language as language_in_use

_MOST_STORIES, _FEW_WORDS = 2, 3
_NAMES = ("who", "change", "touch")
_READS = {"who": read_who, "change": read_change, "touch": read_touch}
_AS_SAID = {"who": who_said, "change": change_said, "touch": touch_said}


def first_words(answers: Answers, language: str = "") -> FirstDraft:
    """The draft that three answers make, however rough; without a language, their words tell it."""
    language = _language(beginnings(answers), language)
    if not any(_given(answers).values()):
        return FirstDraft(language=language or "en")
    entered = admitted(readable(answers), language)
    if language != "en":
        return _in_another(answers, entered, language)
    spoken = _spoken(entered.answers)
    return sayable(lambda refused: _drafted(answers, spoken, _spoken(entered.hints), refused), answers)


def _spoken(answers: Answers) -> Answers:
    return Answers(*(as_spoken(getattr(answers, name)) for name in _NAMES))


def _given(answers: Answers) -> dict[str, bool]:
    return {name: any(map(str.isalnum, getattr(answers, name))) for name in _NAMES}


def _drafted(typed_: Answers, answers: Answers, hints: Answers, refused: Mapping[str, int]) -> FirstDraft:
    """The draft, without what is refused of an answer: what follows its first sentence, or all of it."""
    given = _given(typed_)
    told_all = _sentences_of(answers)
    typed = _surely_own(told_all)
    typed["who"], beside = as_wished(typed["who"])
    sorts = {name: sorted_out(typed[name], name) for name in _NAMES}
    sorts["who"].unknown += beside
    for name, found in sorts.items():
        found.unknown += [each for each in told_all[name] if each not in typed[name]]
    tries = {name: _tries(name, typed[name], sorts[name], getattr(answers, name)) for name in _NAMES}
    if count(answers.change) == 1 and not any(each.words for each in tries["who"]):
        tries["change"] = tries["change"][-1:]  # “money”, of nobody known
    tries = {name: refuse(each, refused.get(name, 0)) for name, each in tries.items()}
    readings = {name: each[0] for name, each in tries.items()}
    line = sorts["change"].stories and not any(each.words for each in tries["change"])
    given["change"] = given["change"] and not (line and not refused.get("change"))
    offer = _offer(readings, tries, given, answers)
    for name, found in sorts.items():
        proofs = [
            each
            for each in _proofs(name, found, readings, typed[name])
            if set(doubts(each)) <= {"is_breathless"} and not not_sayable(each)
        ]
        proofs = [] if refused.get(name) else proofs
        if readings[name].as_said:
            found.stories = proofs
        else:
            found.keep(proofs)
    stories = [each for name in ("who", "change", "touch") for each in sorts[name].stories]
    proof = flow(*(sentence(each) for each in stories[:_MOST_STORIES]))
    if stories and not offer:
        offer = opening_gap()
    wished = bool(sorts["touch"].wishes) and not readings["touch"].words
    for touch in tries["touch"]:
        readings["touch"] = touch
        bridge, own = bridge_of(touch, follows=bool(offer), given=given["touch"], wished=wished)
        if is_sure_deed(touch) and (touch.as_said or all_whole(flow(bridge, own))):
            break
    open_ = any(piece.gap for piece in bridge)
    invitation = own or (closing(readings["touch"], wished=wished) if given["touch"] and not open_ else ())
    kept = set(stories[:_MOST_STORIES])
    return FirstDraft(
        offer,
        proof,
        bridge,
        invitation,
        noticed(readings["touch"].words) if readings["touch"].form == "if" else "",
        title_of(readings),
        _left(
            typed_,
            {name: _leaves(readings[name], sorts[name], kept) for name in sorts},
            answers,
            {piece.gap for piece in flow(offer, bridge)} - {""},
        ),
        asked_for(flow(offer, bridge), readings, _hinted(_sentences_of(hints), typed), wished=wished),
    )


def _sentences_of(answers: Answers) -> dict[str, list[str]]:
    """The sentences of every answer, tidied, each thought by itself."""
    found = {name: tidied(getattr(answers, name)) for name in _NAMES}
    found["change"] = [*map(with_they, map(in_a_row, found["change"][:1])), *found["change"][1:]]
    found["touch"] = [
        each
        for sentence_ in found["touch"]
        for part in parted(with_them(sentence_))
        for each in with_orders_apart(told_to(part))
    ]
    return found


def _surely_own(sentences: dict[str, list[str]]) -> dict[str, list[str]]:
    """The sentences of every answer that may be said."""
    who = sentences["who"][: surely_own("who", sentences["who"])]
    named = " ".join(each for each in who if not is_story(each))
    rest = {name: sentences[name][: surely_own(name, sentences[name], named)] for name in ("change", "touch")}
    return {"who": who, **rest}


def _hinted(sentences: dict[str, list[str]], typed: dict[str, list[str]]) -> dict[str, list[str]]:
    """The sentences an example may be taken of: what of an answer is surely not said begins with no hint."""
    return {
        name: meant([each for at, each in enumerate(all_) if name == "who" or at != len(typed[name])])
        for name, all_ in sentences.items()
    }


def _tries(name: str, typed: list[str], found: Sorted, answer: str) -> list[Reading]:
    """The readings of an answer, the best first: all of it in a frame, as it was said, a part of it, none."""
    read = _READS[name](found.plain)
    framed = [
        _surely(name, known(each) if name != "who" else each)
        for each in (
            whole_or_nothing(read, found, typed, answer, named=name == "who"),
            whole_or_nothing(replace(read, more=()), found, typed, answer, named=name == "who"),
        )
    ]
    if name == "touch":
        ready = advised(answer, typed, found)
        if (ready := ready if ready.words else said_to_you(typed, found)).words:
            return [ready, Reading(rest=True)]
    tried = surely_said(_AS_SAID[name](typed, found), name)
    if tried.form == "i_have":
        return [tried, Reading(rest=True)]
    if tried.form == "own_said":
        return [tried, Reading(rest=True)]
    all_ = [each for each in framed[:1] if each.words and not (each.rest or found.unknown)]
    parts = [each for each in framed if each.words and each not in all_]
    unsure = Reading(hint=framed[0].hint, rest=bool(typed))
    own = offered(typed, found) if name == "touch" and not tried.words else UNSURE
    if own.words:
        all_ = [*all_, own]
    return [*all_, *([tried] if tried.words else []), *([] if tried.words else parts), unsure]


def _surely(name: str, read: Reading) -> Reading:
    """The reading, unless it names nobody yet (“people”), or a line of a CV (“18% savings delivered”)."""
    none = not {"nobody", "no-one"}.isdisjoint(read.words.lower().replace("no one", "no-one").split()[:1])
    nobody = name == "who" and (none or names_nobody_yet(read.words) or is_of_a_cv(read.words))
    listed = name == "change" and read.form in ("noun", "things")
    done = listed and (
        read.words.lower().startswith("nothing")
        or was_done(read.words)
        or (read.rest and not are_things(read))
    )
    if nobody or (name == "change" and lists_a_deed(read.words)):
        return Reading(rest=True)
    return Reading(hint=read.words, rest=True) if done else read


def _offer(
    readings: dict[str, Reading], tries: dict[str, list[Reading]], given: dict[str, bool], answers: Answers
) -> Pieces:
    """Whom I help and what changes; of an answer whose reading makes no whole sentence the next is tried."""
    pairs = sorted(product(enumerate(tries["who"]), enumerate(tries["change"])), key=_gaps)
    for (_, who), (_, change) in pairs:
        framed = [Reading("people", "many", "I help ") if who.as_said else who, change]
        there = given | {"change": given["change"] and not change.as_said}
        tried = offer_of(framed[0], Reading() if change.as_said else change, there, apart=True)
        lost = change.words and not change.as_said and any(piece.gap == "change" for piece in tried)
        if all_whole(tried) and not lost:
            break
    readings["who"], readings["change"] = who, change
    wished = wishes_to_help(answers.who) or is_perhaps(who, answers.who)
    named = Reading(" ".join((who.words, *who.more)))
    if is_part_of(change, named) and (wished or count(change.words) > _FEW_WORDS):
        change, given = Reading(), given | {"change": False}
    who = who if wished else helped_mostly(who, answers.who)
    offer = with_the_aim(offer_of(who, with_doubts(change, answers.change), given))
    return as_a_wish(offer) if wished else offer


def _gaps(pair: tuple[tuple[int, Reading], tuple[int, Reading]]) -> tuple[int, int]:
    """How many gaps a pair of readings leaves, and how far down the lists they stand."""
    (first, who), (second, change) = pair
    return (not who.words) + (not change.words), first + second


def _proofs(name: str, found: Sorted, readings: dict[str, Reading], typed: list[str]) -> list[str]:
    """The stories of an answer that may be told."""
    last = told_last(typed, found, of_me=name == "who" and readings[name].as_said)
    read = readings[name]
    is_all = read.as_said or (read.words and not read.rest) or len(last) == len(typed)
    return last if is_all else []


def _language(answers: Answers, asked: str) -> str:
    """The language asked for, unless it is English and the words are surely not."""
    spoken = language_in_use().partition("_")[0]
    code_told = language_of_answers(answers.who, answers.change, answers.touch, spoken)
    code = asked.replace("_", "-").partition("-")[0].lower()
    return code_told if code in ("", "en") else code


def _leaves(reading: Reading, found: Sorted, kept: set[str]) -> tuple[bool, bool, bool]:
    """Whether anything of an answer is not in the draft, whether all of it, whether it is a wish."""
    has_stories = bool(set(found.stories) & kept)
    rest = reading.rest and not (has_stories and not reading.words and not found.plain)
    some = bool(found.wishes or found.unknown or set(found.stories) - kept) or rest
    nothing = not (reading.words or has_stories)
    return some or nothing, nothing, bool(found.wishes)


def _left(
    answers: Answers, leaves: dict[str, tuple[bool, bool, bool]], entered: Answers, gaps: set[str]
) -> tuple[LeftOut, ...]:
    """Each answer that is not all in the draft; also one of which not all entered it."""
    found = []
    for name in ("who", "change", "touch"):
        words = getattr(answers, name).strip()
        any_, all_, wish = leaves.get(name, (bool(words), True, False))
        if words and (any_ or name in gaps or _is_cut(words, getattr(entered, name))):
            found.append(LeftOut(name, words, all_ or name in gaps, wish))
    return tuple(found)


def _is_cut(typed: str, entered: str) -> bool:
    """Whether not all of an answer entered the draft."""
    return not is_readable(typed) or _words_of(entered) < _words_of(calmed(typed))


def _words_of(text: str) -> int:
    return sum(map(str.isalnum, text))


def _in_another(answers: Answers, entered: Admitted, language: str) -> FirstDraft:
    typed = {name: getattr(answers, name) for name in _NAMES}
    kept = {name: getattr(entered.answers, name) for name in _NAMES}
    given = _given(answers)
    drafted = foreign.draft(**kept, language=language, given=given)
    for name, parts in (("change", drafted.offer), ("touch", flow(drafted.bridge, drafted.closing))):
        drafted_text = text_of(parts)
        unnamed = name == "change" and language == "de" and speaks_of_no_man(drafted_text)
        if (unnamed or is_cut(typed[name], drafted_text, language)) and all(
            piece.gap != name for piece in parts
        ):
            kept[name] = ""
            drafted = foreign.draft(**kept, language=language, given=given)
    cut = [name for name in _NAMES if name in drafted.left or _is_cut(typed[name], kept[name])]
    left = tuple(LeftOut(name, typed[name].strip()) for name in cut)
    pieces = (*drafted.offer, *drafted.bridge)
    gaps = {piece.gap for piece in pieces if piece.gap}
    left = tuple(replace(each, all=each.answer in gaps) for each in left if each.words)

    def fits(name: str, words: str) -> bool:
        again = foreign.draft(**{**kept, name: words}, language=language, given=given)
        return bool(words) and all(piece.gap != name for piece in (*again.offer, *again.bridge))

    return FirstDraft(
        drafted.offer,
        (),
        drafted.bridge,
        drafted.closing,
        title=drafted.title,
        left_out=left,
        asked=asked_in(pieces, language, {name: getattr(entered.hints, name) for name in _NAMES}, fits),
        language=language,
    )
