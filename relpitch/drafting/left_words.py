"""The small word that was left out of an answer, where only that one fits: “they get”, for “gets”."""

import re

from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.reading import base_of, is_verb
from relpitch.drafting.tidying import capital
from relpitch.script.language import language

_TELL_TO = re.compile(
    r"(?i)\b((?:tell|ask|remind) (?:you|them)) (?!to\b)(?=([a-z]+) (?:[a-z]+ )?"
    r"(?:the|your|their|a|an|at|in|on|behind|every|for|off|up|it|my)\b)"
)
_FEW_WORDS = 2
_OF_A_CV = re.compile(
    r"(?i)^(?:led|managed|delivered|built|ran|oversaw|headed|spearheaded|drove|launched|implemented|developed"
    r"|supervised|coordinated|owned|directed) (?=\S)"
)
_DOES = re.compile(
    r"(?i)^(gets|becomes|learns|feels|finds|stops|starts|knows|understands|sleeps|passes|earns|eats|speaks|smiles"
    r"|gains|saves money|walks|laughs) (?!.*\b(?:them|their|people|everyone|you)\b)"
)


def with_they(sentence: str) -> str:
    """“they get a job”, for “gets a job”; “they went from ...”."""
    if re.match(r"(?i)went from ", sentence):
        return f"they {sentence[0].lower()}{sentence[1:]}"
    found = _DOES.match(sentence)
    if found and found[1].lower() == "gets" and _is_state(sentence.split()[1].lower()):
        return sentence  # “gets easier”
    base = base_of(found[1].split()[0].lower()) if found else ""
    return f"they {base}{sentence[len(found[1].split()[0]) :]}" if found and base else sentence


def is_of_a_cv(sentence: str) -> bool:
    """Whether an answer begins with a deed as a CV tells it: “Led”, “Managed”."""
    return bool(_OF_A_CV.match(sentence))


_DIRECT = re.compile(
    r"(?i)(?:,? (?:please|pls|plz|so|just)\,? |, )"
    r"(?P<call>(?:dm|message|email|e-mail|text|call|ring|whatsapp|inbox|send) (?:me|us)\b.*)$"
)
# “a one page chart, I draw it with them”
_AND_I = re.compile(
    r"(?i)(?:an?|the|my|our|one|two|three|some|\d[\w-]*) [^,.;:?]*, "
    r"(?=(?:i|we) (?!(?:mean|think|guess|hope|know|suppose|reckon|believe)\b)[a-z]+"
    r" (?:it|them|one|that|this|you)\b)"
)
# “come and stand in my parlour at five that would tell them more than any book”
_THAT_WOULD = re.compile(r"(?i)(?:come|sit|try|bring|drop|stop)\b[^,.;]{12,}? (?=that(?:['’]d| would) )")
_THEN_I = re.compile(r"(?i)(?:an?|the|my|our|one|first|some) [^,.;:?]*, (?=then (?:i|we) )")
_TO_YOU = re.compile(
    r"(?i), (?=you (?:don['’]t|do not|know|have|haven['’]t|can|can"
    r"['’]t|need|won['’]t|might)\b)"
)
# “a good morning, and which stop to change at”
_AND_WHICH = re.compile(r"(?i)^(?P<thing>(?:an?|the|my|one) [^,.;:?]*), and (?=(?:which|where|when|how) )")
_TAG = re.compile(r"(?i) (?P<tag>(?:do|are|can|have|will|is) (?:you|it|they))$")


def parted(text: str) -> list[str]:
    """“I will do one free audit.”, “Message me.”, for “I will do one free audit, please DM me”."""
    if comes := _THAT_WOULD.match(text):
        return [comes[0].rstrip(), capital(text[comes.end() :])]
    if thing := _AND_I.match(text) or _THEN_I.match(text):
        return [thing[0].rstrip(" ,"), capital(text[thing.end() :])]
    if found := _DIRECT.search(text):
        before = text[: found.start()].strip(" ,")
        call = re.sub(r"(?i)^(?:dm|inbox|whatsapp)\b", "message", found["call"])
        return [before, capital(call)] if len(before.split()) > _FEW_WORDS else [text]
    found = _TO_YOU.search(text)
    opens = re.match(r"(?i)(?:if|when|whenever|once|next time)\b", text)
    if not found or opens or "," in text[: found.start()]:
        return [text]
    after = _TAG.sub(lambda each: f", {each['tag']}?", capital(text[found.end() :]))
    return [text[: found.start()], after]


def _is_state(word: str) -> bool:
    return (
        word.endswith("er")
        or english().is_("adjective", word)
        or word in ("less", "more", "done", "up", "back")
    )


def _may_be_done(word: str) -> bool:
    noun = english().is_("noun", word) or word in language("en").function_words
    return not noun and (is_verb(word) or tokens_of(f"I could {word} behind the door")[2].kind == "V")


def told_to(text: str) -> str:
    """“tell you to brush behind the ears”, for “tell you brush behind the ears”."""
    text = _AND_WHICH.sub(r"\g<thing>, and tell you ", text)
    return _TELL_TO.sub(
        lambda found: f"{found[1]} to " if _may_be_done(found[2].lower()) else found[0],
        text,
    )
