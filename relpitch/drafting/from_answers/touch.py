"""The third answer: a small thing for whoever is met, where it has one of a few plain shapes."""

import re
from dataclasses import replace

from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.clauses import acts, in_sentence
from relpitch.drafting.english.grammar import faults, is_whole, tokens_of
from relpitch.drafting.english.grammar_words import is_in
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_people
from relpitch.drafting.english.noun_phrases import is_uncounted
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import NO_READING, Reading, asks, count, is_verb
from relpitch.drafting.english.tidying import capital
from relpitch.drafting.from_answers.aloud import not_sayable
from relpitch.drafting.from_answers.answer_sentences import (
    TypedSentence,
    begins_with_pronoun,
    is_sentence,
    limits_or_denies,
    read_sentences,
)
from relpitch.drafting.from_answers.doubts import doubts, mixes_persons, runs_into_another
from relpitch.drafting.from_answers.joining import with_article
from relpitch.drafting.from_answers.pointing import points_outside
from relpitch.drafting.from_answers.sorting import is_story, is_wish
from relpitch.drafting.from_answers.sure_deed import is_sure_deed
from relpitch.drafting.from_answers.told_to_you import means_those_named, told_to_you

_MOST_WORDS, _MOST_OF_A_THING = 26, 20
_COULD = re.compile(
    r"(?i)^(?:i['’]?m |i am |i['’]?d be )?(?:always |more than )?(?:happy|glad) to (?=[a-z])"
    r"|^(?:i )?(?:could|can|would|might|['’]d)(?: also| just| always)? (?=[a-z])"
)
_MINE = frozenset({"i", "i'll", "i'd", "i've", "i'm", "we", "we'll", "there's"})
_NAMED = frozenset({"a", "an", "one", "two", "three", "some", "half", "my", "five", "ten", "the"})
_IF = re.compile(
    r"(?i)^(?:if|when|whenever) (?=[^,]*\byou)[^,]*?(?:, |,? (?=(?:I|I['’]ll|I['’]d|let me|we)\s))"
)
# “if they have a garden, I can tell them which plant”: all of it is said to whoever is met.
_IF_THEY = re.compile(r"(?i)^(?:if|when) they\b")
_THEIRS = {"they": "you", "them": "you", "their": "your", "theirs": "yours", "themselves": "yourself"}
_THEIR = re.compile(r"(?i)\b(?:they|them|theirs?|themselves)(?=['’]|\b)")
# “if you sell anything, bring me one item and I will calculate with you”: an offer, and what it takes.
_AND_I = re.compile(r"(?i) and I(?:['’]ll| will| can| could|['’]d) [a-z]+ .*\byou\b")
_IF_BRING = re.compile(r"(?i)^(?:if|when) (?=[^,]*\byou)[^,]*, (?=(?:bring|show|send|give|tell) )")
_SOFT = re.compile(r"(?i)(?:maybe |perhaps |could |probably )?[a-z]+(?: (?!if\b|or\b)[^,?]+)?\?*$")
_TAKEN_BACK = re.compile(r"(?i)\b(?:but i|(?:i|you) can['’]?t|not allowed|i don['’]?t know|careful)\b")
# “sit at your table with the form, I did ours for years”: another sentence, with nothing between them.
_MINE_ANEW = re.compile(r", (?=(?i:I|I['’]?(?:m|ve|d)|I['’]ll|it['’]?s|that['’]?s|there['’]?s|takes) )")
_NOT_NOW = re.compile(r"(?i)(?<!['\"‘“])\bthis (?!week\b|month\b|year\b|time\b|evening\b|morning\b)")
_ASKED = frozenset(
    """
    have has do does did are is what how who when where why which would ever you want need
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
_NOTHING_GIVEN = re.compile(
    r"(?i)(?:there (?:isn['’]?t|is no|['’]s no)|nothing|i (?:don['’]?t have|have no)|(?:that|this) one)\b"
)
# “ask what the child is brilliant at”, “ask twice”; not “ask the manager to ...”, “ask what they were like”.
_ASKS_WHAT = re.compile(
    r"(?i)ask (?:you\b|(?:(?:them|someone|['’]?em) )?(?:what|how|if|whether|which|where|when|why|who|about"
    r"|twice|again|once|the name|one question)\b)(?!.*\bthey were\b)"
)
_FEW_WORDS, _ONE_BARE = 3, r"[JnG]+(?:C[TJ]*[nV]+)?[.,I]"
_DONE_TO = frozenset({"it", "them", "you", "your", "the", "a", "my"})
_GIVEN_TO = frozenset({"them", "em", "you", "someone", "somebody", "anyone", "everyone", "people", "out"})
_US_OR_ME = frozenset({"us", "me"})
_YOU = frozenset({"you", "your", "you're", "yours", "yourself", "y'all", "ya"})
_COUNTED = frozenset({"one", "two", "three", "five", "ten", "anyone", "somebody", "someone"})
_US = frozenset({"we", "us", "our", "we're", "we've", "we'll"})
_TOLD_OF_A_THING = re.compile(
    r"(?i),? (?:before|when|if|while|so|and) (?:you|I(?:['’]ll| will| can| could))\b.*$"
    r"|, (?:what|which|how|where) .*$"
)
_OF_A_SHOP = re.compile(r"(?i)(?:try|book|buy|visit|order|shop|follow|explore) (?:our|my|the new|your)\b")
_COME_WITH = re.compile(
    r"(?i)come (?:in|along|over|round|out|down)(?: to your [a-z]+)? with (?:the|a|an|my|our)\b"
)
_AND_TO_YOU = re.compile(r"(?i)^come and\b.*\byou\b|\band \w+ you\b")
_ITS_ANEW = re.compile(
    r"(?i)[a-z] its \w+ (?:but|and|so) it\b|\bif you (?:want|like) i\b"
)  # “my spreadsheet its pink but it works”
_HAVE_A_LOOK = re.compile(
    r"(?i)have an? (?:(?:quick|proper|good|little) )?(?:look|listen|chat|natter|read|go|word)\b"
)
# “give you your dish back”: nobody lent it yet.
_GIVES_BACK = re.compile(r"(?i)(?:give|bring|send|hand) you (?:back your|your .* back)\b")
_SO_LONG = re.compile(r"(?i)\d+[- ](?:second|minute|hour|day|week|page)\b")
_ABLE = re.compile(r"(?i)(?:i )?can ")
_ORDER_AND_I = re.compile(r"[a-z](?<!\band)(?<!\bor)(?<!\bso)(?<!\bthen) I['’]ll\b")


def read_touch(sentences: list[TypedSentence]) -> Reading:
    """What could be done or given, said to whoever is met; else nothing."""
    if not sentences:
        return NO_READING
    first, others = _apart(sentences[0]), sentences[1:]
    if first.typed != sentences[0].typed:
        others = [*read_sentences(sentences[0].typed[len(first.typed) + 1 :]), *others]
    text = in_sentence(first.text.rstrip("? "))
    soft = first.sure or _SOFT.match(first.typed)  # “maybe listen?”: “I could” is as soft
    sure = first.clean and soft and 0 < count(text) <= _MOST_WORDS
    put = english().touch["question"].begin(first.plain) and "you" in first.plain[:3]
    put = put and (
        asks(first.typed) or first.plain[2:3] not in (["a"], ["an"], ["the"], ["one"])
    )  # “do you a hem”
    put = put or (first.plain[:2] == ["do", "your"] and acts(first.text[3:]))  # “do your knees hurt”
    if put or (asks(first.typed) and first.plain[0] in _ASKED):
        return NO_READING if others else _question(first)
    if not sure or is_wish(first.text) or is_story(first.text) or _TAKEN_BACK.search(first.text):
        return _question(first) if first.clean and not others else NO_READING
    spoken = (_condition, _mine, _to_you, _invitation) if first.sure else ()
    for rule in (*spoken, _deed, _thing):
        if (read := rule(text, first.careful)).words:
            if points_outside(read):
                return NO_READING
            return _with_more(read, others) if _offers(read) else _offered_later(read, others)
    return NO_READING


def _apart(first: TypedSentence) -> TypedSentence:
    """The deed alone, where a comma is all that parts it from a sentence of mine."""
    found = _MINE_ANEW.search(first.typed)
    yours = found and not (_YOU | {"u", "ur", "yr"}).isdisjoint(plain_words(first.typed[: found.start()]))
    alone = (first.careful or yours) and not (
        first.plain[0] in _MINE or first.plain[0] in ("if", "when", "whenever")
    )
    return next(iter(read_sentences(first.typed[: found.start()])), first) if found and alone else first


def _offers(read: Reading) -> bool:
    """Whether something is offered: “I know all the forms” offers nothing yet."""
    return read.form != "said" or not {"you", "your"}.isdisjoint(plain_words(read.words))


def _offered_later(read: Reading, others: list[TypedSentence]) -> Reading:
    """The sentence that offers something, where one after the first may be told and those between may not."""
    whole = _with_more(read, others)
    if not whole.rest:
        return whole
    offers = [at for at, each in enumerate(others) if _COULD.match(each.text)]
    if not offers:
        return whole
    later = read_touch(others[offers[0] :])
    return replace(later, rest=True) if later.words else NO_READING


def _with_more(read: Reading, others: list[TypedSentence]) -> Reading:
    kept: list[str] = []
    for each in others:
        nothing = _NOTHING_GIVEN.match(each.text)
        of_others = not _US.isdisjoint(each.plain) and _US.isdisjoint(plain_words(read.words))
        if (
            nothing
            or of_others
            or not is_sentence(each)
            or not each.sure
            or _of_another(each.text)
            or is_story(each.text)
        ):
            break
        kept.append(each.text)
    rest = others[len(kept) :]
    if len(rest) == 1 and (asked := _question(rest[0])).words and read.form != "invites":
        kept, rest = [*kept, asked.words], []
    return NO_READING if limits_or_denies(rest) else replace(read, more=tuple(kept), rest=bool(rest))


def _of_another(text: str) -> bool:
    """Whether a sentence speaks of others than me, you and things."""
    third = {"he", "she", "him", "her", "his", "they", "them", "their", "they're", "themselves"}
    return not third.isdisjoint(plain_words(text))


def _may_be_said(sentence: str, *, careful: bool) -> bool:
    found = set(doubts(sentence)) - ({"is_tangled"} if careful else set())
    are_named = means_those_named(sentence)
    faulty = found or not_sayable(f"{sentence}.") or (mixes_persons(sentence) and not are_named)
    faulty = faulty or _lacks_and(sentence)
    if faulty or (_of_another(sentence) and not are_named):
        return False
    return careful or (is_whole(f"{sentence}.") and not runs_into_another(sentence))


def _lacks_and(sentence: str) -> bool:
    """“look at your boiler show you how”, “listen to your phone hold it up”: nothing joins them."""
    tokens = tokens_of(sentence)
    caused = any(is_in("causing", each.plain) and each.plain != "have" for each in tokens)
    twice = any(
        one.kind == "n" and two.kind == "V" and three.plain in _DONE_TO and not caused
        for one, two, three in zip(tokens[3:], tokens[4:], tokens[5:], strict=False)
    )
    return bool(twice or _ITS_ANEW.search(sentence)) or any(
        one.kind in "nN" and two.plain in ("show", "tell", "give", "help", "teach") and three.plain == "you"
        for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _condition(text: str, careful: bool) -> Reading:
    """“if your tap drips, I can fix it”, with its comma."""
    if _IF_THEY.match(text) and not any(are_people([each]) for each in plain_words(text)):
        text = _THEIR.sub(lambda found: _THEIRS[found[0].lower()], text)
    found = _IF.match(text) or (_IF_BRING.match(text) if careful else None)
    if not found:
        return NO_READING
    led = f"{text[: found.end()].rstrip(' ,')}, {text[found.end() :]}"
    main = text[found.end() :]
    lets = main.lower().startswith("let me ")
    order = tokens_of(main)[0].kind == "V" and not (lets or (careful and _AND_I.search(main)))
    faulty = order or _of_another(text) or doubts(main) or not_sayable(f"{capital(main)}.")
    sure = (lets or acts(main) or _AND_I.search(main)) and not faulty
    return Reading(led, "if") if sure else NO_READING


def _mine(text: str, careful: bool) -> Reading:
    """“I keep wax in my pocket”, “I'll bring you a jar”: a sentence of my own."""
    plain = plain_words(text)
    if plain[0] not in _MINE or len(plain) < _FEW_WORDS or english().is_in("opinion", plain[1]):
        return NO_READING
    offers = plain[0] in ("i'll", "i'd") or plain[1] in ("can", "could", "will", "would")
    to_them = told_to_you(text) if offers else text
    lacks = not {"has_no_bare_noun", "has_right_articles"}.isdisjoint(faults(capital(text)))  # “write recipe”
    announces = lacks or plain[0] in ("i'm",) or plain[1] in ("am", "was", "smile") or plain[1:] == ["listen"]
    nobody_s = plain[0] == "i'll" or plain[1] in ("can", "will")  # “I can stay calm”: no offer to anyone
    nobody_s = nobody_s and (_YOU | _COUNTED).isdisjoint(plain_words(to_them))
    sure = bool(to_them) and not (announces or nobody_s) and acts(text)
    sure = sure and _may_be_said(capital(to_them), careful=careful)
    return Reading(capital(to_them), "said") if sure else NO_READING


def _to_you(text: str, careful: bool) -> Reading:
    """“your menu has four fonts”, “you look like an early one too”: what I notice."""
    plain = plain_words(text)
    begins = plain[0] in ("you", "your", "you're", "you've")
    sure = begins and len(plain) >= _FEW_WORDS and acts(text) and _may_be_said(capital(text), careful=careful)
    return Reading(capital(text), "said") if sure else NO_READING


def _invitation(text: str, careful: bool) -> Reading:
    """“tell me the last one you finished”, “come by for soup”: said to them as it is."""
    plain = plain_words(text)
    mine = plain[0] == "come" and "me" not in plain_words(text.partition(",")[0])
    with_you = mine and not _YOU.isdisjoint(plain) and "us" not in plain  # “come to yours”, “come with you”
    if with_you or (mine and _COME_WITH.match(text)) or _OF_A_SHOP.match(text):
        return NO_READING  # “come and watch you play”, “try your website with my reader”: mine to do
    runs_on = (not careful and runs_into_another(text)) or _ORDER_AND_I.search(text)
    sure = (
        english().touch["invites"].begin(plain) and not runs_on and _may_be_said(capital(text), careful=True)
    )
    return Reading(capital(text), "invites") if sure and (careful or len(plain) > 1) else NO_READING


def _deed(text: str, careful: bool) -> Reading:
    """“explain one letter”: what I could do."""
    bare = _COULD.sub("", text)
    plain = plain_words(bare)
    first = next(iter(plain), "")
    tokens = tokens_of(f"I could {bare}")
    surely = len(tokens) > 4 and not first.endswith(("s", "ed")) and _is_a_deed(tokens[2:], careful=careful)
    if (
        not (is_verb(first) or surely)
        or plain[1:2] == ["of"]
        or (english().is_in("adjective", first) and not surely)
    ):
        return NO_READING
    if (
        _is_silent(plain)
        or english().is_in("no_favour", first)
        or (first == "have" and not _HAVE_A_LOOK.match(bare))
        or (first == "ask" and not _ASKS_WHAT.match(bare))
        or _NOT_NOW.search(bare)
        or english().touch["unsaid"].begin(plain)
        or _for_me(plain)
    ):
        return NO_READING
    to_them = told_to_you(bare)
    theirs = first == "come" and not _US_OR_ME.isdisjoint(plain)  # “come fishing with us”
    nobody_s = _ABLE.match(text) and (_YOU | _COUNTED).isdisjoint(plain_words(to_them))
    if theirs or nobody_s or _GIVES_BACK.match(to_them):
        return NO_READING
    tail = to_them.partition(", ")[2]
    order = bool(tail) and (tokens_of(tail)[0].kind in "VO" or is_verb(plain_words(tail)[0]))
    if order and not re.search(r"(?i)\b(?:and|or) ", tail):
        return NO_READING  # “fix your lamp, bring the lamp”
    tokens = tokens_of(f"I could {to_them}")
    sings = tokens[2].kind == "G" and is_verb(first)  # “sing”, “ring”: no ending
    known = (surely or sings or tokens[2].kind == "V") and (len(plain) > 1 or first == "listen")
    alone = bare == text and english().is_in("may_be_verb", first) and tokens[3].kind not in "TSU9"
    sure = to_them and known and not alone and _may_be_said(f"I could {to_them}", careful=careful)
    return Reading(to_them, "verb") if sure and is_sure_deed(Reading(to_them, "verb")) else NO_READING


def _is_a_deed(tokens: tuple[Classed, ...], *, careful: bool) -> bool:
    """“teach you a knot”, “knock on your plaster”: a verb by what it stands before, though no list has it."""
    verb, after = tokens[0].kind, tokens[1].kind
    to_you = any(each.plain in ("you", "your") for each in tokens)
    return (verb == "V" and after in "TSU9W") or (
        careful and to_you and ((verb == "V" and after == "I") or (verb == "D" and after in "TS"))
    )


def _is_silent(plain: list[str]) -> bool:
    """“smile at them”, “give them a smile”, “share my CV”: nothing to be offered aloud."""
    places = (1, 2) if plain[1:2] and plain[1] in _GIVEN_TO else (1,)  # “listen to the pitch” is said
    unsaid = any(english().touch["unsaid"].begin(plain, at) for at in places)
    if plain[:2] in (["be", "the"], ["be", "your"]) and len(plain) > _FEW_WORDS:
        return False  # “be the adult who picks up”
    return unsaid or english().is_in("silent", plain[0])


def _for_me(plain: list[str]) -> bool:
    """“let me know”, “introduce me”."""
    mine = not {"me", "us", "i", "we", "hire"}.isdisjoint(plain[:3])
    return mine or (plain[-1:] == ["me"] and tokens_of(" ".join(plain))[-3].kind in "nN")  # “in an hour me”


def _thing(text: str, careful: bool) -> Reading:
    """“a jar of damson”, “ten minutes with your CV”: what is given."""
    plain = plain_words(text)
    bare = careful and is_uncounted(plain[0]) and tokens_of(text)[0].kind == "n"  # “coffee after the service”
    kinds = "".join(each.kind for each in tokens_of(f"I could offer you a {text}")[5:])
    one = plain[0] in ("free", "mock", "practice") and re.match(_ONE_BARE, kinds)  # “free trim”
    bare = bare or bool(one or (careful and re.match(r"J+[nN][.,I]|nn[.,I]", kinds)))  # “mock interview”
    given = (plain[0] in _NAMED or text[0].isdigit() or bare) and len(plain) > 1
    pointed = "that" in (each.plain for each in tokens_of(text) if each.kind == "T") or _NOT_NOW.search(text)
    is_long_or_unsaid = len(plain) > _MOST_OF_A_THING or english().touch["unsaid"].begin(plain)
    acting = acts(_TOLD_OF_A_THING.sub("", text) if careful else text)
    if not given or pointed or is_long_or_unsaid or (acting and not one):
        return NO_READING
    to_them = told_to_you(text)
    head, comma, after = to_them.partition(", ")
    people = are_people(plain[:2]) or are_people(plain[:3])
    so_long = _SO_LONG.match(to_them)  # “15-minute teardown of your page”
    heard = f"I could offer you {with_article(to_them) if so_long or one else to_them}"
    goes_on = bool(comma) and tokens_of(after)[0].kind in "RVZ"
    sure = to_them and _may_be_said(heard, careful=careful) and not (people or goes_on)
    return Reading(to_them, "thing", "I could offer you ") if sure and head else NO_READING


def _question(first: TypedSentence) -> Reading:
    """“Do you have something that just stopped working?”, put to whoever is met."""
    plain = first.plain
    put = english().touch["question"].begin(plain) or asks(first.typed)
    you = not {"you", "your", "yours", "you've"}.isdisjoint(plain)
    if not put or not you or _of_another(first.text) or begins_with_pronoun(first):
        return NO_READING
    return Reading(f"{capital(first.text.rstrip('? '))}?", "asks")
