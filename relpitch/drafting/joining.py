"""What was read of the answers, joined to sentences by as few words as will do."""

import re
from collections.abc import Mapping
from dataclasses import replace

from relpitch.drafting.as_said import in_sentence
from relpitch.drafting.closing import is_shown
from relpitch.drafting.favours import TO_SHOW
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.led_by_so import are_unable, begins_anew, is_clause, was_once
from relpitch.drafting.lexicon import english
from relpitch.drafting.names import are_people
from relpitch.drafting.noun_phrases import names
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Piece, Pieces, ended, flow, sentence, text_of
from relpitch.drafting.reading import Reading, count, is_verb
from relpitch.drafting.things_had import are_things, as_list
from relpitch.drafting.tidying import capital

WHO = "[who, in a few words]"
DO = "[do what, in a few words]"
WHAT = "[what, in a few words]"
_THEIRS = frozenset({"they", "them", "their", "they're", "they've", "they'll"})
_EASILY_FOLLOWED = 24
_LEAST_BEFORE_MORE = 4
_OURS = "I help "
_THEY = re.compile(r"(?i)^they\s+(?:can\s+)?")
_THEY_DO = 2
_LONG_NAME = 10
_TOLD_WITHIN = re.compile(
    r"(?i)\b(?:who|that)\b.*\b(?:(?:it|there|he|she|they)(?:['’]\w+| is| are| was| were))\b"
)
_ONE = re.compile(r"(?i)\b(?:she|he|her|his|him)(?=['’]|\b)")
_ANYONE = frozenset({"a", "an", "one", "somebody", "someone", "everyone", "everybody", "nobody", "anyone"})
_WITH = re.compile(r"(?i)\b(?:with|without|in|wearing|carrying) (?:[^\W\d_]+ )*[^\W\d_]+s$")
_ING = re.compile(
    r"(?i)\b(?:people|folk|kids|men|women|\w+s) (?:getting|being|having|going|doing|trying|living) \w"
)
_LISTED = re.compile(r",[^,]* (?:and|or) [^,]*$|, (?:and|or|who|whose) [^,]*$")
_SERVED = re.compile(r"(?i)tea|coffee|chai|cocoa")
_GIVES = re.compile(r"((?:give|bring|lend|make|offer|send|share|show) (?:you )?)([a-z].*)")
# “more customers”: what they get
_MORE = re.compile(r"(?i)(?:more|fewer|better) (?!and\b)[a-z-]+(?: [a-z-]+)?$")
_HEAD = re.compile(r" (?:of|and|for|with|to|about|on|in|or|that|which) |, ")
_SHOWN = re.compile(rf"^((?:|I (?:can|could|would|will)|I['’](?:d|ll)) ){TO_SHOW}")
_ALONE = ("sentence", "it", "said")
_ABLE = frozenset({"don't", "won't"})
_TELLING = frozenset({"who", "that", "who've", "who're", "who's", "whose", "where"})
_FEWER = frozenset({"less", "fewer", "no", "zero", "lower", "not", "without", "peace"})
_SECOND = re.compile(r"(?i)\b(?:and|or|but) (?:they|don['’]t|can|can['’]t|are|won['’]t|never|have|finally)\b")
_BEFORE = {
    "verb": "They ",
    "finite": "They ",
    "they_said": "They ",
    "they_have": "They’ve ",
    "they_are": "They’re ",
    "i_have": "I’ve ",
    "things": "It means ",
    "to": "That helps them ",
    "noun": "It means ",
    "about": "It is about ",
    "it": "",
}
"""Our words before a second answer that is a sentence of its own, by its form."""


