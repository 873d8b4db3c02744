"""What was read of the answers, joined to sentences by as few words as will do."""

import re
from itertools import pairwise, takewhile

from relpitch.drafting.english.clauses import acts, in_sentence
from relpitch.drafting.english.grammar import faults, tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_people
from relpitch.drafting.english.noun_phrases import has_no_bare_noun, is_uncounted
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import Reading, count
from relpitch.drafting.english.tidying import capital
from relpitch.drafting.from_answers.closing import is_shown
from relpitch.drafting.from_answers.pieces import Piece, Pieces, ended, flow, sentence, text_of
from relpitch.drafting.from_answers.wished_help import CARED

WHO = "[who, in a few words]"
DO = "[do what, in a few words]"
WHAT = "[what, in a few words]"
_OURS = "I help "
_EASILY_FOLLOWED, _LONG_NAME, _LEAST_LETTERS, _ASIDE = 24, 10, 4, 4
_DESCRIBES = frozenset({"who", "that", "who've", "who're", "who's", "who'd", "whose", "where"})
_CAN = re.compile(r"(?i)(?:they['’]|(?:they|you|it) (?:can|can['’]t|don['’]t|have to|get to)\b)")
_UNABLE = frozenset(
    """
    can't cannot don't won't never not scared afraid aren't only couldn't told no without stopped failing
    struggling stuck isn't hate
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
_OF_ME = re.compile(r"(?:I|I['’](?:m|ve|d|ll)|We|We['’](?:re|ve)|My|Our)\b")
_THEIRS = frozenset({"they", "them", "their", "they're", "they've", "they'll"})
_ANEW = re.compile(
    r"(?i)\b(?:and|or|but|so) (?:they|i|we|he|she|you|nothing|nobody|it|there|their|everyone"
    r"|the [a-z]+ [a-z]+s)\b"
)
_TO_ME = re.compile(r"(?i)\b(?:me|us)\b")  # “I help my mates ring me”: it is theirs to do
_WITH = re.compile(r"(?i)\b(?:with|without|in|on|at) (?:[^\W\d_]+ )*[^\W\d_]+s$")
_TWO = re.compile(r"\b[A-Z][a-z]+ and (?:her|his|their|[A-Z])")
_HAS = re.compile(r"(?i)^[^,]*?(?:\b(?:has|have)|['’]ve) (?!got\b)")
_ROW = re.compile(r"(?i)[^,]+(?:, (?:they )?[^,]+){2,}$")
_OF_ANY = re.compile(r"(?i)(?:they|their|nobody|somebody|someone|everyone|people|no one)\b")
_ONE = re.compile(r"(?i)(?:he|she)\b")
_NO_THING = frozenset(
    """
    morning evening night day week month year time work life school home town city street area
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
_FIRST = re.compile(r"(?i)(?:first|then|now) they\b")
_ONES_OWN_NUMBER = re.compile(r"(?i)my (?:[a-z]+ )?(?:number|address|e-?mail)\b")
_SERVED = re.compile(r"(?i)tea|coffee|chai|cocoa")


def offer_of(who: Reading, change: Reading, *, given_who: bool, given_change: bool) -> Pieces:
    """The first two answers made one: whom I help, and what changes for them."""
    if not given_who and not given_change:
        return ()
    name = _name_of(who)
    aside = [sentence(each) for each in who.more]
    long = sum(map(count, who.more)) > _ASIDE
    of_me = long and not who.as_said and all(map(_OF_ME.match, who.more))
    alone = bool(who.as_said or (who.more and not of_me) or who.ours == CARED)
    if not change.words:
        if not given_change:
            return flow(ended(*name), *aside)
        means = alone and who.ours != CARED
        return flow(ended(*name), *aside, _means_what(who)) if means else _without_change(name, who)
    more = [sentence(each) for each in change.more]
    within = () if alone else _within(name, who, change) or _led_to(name, who, change)
    named, changes = (ended(*name, *within), ()) if within else (ended(*name), _after(who, change))
    if of_me:
        return flow(named, changes, *more, *aside)  # “they” are those who were named last
    return flow(named, *aside, changes, *more)


def fits(who: Reading, change: Reading) -> bool:
    """Whether a change is told of those who are named: “they” of several, “she” of one."""
    named = plain_words(" ".join((who.words, *who.more)))
    if change.form in ("ours", "it"):  # “we know each other's names now”, “it prints”
        ours = not {"my", "our", "we", "we're", "us"}.isdisjoint(named)
        return ours if change.form == "ours" else _names_a_thing(who)
    if _ONE.match(change.words):
        alone = who.form == "one" or any(english().is_in("one", each) for each in named)
        return bool(who.words) and alone
    own = are_people(plain_words(change.words)[:1])  # “people get their photos back”
    theirs = change.form == "verb" or not (own or _THEIRS.isdisjoint(plain_words(change.words)))
    if not who.words:
        unnamed = _was_once(change.words) or not _OF_ANY.match(change.words)
        nobody = bool(who.ours) and change.form == "things"  # “I'd like to help [who]”, who helps nobody yet
        return not nobody and not (change.form == "clause" and unnamed)  # “the letter is read”
    if who.as_said:
        listed = _TWO.search(" ".join((who.words, *who.more)))
        several = bool(listed) or any(are_people([each]) or each == "whoever" for each in named)
        return (change.form == "clause" and not theirs) or (several and change.form != "to")
    if who.form != "one":
        return True
    described = change.form == "verb" and _is_told_of(f"{_OURS}{who.words}")
    shy = any(english().is_in("she_or_he", each) for each in named[:3])
    return not described and not (shy and not _THEIRS.isdisjoint(plain_words(change.words)))


def _names_a_thing(who: Reading) -> bool:
    """Whether one thing is named that “it” may mean: “a website”, “their first grant”."""
    tokens = tokens_of(f"{_OURS}{' '.join((who.words, *who.more))}")
    heads = [one.plain for one, two in pairwise(tokens) if one.kind == "n" and two.kind not in "nNQ'"]
    return any(
        not (are_people([f"{each}s"]) or english().is_in("one", each) or each in _NO_THING) for each in heads
    )


def _name_of(who: Reading) -> Pieces:
    if not who.words:
        return (Piece(who.ours or _OURS, False), Piece(WHO, False, "who"))
    if who.ours:
        return (Piece(who.ours, False), Piece(who.words, True))
    return (Piece(capital(who.words), True),)


def opening_gap() -> Pieces:
    """The offer, while nothing is known of it but a story."""
    return ended(Piece(_OURS, False), Piece(WHO, False, "who"))


def _means_what(who: Reading) -> Pieces:
    """The gap for what changes; of “they”, where somebody is named."""
    named = plain_words(" ".join((who.words, *who.more)))
    those = any(are_people([each]) or each == "whoever" for each in named)
    led, gap = ("They ", DO) if those else ("That means ", WHAT)
    return ended(Piece(led, False), Piece(gap, False, "change"))


def _without_change(name: Pieces, who: Reading) -> Pieces:
    named = text_of(each for each in name if not each.gap)
    if who.ours == CARED:
        return flow(ended(*name), ended(Piece("They ", False), Piece(DO, False, "change")))
    if "," in named or count(named) > _LONG_NAME or who.form in ("own", "whole"):
        return flow(ended(*name), _means_what(who))
    return ended(*name, Piece(" ", False), Piece(DO, False, "change"))


def _within(name: Pieces, who: Reading, change: Reading) -> Pieces:
    """The change right after the name, where nothing is told of them: “I help small shops sell more”."""
    named = text_of(each for each in name if not each.gap)
    described = (
        _is_told_of(named)
        or _WITH.search(named)
        or "," in named
        or who.form == "stumbles"
        or _ANEW.search(change.words)
        or _TO_ME.search(change.words)
    )
    short = count(text_of(name)) + count(change.words) <= _EASILY_FOLLOWED
    if described or not short or change.form not in ("verb", "to") or _ROW.match(change.words):
        return ()
    return (Piece(" ", False), Piece(change.words, True))


def _led_to(name: Pieces, who: Reading, change: Reading) -> Pieces:
    """The change after “so”, in the sentence that names them, where that is easily followed."""
    named = text_of(name)
    if change.form not in ("verb", "clause", "it") or count(named) + count(change.words) > _EASILY_FOLLOWED:
        return ()
    led = "they " if change.form == "verb" else ""
    clause = f"{led}{change.words}"
    if (
        _is_two(clause)
        or ";" in f"{named}{clause}"
        or _was_once(clause)
        or _begins_anew(named, clause)
        or _ONE.match(clause)
        or _FIRST.match(clause)
    ):
        return ()
    described = who.words and _is_told_of(named) and not _CAN.match(clause)
    return (Piece(f", so {'that ' if described else ''}{led}", False), Piece(in_sentence(change.words), True))


def _is_two(clause: str) -> bool:
    """“goats live, school fees are paid”: two clauses side by side, which no “so” goes before."""
    first, _, second = clause.partition(", ")
    apart = bool(second) and tokens_of(second)[0].kind in "nNTSU" and acts(first) and acts(second)
    return apart or "splice" in faults(f"{capital(clause)}.")


def _is_told_of(named: str) -> bool:
    """Whether something is told of those who are named: “couples planning a wedding”, “who never cooked”."""
    is_at_it = any(each.kind == "G" for each in tokens_of(named)[3:-2])
    return is_at_it or not _DESCRIBES.isdisjoint(plain_words(named))


def _was_once(clause: str) -> bool:
    """“they kept all their fingers”: “so” may not lead to what was once."""
    first, second, *_ = [*tokens_of(clause), *tokens_of("")]
    has_done = re.match(r"[^VZM,]*[ZV]R?P", "".join(each.kind for each in tokens_of(clause))) and _HAS.search(
        clause
    )
    return "D" in (first.kind, second.kind) or second.plain == "got" or bool(has_done)


def _begins_anew(named: str, clause: str) -> bool:
    """Whether no “so” may lead to it: one is there already, or they do what they are said not to do."""
    before, after = set(plain_words(named)), set(plain_words(clause))
    again = {each for each in before & after if len(each) >= _LEAST_LETTERS} - _THEIRS
    return "so" in before | after or bool(_ROW.match(clause)) or bool(again and _UNABLE & before)


def _after(who: Reading, change: Reading) -> Pieces:
    """The change as a sentence of its own."""
    if change.form == "things":
        return ended(Piece("For them it means ", False), Piece(change.words, True))
    if change.form == "to":
        return ended(Piece("That helps them ", False), Piece(change.words, True))
    if change.form == "verb":
        described = bool(who.ours) and _is_told_of(f"{_OURS}{who.words}")
        unable = bool(who.ours) and not who.more and not _UNABLE.isdisjoint(plain_words(who.words))
        told_before = bool(who.more) and who.more[-1].startswith("They ")
        told_before = told_before and change.words.startswith(("stop ", "start "))
        had = described and change.words.startswith("have ")  # “They have the numbers”: by my help
        then = unable or told_before or had
        return ended(Piece("Then they " if then else "They ", False), Piece(change.words, True))
    return sentence(change.words)


def bridge_of(touch: Reading, *, follows: bool, given: bool, wished: bool) -> Pieces:
    """The third answer, said to whoever is met."""
    if not given:
        return ()
    if not touch.words:
        led, gap = ("I could give you ", WHAT) if wished else ("I could ", DO)
        return ended(Piece(led, False), Piece(gap, False, "touch"))
    more = [sentence(each) for each in touch.more]
    if touch.form in ("said", "asks", "invites"):
        return flow(sentence(touch.words), *more)
    if touch.form == "if":
        joined = f"{touch.words[0].lower()}{touch.words[1:]}"
        favour = (
            (Piece("And ", False), Piece(joined, True)) if follows else (Piece(capital(touch.words), True),)
        )
        return flow(ended(*favour), *more)
    return flow(ended(*_favour(touch)), *more)


def _favour(touch: Reading) -> Pieces:
    ours = touch.ours or "I could "
    if touch.form == "thing" and is_shown(touch):
        ours = ours.replace("offer you", "show you")
    if touch.form == "thing" and _ONES_OWN_NUMBER.match(touch.words):
        ours = ours.replace("offer you", "give you")
    if touch.form == "thing" and (served := _SERVED.fullmatch(touch.words)):
        return (Piece("I could make you a cup of ", False), Piece(served[0], True))
    words = with_article(in_sentence(touch.words)) if touch.form == "thing" else touch.words
    return (Piece(ours, False), Piece(words, True))


def with_article(thing: str) -> str:
    """“a 15 minute read”, for “15 minute read”; “a mock interview”, where one thing is named bare."""
    if re.match(r"\d", thing):
        article = "an" if re.match(r"(?i)8|11\b|18\b", thing) else "a"
        bare = not has_no_bare_noun(tokens_of(f"I could offer you {thing}"))
        return (
            f"{article} {thing}"
            if bare and has_no_bare_noun(tokens_of(f"I could offer you {article} {thing}"))
            else thing
        )
    first = plain_words(thing)[0]
    run = list(takewhile(lambda each: each.kind in "Jn", tokens_of(f"I could offer you a {thing}")[5:]))
    one = len(run) > 1 and run[-1].kind == "n" and not is_uncounted(run[-1].plain)
    return f"{'an' if first[0] in 'aeio' else 'a'} {thing}" if one and first != "half" else thing
