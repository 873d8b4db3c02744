"""The one line that asks for what the first gap of a draft wants, best of the person's own words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from relpitch.drafting.english.clauses import acts, in_sentence
from relpitch.drafting.english.english_words import is_english_word
from relpitch.drafting.english.grammar import is_whole, tokens_of
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_people
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import Reading, asks, count, is_verb
from relpitch.drafting.from_answers.abroad.people_abroad import people_in
from relpitch.drafting.from_answers.abroad.plain_answer import written
from relpitch.drafting.from_answers.abroad.wish_without_verb import lacks_its_verb
from relpitch.drafting.from_answers.aloud import not_sayable
from relpitch.drafting.from_answers.answer_sentences import TypedSentence, read_sentences
from relpitch.drafting.from_answers.calmed import calmed
from relpitch.drafting.from_answers.change import read_change
from relpitch.drafting.from_answers.doubts import acts_in, doubts
from relpitch.drafting.from_answers.joining import WHAT
from relpitch.drafting.from_answers.naming import names_nobody_yet, names_someone
from relpitch.drafting.from_answers.not_meant_so import is_cut_from_its_words, is_what_a_group_does
from relpitch.drafting.from_answers.own_words import does_something, own_words, own_words_in, told_of
from relpitch.drafting.from_answers.pieces import Pieces
from relpitch.drafting.from_answers.rough_name import hinted, whom_within
from relpitch.drafting.from_answers.roughness import flaws, slips
from relpitch.drafting.from_answers.sorting import is_unknown, is_wish
from relpitch.drafting.from_answers.sure_deed import is_sure_deed
from relpitch.drafting.from_answers.told_to_you import told_to_you
from relpitch.drafting.from_answers.touch import read_touch
from relpitch.drafting.from_answers.who import read_who
from relpitch.drafting.from_answers.wished_help import wished_for

_LEADS = {"de": "Zum Beispiel:", "es": "Por ejemplo:"}
_LINES_IN = {
    "de": {
        "who": "Um wen geht es, in ein paar Worten?",
        "change": "Was ändert sich für sie?",
        "touch": "Was könntest du zeigen, erzählen oder mitgeben?",
    },
    "es": {
        "who": "¿A quién, en pocas palabras?",
        "change": "¿Qué cambia para esas personas?",
        "touch": "¿Qué podrías enseñar, contar o dar?",
    },
}
_LINES_AFTER = {"Pienso en ": "¿En quién, en pocas palabras?"}
_OF_OTHERS = "Was ändert sich für andere?"
"""After an answer that tells of whoever answers, and names nobody."""
_DATIVE = re.compile(r"(?i)(?:(?:den|meinen|unseren) \w+n|(?:dem|einem|meinem|unserem|jemandem)\b)")
"""“den Leuten”, of “ich helf den Leuten”: not after “um”."""
_LINES = {
    "who": "Just who, in a few words.",
    "change": "They ... what?",
    "touch": "What could you tell, show or give them?",
    "wish": "What would they get?",
}


_WHAT_CHANGES = "What changes?"
_ON_IN = {
    "de": re.compile(r"\b[a-zäöüß]+(?:en|eln|ern|ehn)(?:,.*)?$"),
    "es": re.compile(r"(?i)^[a-záéíóúñ]+[aeií]r(?:te|me|se|lo|la|los|las|le|les)?\b"),
}
"""How a deed goes on after “Ich könnte” and “Podría”."""
_FEW_WORDS = {"lacks_a_verb", "lacks_a_subject"}
"""What a phrase may lack that stands by itself."""
_LEAST_OF_A_CHANGE = 3
_CLAUSE_OVER_WORDS, _MOST_CLAUSE_WORDS = 1, 9
_WHOLE_OVER_WORDS, _MOST_WORDS = 2, 12
_VAGUE_WORDS = frozenset(
    {"everyone", "everybody", "anything", "something", "everything", "nothing", "stuff", "things"}
)
_ANYONE = frozenset({"anyone", "anybody", "whoever", "whoever's", "those", "everyone", "folk"})
_OTHERS = frozenset({"others", "someone", "somebody"})
_POINTED = re.compile(
    r"(?i)(?:their|his|her|[a-z]+ier|more|fewer|less) "
    r"|th[oe]se (?!who\b|with\b|that\b|in\b|from\b|on\b)|.*(?:y|er|or) ones$"
    r"|the ones\b|.* (?:gone|left|died|moved|dead)$"
)
"""“their parents”, “those daily people”, “the family ones”: whose, or which, is not told."""
_POINTS = frozenset({"him", "he", "she", "her", "hers", "his"})
"""Of one whom an example does not name: “him and his mates”."""
_UNNAMED = frozenset({"its"}) | _POINTS
_TRAILS = re.compile(r"(?i),?(?: (?:mostly|mainly|usually))*\W*$")
_LEADS_IN = re.compile(
    r"(?i)^(?:(?:specifically|still|especially|particularly|mostly|mainly|only|just|honestly|basically)"
    r" )+(?=\w)"
)
# “so Deaf people, but it's hearing people who need the help”: those after “but”.
_RATHER = re.compile(
    r"(?i)\bbut\b[^.;!?]{0,30}?\bit['’]?s (?:really |actually |mostly |mainly )?(?P<whom>[^.,;!?]+)"
)
# “getting abuse off dads”: what others do to those who are meant.
_BY_THESE = r"(?i)\b(?:off|by|against|than|like the) (?:the |their |some )?{}\b"
_IN_A_THING = r"(?i)\b(?:in|on|inside|into|under|through)(?: the| my| our| your| [a-z]+)? {}\b"
_ME = frozenset({"me", "us", "this", "kindly"})
_ASIDE = re.compile(r"(?i)\b(?:of course|obviously|really|i suppose|i guess|them [a-z]+ing)\b")
_CLAUSE_ENDS = re.compile(r"[,;:(.]| - | – | (?=but\b|because\b|so\b|and then\b)")
_CORRECTS = re.compile(
    r"(?i)\W*(?:no,? (?:wait|sorry)|nope|nah|well|wait|actually|or rather|i mean|scratch|correction)\b"
)
"""“Well, spouses”: the name before it is taken back."""
_READS = {"who": read_who, "change": read_change, "touch": read_touch}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, of which answer. `words` are the example.

    They are of the answer, or there are none. `theirs`: they would fit as they are.
    """

    answer: str
    line: str
    words: str
    theirs: bool
    lead: str = "For example:"


