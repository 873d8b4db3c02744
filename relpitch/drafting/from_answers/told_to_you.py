"""A deed for somebody, said to the one who is met: “show you a stretch”, for “show them a stretch”.

Only where each word for another stands in a place that is surely theirs; else the text is not told at all.
"""

import re

from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_people
from relpitch.drafting.english.phrases import plain_words

_GIVES = r"(?:show|tell|give|teach|lend|send|bring|make|offer|hand|pass|save|find|help|write|read|cook|draw)"
_BESIDE = r"(?:with|for|to|beside|at|by|from)"
_THEM = r"(?:them|['’]?em|someone|somebody)"
# “show them a stretch”, “sit with them”, “help them find”.
_GIVEN = re.compile(rf"(?i)(?<![\w'’])({_GIVES}|meet|take|introduce|invite|drive|walk) {_THEM}(?=$|[ ,.])")
_WITH = re.compile(rf"(?i)(?<![\w'’])({_BESIDE}) {_THEM}(?=$|[ ,.])")
_RELATIVES = (
    r"(?:mum|mom|mam|dad|nan|gran|grandma|grandad|mother|father|son|daughter"
    r"|sister|brother|lad|lass|girl|boy|kid|child|partner|mate|little one|wife|husband|boss|dog|cat|horse)\b"
)
_DONE_TO_PEOPLE = (  # not “clean them”
    rf"(?:{_GIVES}|watch|see|hear|film|record|photograph|ask|text|ring|call|phone|let|remind|warn|invite|walk"
    r"|join|sell|buy|charge|play|slip|pour|wish|thank|feed|pay|treat)"
)
# “watch them walk ten steps”, “film someone's swing”: nobody was named before.
_FIRST = re.compile(rf"(?i)^({_DONE_TO_PEOPLE}) {_THEM}(?= (?!who\b|who['’]|else\b)[\w'’]|$)")
_FIRST_ONE_S = re.compile(
    r"(?i)^([a-z]+(?: (?:at|through|over|after|up|out|down|on|with))?) (?:someone|somebody)['’]s"
    rf"(?= [a-z]+)(?! {_RELATIVES})"
)
# “tell them they can claim it back”, not “tell them they're closing the pool”.
_THAT_THEY = re.compile(
    r"(?i)\b(tell|remind) you (?:that )?they"
    r"(?= (?:can|could|should|need|don['’]?t|do not|are not|aren['’]?t|will|have|may|might)\b"
    r"|['’](?:ve|ll)\b|(?:['’]re| are)\b(?! [a-z]+ing the\b))"
)
_TOLD_OF = re.compile(
    r"(?i)\b(?:someone|somebody)(?=['’]s| (?:who|else|i|stuck|lost|new|alone|in|from|with|to|whose|\w+ing)\b)"
)
# “a chair next to somebody who talks”, “so someone picks it up”: another, whoever is met.
# “read a letter with you and say what they want”: they are who sent it.
_OF_A_SENDER = re.compile(
    r"(?i)\b(?:letters?|e?mails?|envelopes?|bills?|notices?|contracts?|messages?"
    r"|summons|fines?|invoices?"
    r"|adverts?|bank|council|office|court|landlord|hospital|school|company|firm|insurers?)\b"
    r".*(?<!before )\bthey\b"
)
# “ask a person what they throw away”, “what they called the baby”.
_ONE_NAMED = (
    r"\b(?:an?|the|each|every|any|that|this) (?:[a-z-]+ )?(?:person|baby|man|woman|child|kid"
    r"|stranger|neighbou?r|customer)\b"
)
_PERSON_THEY = re.compile(rf"(?i){_ONE_NAMED} they (?!are\b|were\b)")  # “the person they miss”
_OF_ANOTHER = re.compile(rf"(?i){_ONE_NAMED}.*\bthey\b|\bthey\b.*{_ONE_NAMED}")
# “sit with someone while they ring”: someone in trouble, not you.
_IN_TROUBLE = re.compile(r"(?i)\b(?:with|beside|next to) (?:someone|somebody)\b.*\bthey\b")
_ANOTHER = re.compile(r"(?i)\b(next to|beside|near|so|until|where) (someone|somebody)( who)?(?= )")
_ONE_WHO = re.compile(
    r"(?i)0some(?:one|body) who\b.*\bthe(?:y|m|ir)\b"
)  # “next to someone who's on their own”
_SO_THEY = re.compile(
    r"(?i)\b((?:so|if|when|what|which|how|where|whether|whatever|until|before|while|once|that)"
    r"(?: that)?(?: [a-z]+)?) they(?=['’ ])"
)
_THING_THEY = re.compile(
    r"(?i)\b(the|a|an|one|any|every|no|each|(?:the )?(?:\d+|two|three|four|five|ten)|the [a-z]+)"
    r" ([a-z-]+) they(?=['’ ])"
)
_THEIR = re.compile(r"(?i)\btheir\b(?! own\b)|\btheir(?= own\b)")
# “what I wish somebody had told me”: whoever that was, nobody is told of.
_SHE_OR_HE = frozenset({"she", "he", "her", "him", "his", "hers"})
_ONE_OF_YOURS = re.compile(rf"(?i)\byour (?:old |little )?{_RELATIVES}")
_YOU_BEFORE = re.compile(r"(?i)\byour?\b")
_YOU_THEN_THEY = re.compile(r"(?i)\byou\b(?:[^,]*, | )(?:they|them|their)\b")
_TOLD_ME = re.compile(
    r"(?i)\b(?<=needs )(?:someone|somebody)$"
    r"|\b(?:someone|somebody)(?= (?:had |has )?(?:told|said|shown|showed|taught|gave|given) )"
)
_LEFT = re.compile(
    r"(?i)\b(?:they|them|their|theirs|themselves|themself|someone|somebody|['’]em|he|she|him|her|his|hers)\b"
)
# Where nothing else is named that is several, each of these is whoever is met.
_YOU = {
    "they": "you",
    "them": "you",
    "'em": "you",
    "their": "your",
    "theirs": "yours",
    "themselves": "yourself",
}
_ANY = re.compile(r"(?i)\b(?:they|them|theirs?|themselves)\b|['’]em\b")
_ONE = re.compile(r"(?i)\b(?:someone|somebody|he|she|him|her|his)\b")
_INVITES = re.compile(r"(?i)^(invite) (?=to\b)")
_TELLS = re.compile(r"(?i)^(tell|show) (?=(?:how|what|which|whether|where|when|who|why|if)\b)")
_HANDS = re.compile(r"(?i)^(show|lend|give|send) (?=(?:an?|one|two|three|some|my)\b)")
_TOGETHER = re.compile(r"(?i) together\b(?! with\b)")
_ON_THE_BODY = re.compile(
    r"(?i)\btheir(?: own)? (?:body|skin|hair|breasts?|scars?|weight|treatment|death|grave|debts?|diagnosis"
    r"|stoma|wound|pain|bottom|mum|dad|mother|father|wife|husband|child|children|kids?|baby|babies|son|daughter)\b"
)


