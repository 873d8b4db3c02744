"""What they surely did for the writer, from a note: “fixed my radio”."""

import re
from functools import cache

from relpitch.drafting.english.grammar import is_whole
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.tidying import tidied
from relpitch.drafting.notes.tone import is_private

_ENDS = (
    r"(?=$|[.,;:!?()\n]|\s[-–—+]"
    r"|\s(?:and|but|so|then|cos|because|becos|while|when|after|said|says|in \d|for (?:nothing|free))\b)"
)
_STAYED = re.compile(r"(?i)\bstayed (?P<what>past (?:his|her|their) shift|late|after closing)\b")
_SHARED = re.compile(
    r"(?i)(?:^|[.,;!\n] ?)(?:(?:he|she|they) )?shared (?P<what>(?:his|her|their) [a-z]+(?: [a-z]+)?)"
    r"(?=$|[.,;!\n])"
)
_SHOWN = re.compile(r"(?i)me (?:how|where|what|which|the way|round|around)\b")
_MOST_WORDS = 11
_AT_A_TIME = re.compile(r"(?i)\b(?:at|until|till) \d{1,2}(?:[.:]\d\d)? ?[ap]m\b")
_UNKIND = (
    r"(?:made (?:me|us) (?:jump|cry|laugh|feel|wait|late|mad|angry|sad)"
    r"|gave (?:me|us) (?:an? )?(?:parking )?(?:tickets?|fine|warning|penalty|telling|row)\b"
    r"|(?:talked|spoke) down|took (?:me|us) for\b|told (?:me|us) off|ran (?:me|us) (?:over|down)"
    r"|(?:cut|held|made|sent|gave|brought|pushed|let|stopped) (?:me|us) (?:up|home|back|down))\b"
)
_THEN = re.compile(
    r"(?i)\b(?:today|tomorrow|yesterday|tonight|this (?:morning|week)|next (?:day|week)|last night)\b"
)
"""A day that was another one when it was noted."""
_TO_HAIR = ("cutting", "washing", "drying", "plaiting")
_PERSONS = ("one", "people", "many", "third_person")


_HELPED = re.compile(
    r"(?i)(?:^|[.,;:!\n]\s*|\b(?:and|then|but) )(?:(?:he|she|they) )?(?:just |even |really |then )?"
    r"(?:helped (?:me|a lot|so much|loads|(?:out )?with (?:my|our|(?:the )?(?:vpn|wi-?fi|printer|laptop"
    r"|password|login|computer|projector|forms?|paperwork|bags?|luggage|suitcases?|pram|buggy|tyre|boxes)))"
    r"|(?:fixed|repaired|mended|carried|pushed|towed|jump-?started) (?:my|our)"
    r"|rescued (?:me|us)|lent me|drove me|towed me|looked after me"
    r"|(?:would(?:n['’]?t| not)|won['’]?t|did(?:n['’]?t| not)|refused to) (?:charge|let (?:me|us) pay"
    r"|take (?:any |my |a |his |her )?(?:money|penny|thing|cash|payment)))\b"
    r"(?! (?:up the wall|mad|crazy|nuts|round the bend))"
)
_PUT_RIGHT = re.compile(
    r"(?i)(?:s?he |they )?(?:fixed|sorted|mended|repaired) (?:it|mine)\b(?! for (?:her|him|them))"
)
_STOPPED_FOR_ME = re.compile(
    r"(?i)\b(?:my|our) (?:tyre|tire|car|van|bike|chain|boiler|phone|pram|buggy|suitcase|wheel)\b"
    r"[^.;!?\n]{0,30}?\b(?:he|she|they) (?:just )?"
    r"(?:stopped|pulled over|waited|stayed|drove|pushed|towed|fixed|mended|made it)\b"
    r"|\b(?:drove|went|came) [^.;!?\n]{0,20}\bout of (?:his|her|their) way\b"
    r"|^(?:an? |the |that )?[a-z]+ (?:who|that) helped (?:(?:me|us|out) )?with\b"
)
_FOR_NOTHING = re.compile(r"(?i)(?:^|[.,;(] ?)(?:said )?(?:no charge|free of charge|for nothing)\b")
_GIVEN = re.compile(r"(?i)(?:^|[,;.]\s*(?:but )?)(?P<told>(?:she|he|they) (?:gave|lent|bought|made) me .+)$")


def has_helped(note: str) -> bool:
    """Whether they surely did something for the writer, though not what: “pulled over, fixed my tyre”."""
    for found in _HELPED.finditer(note):
        before = plain_words(re.split(r"[.;!?\n]", note[: found.start()])[-1])
        if not any(english().is_in(kind, each) for kind in ("one", "people", "many") for each in before):
            return True
    stopped = _STOPPED_FOR_ME.search(note.strip())
    return bool(stopped or _FOR_NOTHING.search(note) or _PUT_RIGHT.match(note.strip()))


def kindness(name: str, note: str, gave: str = "") -> str:
    """“fixing my radio”, “teaching me the dosa flip”; empty where that is not sure."""
    relative = re.search(r"(?i)\b(?:who|that) (?P<did>\w+ my .+)$", name)
    given = _GIVEN.search(gave)
    deeds = (*_of_them(note), relative["did"] if relative else "", given["told"] if given else "")
    for text in map(_plainly, deeds):
        found = _done_for_me().match(text)
        if found and (found["did"].casefold() != "showed" or _SHOWN.match(found["what"])):
            done = _thanked(_ing()[found["did"].casefold()], found["what"])
            if done:
                return done
        for_me = _for_me().match(text)
        if for_me and (done := _thanked(_ing("did_for_me")[for_me["did"].casefold()], for_me["what"])):
            return done
    while_i = _while_i().match(note.strip())
    if while_i and (
        done := _kindness_whole(_ing()[while_i["did"].casefold()], while_i["what"], while_i["while"])
    ):
        return done
    shared = _SHARED.search(note)
    if shared and not is_private(shared["what"]) and (done := _thanked("sharing", shared["what"])):
        return done
    stayed = _STAYED.search(note)
    return _thanked("staying", stayed["what"]) if stayed else ""