def asked_for(
    draft: Pieces, typed: dict[str, list[TypedSentence]], who: str, *, wished: bool
) -> Asked | None:
    """What the first gap asks for; None where there is no gap. `typed` are the sentences of each answer.

    `who` is all of the first answer: of what is told of nobody, somebody may be named in it.
    """
    gap = next((each.gap for each in draft if each.gap), "")
    if not gap:
        return None
    hints = [""] if wished and gap == "touch" else _hints(gap, typed, who)
    hints = [_LEADS_IN.sub("", _TRAILS.sub("", each)) for each in hints]
    hints = [_whole_of(each, who) for each in hints] if gap == "who" else hints
    hint = next((each for each in hints if each and _reads_well(gap, each)), "")
    line = _LINES["wish" if wished and gap == "touch" else gap]
    line = _WHAT_CHANGES if gap == "change" and any(each.text == WHAT for each in draft) else line
    if gap == "change" and line != _WHAT_CHANGES:
        hint = _without_they(hint)
    hint = in_sentence(hint) if gap == "who" else hint
    fits = bool(hint) and bool(_READS[gap](read_sentences(hint)).words)
    return Asked(gap, line, hint, fits)


def _without_they(clause: str) -> str:
    """“get the forms sorted”, for what “they” do; nothing where another does it."""
    bare = re.sub(r"(?i)^they ", "", clause)
    return bare if bare != clause and tokens_of(clause)[1].kind in "VM" else ""


