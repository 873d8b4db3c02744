"""How much of an answer may enter a draft: a tidy one all, a rough one only what surely stands by itself.

The sentences that an answer begins with, as long as they are tidy as they were typed. Of the first answer
only one plain name of people, where something rough follows it; an answer that names others after it, or
that is no answer to its question, none. What does not enter stays in sight, and there is a gap.
"""

import re
from dataclasses import dataclass
from itertools import dropwhile

from relpitch.drafting.answers import Answers
from relpitch.drafting.as_said import acts
from relpitch.drafting.calmed import calmed
from relpitch.drafting.doubts import acts_in, doubts, run_ons, runs_into_another
from relpitch.drafting.grammar import tokens_of
from relpitch.drafting.lexicon import english
from relpitch.drafting.names import are_people, core_of
from relpitch.drafting.no_change import is_a_guess, is_no_change
from relpitch.drafting.noun_phrases import is_uncounted
from relpitch.drafting.people_abroad import surely_names_people
from relpitch.drafting.phrases import plain_words, words
from relpitch.drafting.pointing import pointing_at_nothing
from relpitch.drafting.reading import base_of
from relpitch.drafting.roughness import flaws, is_written, signs, slips, typed_sentences
from relpitch.drafting.speech import from_me, is_mine, sentences_of
from relpitch.drafting.tidying import written
from relpitch.drafting.whom import hinted, named, whom_within
from relpitch.drafting.whom_abroad import hinted_abroad, named_abroad, without_services
from relpitch.script.language import language as words_of

_KNOWN = ("en", "de", "es")
_OF_TWO = frozenset({"runs_on", "is_tangled"})
_MOST_WITH_SLIPS, _MOST_OF_A_NAME = 14, 12
_FEW_WORDS = 2
_OF_ME = {
    "en": frozenset({"i", "i'm", "i've", "i'd", "we", "we're", "were", "im", "ive", "my", "me", "us", "our"}),
    "de": frozenset({"ich", "wir", "mein", "meine", "mir", "mich", "uns", "bin"}),
    "es": frozenset({"yo", "soy", "mi", "me", "nos", "nosotros", "doy", "trabajo", "hago", "tengo"}),
}
# “goalkeepers nobody wants to coach them”
_NAMED_AGAIN = re.compile(
    r"(?i)^[^,]*\w (?<!who )(?:nobody|no one|i|we) (?:else )?"
    r"(?:wants?|likes?|has|have|can|ever|really)\b[^,]* them$"
)
_WHEN = frozenset({"on", "at", "in", "after", "before", "during", "by", "since"})
_OF_ONE = frozenset({"she", "he", "she's", "he's", "shes", "hes"})
_CONDITIONS = frozenset({"if", "when", "whenever", "wenn", "falls", "si", "cuando"})
_THOSE = re.compile(r"(?i)(?<!\bwith )(?<!\bfor )(?<!\bto )\b(?:them|they|they['’]?re)\b")
# “could tell someone, but I'd be careful, you can't advise strangers like that”
_TAKES_BACK = re.compile(
    r"(?i)\bbut (?:i|you|they|it|that|nobody|who)\b"
    r"[^.]*?(?:n['’]t\b|\bnot\b|\bnever\b|\bcareful\b|\bnobody\b|\bdoubt\b)"
)
_DONE_TO_THEM = re.compile(r"(?i)^(?:(?:i|we) (?:could|can|would|will) )?([a-z]+) (?:them|'em)\b")
_MARKED = re.compile(r"[,.;:(!?–—-]\s*\Z")
_ASKS_WHEN = re.compile(r"(?i)(?:when|cuándo) (?:do|did|are|was|will|can|have)\b")
_ANEW = re.compile(r"[,:–—-]\s+|^")
# “tyre fitter so anyone with a flat”; “so that” tells what for
_SO = re.compile(
    r"(?i)(?<!\bwas)(?<!\bwere)(?<!\bis)(?<!\bare)(?<!\bam)(?<!\bor)(?<!\bbe) (?:so|así que|asi que) "
    r"(?!that\b|much\b|many\b|they\b|often\b|far\b)"
)
_DEEDS = (["ask"], ["listen"], ["tell"], ["show"], ["hear"], ["say"], ["explain"], ["see"], ["help"])