def offer_of(who: Reading, change: Reading, given: Mapping[str, bool], *, apart: bool = False) -> Pieces:
    """The first two answers made one: whom I help, and what changes for them; `apart`, in two sentences."""
    if not given["who"] and not given["change"]:
        return ()
    form = who.form if who.words else "many"
    if not who.words and re.match(r"(?i)(?:it|it['’]s|that|this)\b", change.words) and change.form in _ALONE:
        change = Reading(rest=True)
    if not who.words and _of_one_unnamed(change.words):
        change = Reading(hint=change.words, rest=True)  # of nobody who was named
    loose = change.form in ("things", "noun", "said") and not are_things(change)
    if not who.words and loose and not is_clause(in_sentence(change.words)):
        change = Reading(hint=change.words, rest=True)  # “fresh cut, first interview”, of nobody
    if change.form == "of_one":
        change = change if form in ("one", "said") else Reading(rest=True)
    name = _name_of(who)
    for_whom = _for_whom(who, change)
    aside = [sentence(each) for each in who.more]
    if for_whom and who.as_said:
        aside.append(opening_gap())
    elif for_whom:
        name = (*name, Piece(" for ", False), Piece(WHO, False, "who"))
    if not change.words:
        if not given["change"]:
            return flow(ended(*name), *aside)
        if aside:
            return flow(ended(*name), *aside, _means_what(of_those=not _is_alone(who)))
        return _without_change(name, form)
    within = _within(name, form, change) or (() if apart else _led_to(name, who, change))
    more = [sentence(each) for each in change.more]
    if within and not aside:
        return flow(ended(*name, *within), *more)
    after = _after(change, one=form == "one" or _is_alone(who))
    if who.ours.strip() == _OURS.strip() and not (aside or apart):
        after = _then(after, text_of(name))
    return flow(ended(*name), *aside, after, *more)


def _of_one_unnamed(words: str) -> bool:
    """“by Easter he was showing the new one how”: he of whom nothing says who he is."""
    found = _ONE.search(words)
    before = plain_words(words[: found.start()]) if found else []
    named = any(each in _ANYONE or english().is_(kind, each) for each in before for kind in ("one", "people"))
    return found is not None and not named


def _then(after: Pieces, named: str) -> Pieces:
    """“Then they sing”, where a plain fact would contradict whom it is for: “who can't sing”."""
    first = after[0]
    clause = text_of(after).partition(".")[0]
    acts_now = re.match(r"They (?!get $|were\b|had\b)", first.text) and not was_once(clause.lower())
    if not acts_now or first.gap or not are_unable(named):
        return after
    return (Piece("Then ", False), replace(first, text=f"t{first.text[1:]}"), *after[1:])


def _name_of(who: Reading) -> Pieces:
    if not who.words:
        return (Piece(_OURS, False), Piece(WHO, False, "who"))
    if who.ours:
        return (Piece(who.ours, False), Piece(who.words, True))
    return (Piece(capital(who.words), True),)


def _for_whom(who: Reading, change: Reading) -> bool:
    """Whether a change is told of people whom an answer about myself does not name."""
    of_me = who.form in ("own", "own_said") and bool(change.words) and _is_about_them(change)
    return of_me and not _names_anyone(plain_words(" ".join((who.words, *who.more))))


def _is_alone(who: Reading) -> bool:
    """Whether only I am spoken of: “I'm a carpenter”."""
    return who.form in ("own", "own_said") and not _names_anyone(
        plain_words(" ".join((who.words, *who.more)))
    )


def _led_to(name: Pieces, who: Reading, change: Reading) -> Pieces:
    """The change after “so” or a colon, in the sentence that names them, where that is easily followed."""
    named, words = text_of(name), change.words
    if (
        who.more
        or (not who.words and change.form in ("noun", "things") and count(words) == 1)
        or _for_whom(who, change)
        or ":" in named
        or ":" in words
        or "?" in words
        or count(named) + count(words) > _EASILY_FOLLOWED
    ):
        return ()
    few = bool(change.more) and count(words) < _LEAST_BEFORE_MORE and change.form not in ("things", "noun")
    few = few or (who.form == "own_said" and change.form not in ("things", "noun", "about"))
    if change.form in ("own", "to", "i_have") or few or re.match(r"(?:[Tt]hey were|I|We)\b", words):
        return ()
    if are_things(change) and not _is_alone(who):
        return ()
    listed = re.match(r"(?i)(?:one|an?|the|more|less|fewer|\d+)\b", words)
    if change.form in ("things", "noun") and listed and "," in text_of(each for each in name if not each.gap):
        return ()  # “councils: one number they can trust”
    they = {
        "they_said": "they ",
        "they_have": "they’ve ",
        "they_are": "they’re ",
        "finite": "they ",
        "verb": "they ",
        "they_verb": "",
        "they_can": "",
    }
    led = (
        f"{they.get(change.form, '')}{change.ours.lower() if change.form in ('finite', 'it', 'verb') else ''}"
    )
    plain = plain_words(f"{led}{words}")
    clause = f"{led}{words}"
    if was_once(clause) or begins_anew(named, clause):
        return ()  # “they kept all their fingers”
    so = change.form not in ("things", "noun", "about") and is_clause(clause)
    goes_on = plain[0] == "with" or (plain[0] == "not" and any(map(is_verb, plain[1:2])))
    join = Piece(" " if goes_on else (", so " if so else ": ") + led, False)
    return (join, Piece(in_sentence(words), True))