def _reads_well(gap: str, words: str) -> bool:
    """Whether an example reads well where the gap stands: a name of people, a clause, a deed for you."""
    plain = plain_words(words)
    if (
        not plain
        or len(plain) > _MOST_WORDS
        or set(slips(words, "en")) - ({"has_an_unknown_word"} if gap == "who" else set())
        or flaws(words, "en")
        or not _VAGUE_WORDS.isdisjoint(plain)
        or any(
            plain[-1] in english().lists[each] for each in ("leads_on", "preposition")
        )  # cut: “a sense of”
    ):
        return False
    if gap == "who":
        people = _are_surely_people(_head_of(words)) or plain[0] in _ANYONE
        mine = plain[0] == "my" and english().is_in("one", plain[-1])
        unknown = len(plain) == 1 and not any(english().is_in(kind, plain[0]) for kind in ("people", "many"))
        return (
            (people or mine)
            and not (unknown or _ASIDE.search(words) or _POINTED.match(words))
            and plain[-1] not in ("are", "is", "was", "were", "have", "has")
            and not words.endswith(("'", "’"))
            and _OTHERS.isdisjoint(plain[:2])
            and not _POINTS.intersection(plain)
            and not ("me" in plain and plain[-2] not in ("like", "near"))
            and "nobody" not in plain
            and names_someone(words)
            and is_whole(f"I help {words}.")
            and not any(map(str.isdigit, words))
        )
    if gap == "change":
        whole = acts_in(words) and len(plain) > _WHOLE_OVER_WORDS and not doubts(words)
        return whole and plain[0] in ("they", "they're", "they've", "their", "nobody", "it", "it's")
    known = is_english_word(plain[-1]) and not plain[-1].isdigit()  # not “give you 12”
    if not known or not (_UNNAMED | _ME).isdisjoint(plain):
        return False  # “give you its story for them”
    return is_sure_deed(Reading(words, "verb")) and is_whole(f"I could {words}.")


def _head_of(words: str) -> str:
    """The noun that a name is of: “parents”, of “parents at the gate”; “allowance”, of “carers allowance”."""
    tokens = tokens_of(f"I help {words}")[2:]
    end = next((at for at, each in enumerate(tokens) if at and each.kind not in "nNQJTS9R'C,"), 1)
    nouns = [each.plain for each in tokens[:end] if each.kind in "nNQ"]
    return nouns[-1] if nouns else tokens[0].plain


def _are_surely_people(word: str) -> bool:
    """“ladies”, not “dowries”: an end that many things have tells nothing."""
    known = any(english().is_in(kind, word) for kind in ("people", "many", "one"))
    return are_people([word]) and (known or not word.endswith("ies"))


def _hints(gap: str, typed: dict[str, list[TypedSentence]], who: str) -> list[str]:
    """Phrases of an answer that may be meant, the best first."""
    texts = {name: [each.text for each in all_ if each.clean] for name, all_ in typed.items()}
    found = [own_words(gap, texts)]
    clauses = [_first_clause(each, gap) for each in texts[gap]]
    if gap == "touch":
        found = [told_of(texts["touch"]), *found, *clauses]
        return [
            deed for each in found if each and (deed := told_to_you(_as_a_deed(each))) and _fits(gap, deed)
        ]
    if gap == "who":
        whole = "\n".join(each.typed for each in typed["who"] if not is_wish(each.text))
        if rather := _RATHER.search(who):
            named = re.sub(r"(?i) who (?:need|want|could use)\b.*", "", rather["whom"])
            return [named] if _names_people(named) else []
        if any(_CORRECTS.match(each.typed) for each in typed["who"][1:]):
            return []
        found = [wished_for(who), hinted(whole), *found, whom_within(whole), whom_within(calmed(who))]
        found += [f"my {each.text.lower()}" for each in typed["who"][:1] if _is_mine(each.text)]
        theirs = {each for each in found if re.search(rf"(?i)\b(?:his|her|their) {re.escape(each)}\b", whole)}
        theirs |= {each for each in found if re.search(_BY_THESE.format(re.escape(each)), whole)}
        theirs |= {each for each in found if each and is_cut_from_its_words(each, who)}
        theirs |= {each for each in found if re.search(rf"(?i){re.escape(each)}\s*\(the\b", who)}
        if is_what_a_group_does(who):  # all of it, small at its beginning
            theirs |= {each for each in found if who.casefold().startswith(each.casefold())}
        return [each for each in found if each and each not in theirs and _names_people(each)]
    return [each for each in (*found, *clauses) if each]