@dataclass(frozen=True, slots=True)
class Admitted:
    """What of the answers may be drafted, and what of them may be offered for a gap."""

    answers: Answers
    hints: Answers


def admitted(answers: Answers, language: str) -> Admitted:
    """What of three answers may enter a draft."""
    if language not in _KNOWN:
        return Admitted(answers, answers)
    kept, hints = {}, {}
    for name, rule in (("who", _who), ("change", _change), ("touch", _touch)):
        typed = calmed(getattr(answers, name))
        sentences = sentences_of(typed, name, language)
        tidy = _tidy(sentences, name, language)
        stays = rule(tidy, sentences[len(tidy) :], language) if tidy else []
        if name == "who":
            stays = _named_for(typed, stays) if language == "en" else _named_in(typed, stays, language)
        whole = stays == typed_sentences(typed)
        kept[name] = typed if whole else _joined(stays)
        hints[name] = typed if whole else _joined(_meant(name, typed, language))
    if language == "en":
        kept |= dict.fromkeys(pointing_at_nothing(kept, answers.who), "")
    return Admitted(Answers(**kept), Answers(**hints))


def _named_for(typed: str, stays: list[str]) -> list[str]:
    """What stays of a first answer; of one that does not, or begins with me, the name it comes to."""
    whom = named(typed)
    typed_ = [each.lower() for each in map(written, stays)]
    at = next((at for at, each in enumerate(typed_) if whom and each.startswith(f"{whom.lower()} ")), 0)
    if whom.startswith("I ") and at:
        return [*stays[:at], whom]  # “I like to help the patients but they do not see me”
    later = whom.startswith("I ") and not any(each.startswith(whom.lower()) for each in typed_)
    return [whom] if whom and (later or not stays) else stays


def _named_in(typed: str, stays: list[str], language: str) -> list[str]:
    """What stays of a first answer in German or Spanish, or the name it comes to."""
    whom = named_abroad(typed, language)
    if not stays or ", also " in whom:
        return [whom] if whom else stays
    first = without_services(stays[0], language)
    return stays if first == stays[0] else [first]


def _meant(name: str, typed: str, language: str) -> list[str]:
    """The sentences that may show what is meant: of whom another is named after, only from there on."""
    found = words(typed)
    plain = [each.plain for each in found]
    if name == "who":
        anew = [at for at, each in enumerate(found) if not at or _MARKED.search(typed[: each.start])]
        later = [at + begun for at in anew if (begun := signs(language).other.begin(plain, at))]
        after = typed[found[later[-1]].start :] if later and later[-1] < len(found) else ""
        names_any = language != "en" or any(are_people([each]) for each in plain_words(after))
        typed = after if after and names_any else typed
    if name == "who" and language == "en" and (whom := hinted(typed)):
        return [whom]
    if name == "who" and language != "en" and (whom := hinted_abroad(typed, language)):
        return [whom]
    sentences = typed_sentences(typed)
    if name == "who" and language != "en":
        return sentences
    mine = name == "who" and bool(sentences) and _is_mine(sentences[0], sentences[1:], language)
    clear = [] if mine else [each for each in sentences if not flaws(each, language)]
    within = whom_within(typed) if name == "who" and not (clear or mine) else ""
    return [within] if within else clear


def _joined(sentences: list[str]) -> str:
    """The sentences, each on a line, so that none goes on with the one before."""
    return "\n".join(each if each[-1] in ".!?…" else f"{each}." for each in sentences)


def _tidy(sentences: list[str], name: str, language: str) -> list[str]:
    """The sentences that an answer begins with, up to the first that is not tidy."""
    short = len(sentences) == 1 and len(plain_words(sentences[0])) <= _MOST_WITH_SLIPS
    for at, each in enumerate(sentences):
        slipped = not short and slips(each, language)
        if slipped or flaws(each, language) or not _may_be_said(each, language, first=at == 0, name=name):
            return sentences[:at]
    return sentences