def told_to_you(text: str) -> str:
    """The text said to the one who is met; empty where it is not sure that each word means them."""
    text = _FIRST_ONE_S.sub(r"\1 your", text)
    hidden = _TOLD_ME.sub(lambda found: f"0{found[0]}", _ANOTHER.sub(r"\1 0\2\3", text))
    return _to_whoever_is_met(hidden).replace(" 0some", " some")


def means_those_named(text: str) -> bool:
    """Whether whoever is told of besides you was named: “your mum's house and what she trips over”."""
    left = [*_LEFT.finditer(text)]
    if not left:
        return False
    before = text[: left[0].start()]
    one = all(each[0].lower() in _SHE_OR_HE for each in left) and _ONE_OF_YOURS.search(before)
    several = all(each[0].lower() in ("they", "them", "their") for each in left) and _YOU_BEFORE.search(
        before
    )
    things = [each.plain for each in tokens_of(f"I could {before}") if each.kind == "N"]
    return bool(one or (several and things and not any(are_people([each]) for each in things)))


def _to_whoever_is_met(text: str) -> str:
    if not _LEFT.search(text) or means_those_named(text):
        return _with_you(text)
    if _YOU_THEN_THEY.search(text):
        return ""  # “take you along to the library, they're short on a Thursday”: they are others
    if _ONE_WHO.search(text):
        return ""
    text = _THING_THEY.sub(r"\1 \2 you", text) if _PERSON_THEY.search(text) else text
    if (
        _IN_TROUBLE.search(text)
        or _TOLD_OF.search(text)
        or _ON_THE_BODY.search(text)
        or _OF_A_SENDER.search(text)
        or _OF_ANOTHER.search(text)
        or _speaks_of_several(text)
    ):
        return ""
    if not any(each.kind == "N" for each in tokens_of(f"I could {text}")) and not _ONE.search(text):
        to_you = _THAT_THEY.sub(r"\1 you that you", _FIRST.sub(r"\1 you", text))
        to_you = _ANY.sub(lambda found: _YOU[found[0].lower().replace("’", "'")], to_you)
        return "" if _LEFT.search(to_you) else _with_you(to_you)
    to_you = _WITH.sub(r"\1 you", _GIVEN.sub(r"\1 you", _FIRST.sub(r"\1 you", text)))
    is_given = to_you != text
    to_you = _THAT_THEY.sub(r"\1 you that you", to_you)
    to_you = _THING_THEY.sub(r"\1 \2 you", _SO_THEY.sub(r"\1 you", to_you))
    to_you = _THEIR.sub("your", to_you)
    to_you = re.sub(r"(?i)\bthemselves\b", "yourself", to_you) if is_given else to_you
    return "" if _LEFT.search(to_you) and not means_those_named(to_you) else _with_you(to_you)


def _speaks_of_several(text: str) -> bool:
    """Whether “they” may be others, named before it: “tell people ...”, “half of them”."""
    named = text[: found.start()] if (found := _ANY.search(text)) else text
    others = any(are_people([each]) and each not in ("someone", "somebody") for each in plain_words(named))
    return others or bool(re.search(r"(?i)\bof (?:them|['’]?em)\b", text))


def _with_you(text: str) -> str:
    """“tell you which”, “lend you a ladder”, “do one together with you”, where nobody else is named."""
    text = _TELLS.sub(r"\1 you ", _INVITES.sub(r"\1 you ", text))
    named = any(are_people([f"{each}s"]) or english().is_in("one", each) for each in plain_words(text))
    free = (
        "you" not in plain_words(text) and not re.search(r"(?i) (?:to|from|for|about) ", text) and not named
    )
    text = _HANDS.sub(r"\1 you ", text) if free else text
    alone = "with" not in plain_words(text) and tokens_of(f"I could {text}")[2].kind == "V"
    return _TOGETHER.sub(" together with you", text) if alone else text