def _whole_of(name: str, answer: str) -> str:
    """The name; without its clause where that was cut within a word, none where it is where a thing is.

    “youngsters who prepare for P”, of “P.Eng.”; “laundry filters”, of “left in laundry filters”.
    """
    if re.search(_IN_A_THING.format(re.escape(name)), answer) and not re.match(r"(?i)people\b", name):
        return ""
    if re.search(rf"(?i)\bthose {re.escape(name[6:])} and (?:i|we)\b", answer) and name.startswith("those "):
        return ""  # “those who ring up before and we sort it out”
    name = name if " who " in name else name.partition(" to ")[0]
    cut = re.search(rf"{re.escape(name)}\.\w", answer)
    return re.split(r" (?:who|that|whose|in|for|with)\b", name)[0] if cut else name


def _is_mine(sentence: str) -> bool:
    """“family”: one word for people of my own."""
    return count(sentence) == 1 and english().is_in("one", plain_words(sentence)[0])


def _as_a_deed(words: str) -> str:
    """“show you the three reasons”, for “the three reasons”: what “I could” goes before."""
    first = plain_words(words)[0]
    if first in ("the", "my", "our", "one", "how", "what", "which", "where"):
        return f"show you {words}"
    return f"give you {words}" if first in ("a", "an", "some") else words


def _fits(gap: str, words: str) -> bool:
    """Whether an example may stand in its gap: after “I could”, a verb; after “I help”, a name."""
    first = plain_words(words)[0]
    if gap == "touch":
        return is_verb(first) and not english().is_in("adjective", first)
    one = count(words) == 1
    return gap != "who" or not (does_something(words) or (one and not are_people([first])))


def _names_people(words: str) -> bool:
    """Whether words may name those who are helped."""
    if not _fits("who", words):
        return False
    whoever = english().lists["whoever"].issuperset(plain_words(words))
    if whoever or names_nobody_yet(words):
        return False
    return names_someone(words) or names_someone(f"a {words}") or _may_be_meant(words)


def _first_clause(sentence: str, gap: str) -> str:
    """The few words a sentence begins with, as they were typed, where nothing better is known of it."""
    clause = in_sentence(_CLAUSE_ENDS.split(sentence, maxsplit=1)[0].strip())
    fits = _CLAUSE_OVER_WORDS < count(clause) <= _MOST_CLAUSE_WORDS and set(not_sayable(clause)) <= _FEW_WORDS
    first = next(iter(plain_words(clause)), "")
    done = first.endswith("ing") or (
        gap == "who" and any(map(str.isdigit, clause))
    )  # “doing a course”, “18 years in retail”
    mine = done or plain_words(clause)[:1] in (["i"], ["i'm"], ["we"], ["my"], ["don't"], ["not"], ["no"])
    return clause if fits and not (mine or is_unknown(clause) or asks(sentence) or is_wish(clause)) else ""


def _may_be_meant(words: str) -> bool:
    """Whether words that surely name nobody may yet: “lonely passenger at night”."""
    plain = plain_words(words)
    return (
        count(words) > 1 and not acts(words) and not any(english().is_in("noun", each) for each in plain[:2])
    )


def asked_in(
    draft: Pieces, language: str, typed: dict[str, str], fits: Callable[[str, str], bool]
) -> Asked | None:
    """What the first gap of a draft in another language asks for; `fits` tells whether words do."""
    gap = next((each.gap for each in draft if each.gap), "")
    lines = _LINES_IN.get(language)
    if not gap or not lines:
        return None
    people = people_in(written(typed[gap], language), language) if gap == "who" else ""
    people = "" if _DATIVE.match(people) else people
    own = people if gap == "who" else own_words_in(typed[gap], language)
    own = "" if gap == "change" and len(own.split()) < _LEAST_OF_A_CHANGE else own  # “Sie wissen”
    if gap == "change" and language == "es" and lacks_its_verb(own):
        own = ""
    sure = fits(gap, own)
    if own == typed[gap].strip(" .!?") and not sure:
        own = own.partition(", ")[0]
    if own == typed[gap].strip(" .!?") and not sure:
        own = ""  # nobody needs their own answer again
    if gap == "touch" and not _ON_IN[language].search(own):
        own = ""  # “le acompaño a su cita” does not follow “podría”
    line = _LINES_AFTER.get(next((each.text for each in draft if not each.yours), ""), lines[gap])
    line = _OF_OTHERS if any("andere ändert" in each.text for each in draft) else line
    return Asked(gap, line, own, sure and bool(own), _LEADS[language])