def _means_what(*, of_those: bool = True) -> Pieces:
    """The gap for what changes; “for them”, where somebody is named."""
    led = "For them it means " if of_those else "That means "
    return ended(Piece(led, False), Piece(WHAT, False, "change"))


def _is_about_them(change: Reading) -> bool:
    return change.form not in ("it", "sentence", "noun", "said", "things") or bool(
        _THEIRS & set(plain_words(change.words))
    )


def _names_anyone(plain: list[str]) -> bool:
    """Whether somebody is named for whom it is done: “I fix bikes for kids”."""
    lists = english().lists
    pronouns = {"them", "they", "everyone", "anyone", "him", "her", "you"}
    return "for" in plain or any(
        are_people([each]) or each in lists["one"] or each in pronouns for each in plain
    )


def opening_gap() -> Pieces:
    """The offer, while nothing is known of it but a story."""
    return ended(Piece(_OURS, False), Piece(WHO, False, "who"))


def _without_change(name: Pieces, form: str) -> Pieces:
    """The name, and the gap for what changes."""
    gap = Piece(DO, False, "change")
    named = text_of(each for each in name if not each.gap)
    if form in ("own", "own_said", "whole") or "," in named or count(named) > _LONG_NAME:
        return flow(
            ended(*name), _means_what(of_those=form != "own_said" or _names_anyone(plain_words(named)))
        )
    return ended(*name, Piece(" ", False), gap)


def _within(name: Pieces, form: str, change: Reading) -> Pieces:
    """The change in the sentence that names them; empty where it wants one of its own."""
    short = count(text_of(name)) + count(change.words) <= _EASILY_FOLLOWED
    named = text_of(each for each in name if not each.gap)
    lone = change.form == "they_verb" and count(change.words) == _THEY_DO
    by_ing = change.form == "they_verb" and _ING.search(named)
    if (lone and _WITH.search(named)) or by_ing or _TOLD_WITHIN.search(named):
        short = False  # “tourists with wrong shoes live”, “people who don't know it's free sleep”
    listed = " - " not in named and ("," not in named or bool(_LISTED.search(named)))
    if (
        form == "long"
        and _TELLING & set(plain_words(named))
        and plain_words(named)[2:3] not in (["a"], ["an"])
    ):
        return ()  # the name tells something itself: “people who …”
    if form not in ("many", "one", "long") or not short or not listed or _SECOND.search(change.words):
        return ()
    return _goes_on(form, change)


def _goes_on(form: str, change: Reading) -> Pieces:
    """The change right after the name: “I help small shops get more customers”."""
    before = " to " if form == "long" and change.form != "to" else " "
    space, words = Piece(before, False), Piece(change.words, True)
    plain = plain_words(change.words)
    if change.form in ("they_verb", "they_can"):
        return (space, Piece(_THEY.sub("", change.words), True))
    if change.form == "they" and form != "long" and plain[0] == "they" and plain[1] in _ABLE:
        return (Piece(" so ", False), words)
    if more := _MORE.match(change.words):
        return (space, Piece("get ", False), Piece(change.words, True)) if more and form != "long" else ()
    if change.form in ("verb", "to"):
        return (space, *([Piece(change.ours, False)] if change.ours else []), words)
    return ()