def _plainly(text: str) -> str:
    """“explained my dad's scan”, for “the only one who explained dad's scan”."""
    bare = re.sub(
        r"(?i)^(?:(?:was )?the (?:only )?(?:one|person) (?:who|that)|also|even|actually) ", "", text.strip()
    )
    bare = re.sub(r"(?i)(?<=\w) w/? (?=\w)", " with ", bare)
    return re.sub(r"(?i)^((?:s?he |they )?\w+ )(?=(?:dad|mum|mom|gran|nan|grandad)['’]s \w)", r"\1my ", bare)


def _of_them(note: str) -> list[str]:
    """The sentences of a note up to the first that names somebody else, who may have done what follows."""
    found: list[str] = []
    for sentence in re.split(r"[.;!\n]+", note):
        found.append(sentence)
        if any(english().is_in(kind, each) for kind in _PERSONS[:3] for each in plain_words(sentence)):
            break
    return found


def _thanked(deed: str, what: str) -> str:
    sentences = tidied(f"they give {what}")
    gift = sentences[0].removeprefix("they give ") if len(sentences) == 1 else ""
    gift = re.sub(r"(?i) (?:(?:him|her)self|themselves)\b", "", gift)
    gift = re.sub(r"(?i)\b(?:his|her|their) (?=\w)", "your ", gift)
    plain = plain_words(gift)
    if not plain or len(plain) > _MOST_WORDS or any(each.isdigit() for each in _AT_A_TIME.sub("", gift)):
        return ""
    if any(english().is_in(kind, each) for kind in _PERSONS for each in _before_a_time(plain)):
        return ""
    bare = gift.replace("to talk", "").replace("my hair", "" if deed in _TO_HAIR else "hair")
    odd = not message_words().lists["no_kindness"].isdisjoint(plain_words(bare))
    odd = odd or bool(_THEN.search(gift))
    return (
        ""
        if odd or not is_whole(f"I thank you for {deed} {gift.removeprefix('down ')}.")
        else f"{deed} {gift}"
    )


def _kindness_whole(deed: str, what: str, during: str) -> str:
    """“having Max for an extra hour when my train was stuck”; without “cos of my leg”."""
    kept = f" {during}" if during.lower().startswith(("when", "while")) else ""
    raw = re.sub(r"(?i)\b(?:his|her|their) (?=\w)", "your ", f"{what}{kept}")
    odd = not message_words().lists["no_kindness"].isdisjoint(plain_words(raw))
    others = {"he", "she", "they", "them", "him"} & set(plain_words(raw))
    whole = is_whole(f"I thank you for {deed} {raw}.") and len(plain_words(raw)) <= _MOST_WORDS + 2
    return f"{deed} {raw}" if whole and not (odd or others) else ""


@cache
def _while_i() -> re.Pattern[str]:
    """“held the baby while I ate”, “carried the parcel round the back cos of my leg”."""
    did = "|".join(sorted(_ing()))
    return re.compile(
        rf"(?i)^(?:(?:he|she|they) (?:just |even )?)?(?P<did>{did}) "
        r"(?P<what>(?!me\b|us\b|my\b|our\b)[^.,;:!?()\n]+?) "
        r"(?P<while>(?:when|while|so|cos|because|as) (?:of )?(?:my|i|i['’]d|i was|our|we)\b[^.,;:!?()\n]*)"
        r"(?=$|[.,;:!?()\n])"
    )


def _before_a_time(plain: list[str]) -> list[str]:
    """The words before “when”: in what is told of the time, others may be named."""
    return plain[: plain.index("when")] if "when" in plain else plain


@cache
def _ing(which: str = "did") -> dict[str, str]:
    """“fixing”, of “fixed”."""
    return dict(each.split(":", maxsplit=1) for each in message_words().lists[which])


@cache
def _for_me() -> re.Pattern[str]:
    """“stayed open for me when Ellie had the fever”, “explained everything twice”."""
    did = "|".join(sorted(_ing("did_for_me")))
    return re.compile(
        rf"(?i)^(?:(?:he|she|they) (?:just |even )?)?(?!{_UNKIND})(?P<did>{did}) "
        r"(?P<what>(?:(?:[^.,;:!?()\n]+? )?(?:for (?:me|us|my|our)|(?:with|to) (?:me|us))\b"
        r"|(?:(?<=explained )|(?<=translated )|(?<=sorted )|(?<=arranged )|(?<=carried ))"
        r"(?:everything|it all|it)\b)[^.,;:!?()\n]*?)"
        r"(?=$|[.,;:!?()\n]|\s[-–—+]|\s(?:and|but|so|then|cos|because|while|w/out|without|after)\b)"
    )


@cache
def _done_for_me() -> re.Pattern[str]:
    did = "|".join(sorted(_ing()))
    return re.compile(
        rf"(?i)^(?:(?:he|she|they) (?:just |even )?)?(?!{_UNKIND})(?P<did>{did}) "
        rf"(?P<what>(?:me|us|my|our)\b[^.,;:!?()\n]*?){_ENDS}"
    )