def _may_be_said(sentence: str, language: str, *, first: bool, name: str) -> bool:
    """Whether a sentence stands by itself; the first may be a few words that ours lead to."""
    if language != "en" or is_written(sentence):
        return True
    text = _calm(sentence)
    clause = acts_in(text)
    named = name == "who" and first and not (plain_words(text)[0] in _OF_ME[language] or is_mine(text))
    mine = name == "who" and first and plain_words(text)[0] in ("my", "our")
    if (
        mine
        and acts(text.rpartition(", ")[2])
        and not acts_in(text.partition(",")[0])
        and not is_one_name(text)
    ):
        return False  # “my neighbours, he had a stroke”
    heard = f"I help {text}" if named else text
    doubted = [each for each in doubts(heard) if each not in _OF_TWO or not _is_condition(text)]
    if doubted or runs_into_another(from_me(text)) or (named and not _names_one(text)):
        return False
    if name == "change" and ((clause and _lacks_an_article(text)) or _is_a_bare_deed(text, language)):
        return False
    if name == "who" and not first and plain_words(text)[0] in _OF_ONE:
        return False  # “my mum. she's got MS”: hers to tell
    return first or clause or name == "who" or len(plain_words(text)) <= _FEW_WORDS


def _calm(sentence: str) -> str:
    """The words of a sentence as they are written, without a cry."""
    bare = re.sub(r"[^\w)”\"'’]+$", "", sentence)
    return written(bare.lower() if bare.isupper() else bare)


def _names_one(text: str) -> bool:
    """Whether words are one name, and not “on weekends people come to my shed”."""
    return is_one_name(text) and not (acts(text) and plain_words(text)[0] in _WHEN)


def is_one_name(text: str) -> bool:
    """Whether words are not “the neighbours bins”, nor “older blokes, one was a butcher”."""
    if _NAMED_AGAIN.search(text):
        return False
    tokens = tokens_of(text)
    end = next((at for at, each in enumerate(tokens) if each.kind not in "nNQJTS9R"), len(tokens))
    if any(_is_a_thing(each) for each in text.split(", ")[1:]):
        return False  # “brides, funerals, anyone”
    led = end > 0 and any(are_people([each.plain]) and each.plain[-1] == "s" for each in tokens[: end - 1])
    if led and tokens[end - 1].kind in "nN" and not are_people([tokens[end - 1].plain]):
        return False
    return not any(
        acts(each) and plain_words(each)[0] not in english().lists["tells_of_a_name"]
        for each in text.split(", ")[1:]
        if plain_words(each)
    )


def _is_a_thing(part: str) -> bool:
    """Whether a word of a list names several things: “funerals”."""
    tokens = tokens_of(part)[:-1]
    one = len(tokens) == 1 and tokens[0].plain.endswith("s") and not are_people([tokens[0].plain])
    return one and tokens[0].kind == "N" and tokens[0].plain not in english().lists["tells_of_a_name"]


def _notes_another(sentences: list[str]) -> bool:
    """“cold mornings. old men who shout”: a note, and others after it."""
    at = next((at for at, each in enumerate(sentences) if _is_a_note(each)), len(sentences))
    return any(
        are_people(core_of(plain_words(re.split(r" (?:who|that)\b", each)[0])))
        for each in sentences[at + 1 :]
    )


def _is_a_note(sentence: str) -> bool:
    """“cold mornings”: a few words that are no sentence, and name nobody."""
    text = sentence.rstrip(" .!?…")
    begins = tokens_of(text)[0].kind in "nNJ"
    return (
        begins
        and not is_written(sentence)
        and not acts_in(text)
        and not are_people(core_of(plain_words(text)))
    )


def _is_condition(text: str) -> bool:
    """“if they have had a letter I could look it over”: its two clauses belong together."""
    return plain_words(text)[0] in _CONDITIONS and len(run_ons(text)) <= 1


def _lacks_an_article(text: str) -> bool:
    """“wall gets put back up”."""
    tokens = tokens_of(text[0].upper() + text[1:])
    first = tokens[0]
    return first.kind == "n" and tokens[1].kind in "ZDM" and not is_uncounted(first.plain)


def _is_a_bare_deed(text: str, language: str) -> bool:
    """“bike works lol”: two words, one thing and what it does."""
    chat = signs(language).chat
    first, *others = tokens_of(" ".join(each for each in plain_words(text) if each not in chat) or text)[:-1]
    second = others[0] if len(others) == 1 else None
    does = second is not None and second.plain.endswith("s") and bool(base_of(second.plain))
    return does and first.kind == "n" and not is_uncounted(first.plain)


