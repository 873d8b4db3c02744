"""The last look at a finished draft: whether each of its sentences can be said aloud as it stands.

It knows nothing of the answers. What it finds becomes the gap of its answer, whatever rule had read it.
"""

import re

from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import asks, base_of, count, describes, is_past, is_verb
from relpitch.drafting.from_answers.doubts import acts_in
from relpitch.script.language import language
from relpitch.script.sentences import sentences

_MARK = re.compile(
    r"[\[\]{}<>|=~^@#\\•→⇒➜➔➡↑↓←⇧⇩]|->|\.\.|--|\?\?|!!|\?[:,]|\s[-–+]\d"
    r"|(?<!\d)/|/(?!\d)|https?:|www\."
    r"|\b(?:e\.?g|i\.e|etc|incl|approx|vs)\b|(?<!\w)[:;]-?[()DPp](?!\w)"
)
_TWICE = re.compile(r"(?i)(?<![\w'’-])([\w'’]+) \1(?![\w'’-])")
_TWICE_FINE = frozenset({"had", "that", "very", "so", "no", "now"})
_THINKING = re.compile(
    r"(?i)\b(?:hard to say|let me think|not sure|dunno|idk|don['’]t know yet|^good question|next question"
    r"|i don['’]t know (?:really|if|what else|i\b|i['’])|long pause|haha|lol|hm+|sorry,|oh sorry"
    r"|nothing above|what like|like what|see (?:above|below))\b"
)
_COULD = re.compile(r"I (?:could|can|would|will) (?:just |also |always )?([a-z-]+)")
_OPEN = re.compile(
    r"(?i)\b(?:but|and|or|because|at least|although)(?:,? (?:mainly|mostly|really|like|also))?\W*$"
    r"|\bif (?:you|they|i|we|it)\W*$|, (?:well|so|anyway)\W*$"
    r"|(?:^|\bso |: )they (?:don|can|won|didn|aren|couldn)['’]?t\W*$"
)
# “so it's harder to.”, “one page of 18th-c.”
_TRAILS_OFF = re.compile(
    r"\b(?:harder|easier|hard|easy|difficult|possible|able|unable|in order|so as) to\W*$|[-\s][b-hj-z]\W*$"
)
_LABEL = re.compile(
    r"^(?:It means |They get |For them it means )?[A-Za-z]\w+: (?=[a-z])|[,:]\s(?:[^:,]* )?\w+: .*\w: "
)
_NOT_NAMED = re.compile(r"(?i)(?:^|[:,] |\bget |\bmeans )(?:the )?same (?:thing|as|here|again)\b")

_NO_WHO = re.compile(
    r"(?i)I (?:[a-z]+ly |also |would like to )?help (?:but|like|and|or|so|because|cos|esp|especially"
    r"|specially|well|um+|uh|erm?|nah|no|not|yeah|yes|oh|just|then|actually|honestly|basically|obviously|obvs|if|when)\b"
)

_FOR_ITSELF = re.compile(
    r"(?i)I (?:could|can|would|will) (?!ask|let|show|tell|send|give|bring|lend|introduce|teach)[a-z]+\b"
    r".*(?<!\byou )\b(?:with|let|for|give|send|bring|call) me\b"
)
_FEW_WORDS = 2


_IN_A_WAY = re.compile(r"I could (?:offer|give) you [^,]+, [a-z]+ly\W*$")
_GETS = re.compile(r"They get |I could (?:offer|show|give) you ")


def not_sayable(text: str) -> list[str]:
    """What keeps a text from being said aloud; nothing, it may be."""
    found = (text[start:end].strip() for start, end in sentences(text))
    return [rule.__name__.strip("_") for each in found if each for rule in _RULES if rule(each)]


def _holds_a_mark(sentence: str) -> bool:
    """“from this -> that”, “(”, “e.g.”."""
    return bool(_MARK.search(sentence)) or sentence.count("(") != sentence.count(")")


def _ends_open(sentence: str) -> bool:
    """“They read, or at least.”"""
    return bool(_OPEN.search(sentence) or _TRAILS_OFF.search(sentence))


def _is_labelled(sentence: str) -> bool:
    """“Mums: know what to ask for”."""
    return bool(_LABEL.search(sentence))


def _says_a_word_twice(sentence: str) -> bool:
    """“the the”; “small small women” may be."""
    twice = {each[1].lower() for each in _TWICE.finditer(sentence)}
    return not (twice - _TWICE_FINE).isdisjoint(language("en").function_words)


def _thinks_aloud(sentence: str) -> bool:
    return bool(_THINKING.search(sentence))


def _names_nothing(sentence: str) -> bool:
    """“Same thing I got out of it”, with nothing before it."""
    return bool(_NOT_NAMED.search(sentence))


def _lacks_a_verb(sentence: str) -> bool:
    """“From the first week to the last.”, but not “One thing.”"""
    if count(sentence) <= _FEW_WORDS or asks(sentence) or acts_in(sentence):
        return False
    return not any(is_verb(each) or base_of(each) for each in plain_words(sentence))


def _lacks_a_subject(sentence: str) -> bool:
    """“Took me 14 months.”"""
    first = tokens_of(sentence)[0]
    done = first.kind in "DPZ" or is_past(first.plain)
    return done and first.plain != "come" and not english().is_in("same_in_past", first.plain)


def _helps_nobody(sentence: str) -> bool:
    """“I help but like especially the old ones”: what follows begins no name."""
    return bool(_NO_WHO.match(sentence))


def _could_do_nothing(sentence: str) -> bool:
    """“I could complimentary health check”."""
    found = _COULD.match(sentence)
    return found is not None and describes(found[1].lower())


def _asks_for_itself(sentence: str) -> bool:
    """“I could hum one note with me”: theirs to do."""
    return bool(_FOR_ITSELF.match(sentence))


def _gets_a_clause(sentence: str) -> bool:
    """“They get coffee's free”, “I could offer you the zip is stuck”: no thing."""
    led = _GETS.match(sentence)
    if not led:
        return False
    kinds = "".join(each.kind for each in tokens_of(sentence)[count(led[0]) :])
    if led[0] != "They get ":
        return bool(re.match(r"[^WCV,]*Z[TSRJP9]", kinds)) and not re.search(r"[PQ]", kinds.partition("Z")[0])
    return bool(re.match(r"[^W,]*(?:[ZM]|'[JR])", kinds))


def _offers_in_a_way(sentence: str) -> bool:
    """“I could offer you a postcard, slowly”: not the offering."""
    return bool(_IN_A_WAY.match(sentence))


_RULES = (
    _offers_in_a_way,
    _asks_for_itself,
    _gets_a_clause,
    _helps_nobody,
    _could_do_nothing,
    _ends_open,
    _is_labelled,
    _holds_a_mark,
    _says_a_word_twice,
    _thinks_aloud,
    _names_nothing,
    _lacks_a_verb,
    _lacks_a_subject,
)