def _after(change: Reading, *, one: bool = False) -> Pieces:
    """The change as a sentence of its own."""
    if change.form not in _BEFORE:
        return sentence(change.words)
    before = _BEFORE[change.form]
    if are_things(change):
        fewer = plain_words(change.words)[0] in _FEWER
        body = english().is_("on_the_body", plain_words(change.words)[-1])
        before = "For them it means " if fewer or body else "It means " if one else "They get "
        return ended(Piece(before, False), Piece(in_sentence(as_list(change.words)), True))
    return ended(Piece(f"{before}{change.ours}", False), Piece(change.words, True))


def bridge_of(touch: Reading, *, follows: bool, given: bool, wished: bool) -> tuple[Pieces, Pieces]:
    """The third answer said to whoever is met, and the invitation in it, where there is one."""
    if not given:
        return (), ()
    if not touch.words:
        return _without_favour(wished=wished), ()
    touch = replace(touch, words=_SHOWN.sub(r"\1\2you ", touch.words))
    if touch.form == "invites":
        return (), flow(sentence(touch.words), *map(sentence, touch.more))
    begins = next((at for at, each in enumerate(touch.more) if _invites(each)), len(touch.more))
    more = [*map(sentence, touch.more[:begins])]
    invitation = flow(*map(sentence, touch.more[begins:]))
    if touch.form == "asks":
        return flow(sentence(touch.words), *more), invitation
    return flow(_bridge(touch, follows=follows), *more), invitation


def _bridge(touch: Reading, *, follows: bool) -> Pieces:
    """The favour itself; “And” only before a clause of mine, or a condition."""
    joins = follows and touch.form in ("if", "half")
    ours = (
        capital(touch.ours)
        if touch.ours and not joins
        else touch.ours or ("I could " if touch.form == "verb" else "")
    )
    ours = ours.replace("offer you", "show you") if is_shown(touch) else ours
    words = touch.words if ours else _within_sentence(touch.words)
    if touch.form == "thing" and ours.endswith(" you "):
        words = with_article(in_sentence(words))
    if touch.form == "thing" and (served := _SERVED.fullmatch(words)):
        ours, words = "I could make you a cup of ", served[0]
    elif touch.form == "thing" and count(words) == 1 and english().is_("food", plain_words(words)[0]):
        ours = "I could give you some "
    words = _given(words)
    join = [Piece("And ", False)] if joins else []
    if not joins and not ours:
        words = capital(words)
    pieces = [*join, *([Piece(ours, False)] if ours else []), Piece(words, True)]
    if touch.form in ("said", "told"):
        return sentence(touch.words)
    if touch.form == "half":
        return ended(*pieces, Piece(", I could ", False), Piece(DO, False, "touch"))
    return ended(*pieces)


def _given(words: str) -> str:
    """“give you a little jar”, for “give you little jar”."""
    found = _GIVES.match(words)
    head = _HEAD.split(found[2], maxsplit=1)[0] if found else ""
    if not found or names(tokens_of(f"I could {found[1]}{head}")):
        return words
    article = "an" if re.match(r"(?i)[aeiou]", head) else "a"
    whole = names(tokens_of(f"I could {found[1]}{article} {head}"))
    return f"{found[1]}{article} {found[2]}" if whole else words


def with_article(thing: str) -> str:
    """“a 15 minute read”, for “15 minute read”."""
    if not re.match(r"\d", thing) or names(tokens_of(f"I could offer you {thing}")):
        return thing
    article = "an" if re.match(r"(?i)[aeiou]|8|11\b|18\b", thing) else "a"
    return f"{article} {thing}" if names(tokens_of(f"I could offer you {article} {thing}")) else thing


def _within_sentence(words: str) -> str:
    return words if re.match(r"I\b", words) else words[0].lower() + words[1:]


def _without_favour(*, wished: bool) -> Pieces:
    if wished:
        return ended(Piece("I could give you ", False), Piece(WHAT, False, "touch"))
    return ended(Piece("I could ", False), Piece(DO, False, "touch"))


def _invites(words: str) -> bool:
    return words.endswith("?") or bool(english().touch["invites"].begin(plain_words(words)))