def _who(tidy: list[str], rest: list[str], language: str) -> list[str]:
    few = language == "en" and len(tidy) > 1 and "," not in tidy[0] and not acts(tidy[0])
    if few and (_is_a_thing(tidy[0].rstrip(".").lower().rpartition(" ")[2]) or _notes_another(tidy[1:])):
        return []  # “blocked drains. houses, pubs”, “rowers. cold mornings. old men who shout”
    if _names_another(tidy, rest, language) or _is_mine(tidy[0], [*tidy[1:], *rest], language):
        return []
    if not rest:
        return tidy
    others = [word for each in rest for word in plain_words(each)]
    alone = len(tidy) == 1 and len(plain_words(tidy[0])) <= _MOST_OF_A_NAME and _names(tidy[0], language)
    told_more = not _OF_ME[language].isdisjoint(others) or any(are_people([each]) for each in others)
    return tidy if alone and not told_more else []


def _names_another(tidy: list[str], rest: list[str], language: str) -> bool:
    """Whether a first answer asks, names others after the first, or tells whose it is."""
    other, first = signs(language).other, tidy[0]
    if any("?" in each for each in tidy) or (re.match(r"(?i)it['’]?s my\b", first) and not is_written(first)):
        return True
    if any(other.begin(plain_words(each)) for each in (*tidy[1:], *rest)):
        return True
    if plain_words(first)[0] in _OF_ME[language] or is_mine(first, language):
        return False
    return bool(_SO.search(first)) or any(other.begin(plain_words(part)) for part in _ANEW.split(first)[1:])


def _names(sentence: str, language: str) -> bool:
    """Whether a sentence is a plain name of people."""
    text = sentence.rstrip(" .!?…")
    if language != "en":
        return surely_names_people(text, language)
    return are_people(core_of(plain_words(text)))


def _is_mine(first: str, others: list[str], language: str) -> bool:
    """Whether a few words tell what I am: “Door staff. I do the door at a club”."""
    own = set(plain_words(first)) - words_of(language).function_words
    return len(plain_words(first)) <= _FEW_WORDS + 1 and any(
        plain_words(each)[:1]
        and plain_words(each)[0] in _OF_ME[language]
        and not own.isdisjoint(plain_words(each))
        for each in others
    )


def _is_thing_and_deed(sentence: str) -> bool:
    """“a cup of tea and ask about the kids”: what is given and what is done are not said by one verb."""
    thing, and_, deed = sentence.partition(" and ")
    return bool(and_) and not acts_in(thing) and plain_words(deed)[:1] in _DEEDS


def _change(tidy: list[str], rest: list[str], language: str) -> list[str]:
    if language == "en" and plain_words(tidy[0])[:1] in (["because"], ["cos"], ["cause"], ["cuz"]):
        return []
    if signs(language).named.begin(plain_words(tidy[0])) or _turned(rest, language):
        return []
    if language == "en" and any(map(is_a_guess, (*tidy, *rest))):
        return []
    return [] if language == "en" and is_no_change(tidy[0], _calm(tidy[0])) else tidy


def _touch(tidy: list[str], rest: list[str], language: str) -> list[str]:
    plain = plain_words(tidy[0])
    plain = list(dropwhile(signs(language).chat.__contains__, plain)) or plain
    general = signs(language).general.begin(plain)
    if _turned(rest, language) or (general and (len(plain) > general or language != "en")):
        return []
    if language == "en" and _of_things(tidy[0]):
        return []
    if language == "en" and (_TAKES_BACK.search(tidy[0]) or _is_thing_and_deed(tidy[0])):
        return []
    asked = tidy[0].rstrip().endswith("?") and "," not in tidy[0] and not _ASKS_WHEN.match(tidy[0])
    return [] if asked and plain[0] in _CONDITIONS else tidy


def _turned(rest: list[str], language: str) -> bool:
    """Whether what is left out turns round what stands before it."""
    return language == "en" and bool(rest) and bool(english().turns.begin(plain_words(rest[0])))


def _of_things(sentence: str) -> bool:
    """“a feeder, I make them out of old bottles”, “clean them”: “they” may be what is given, or mended."""
    done = _DONE_TO_THEM.match(sentence)
    if done and english().is_("done_to_things", done[1].lower()):
        return True
    head, comma, after = sentence.partition(",")
    thing = tokens_of(head)[0].kind in "TS9nNJ" and not acts_in(head)
    return bool(comma) and thing and bool(_THOSE.search(after))
