"""The three questions of Welcome, and the first draft their answers make.

An answer is in the draft only in a shape that surely reads well: whole sentences of the person's, or one of a
few plain phrases in a sentence of relpitch's. Any other stays beside it in their words, and the draft has a
gap there: a gap is better than a broken sentence. What happened once is a story, and goes into the Proof.
"""

from dataclasses import replace
from itertools import product

from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.grammar import tokens_of
from relpitch.drafting.english.language import language_of_answers
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.names import are_people
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import NO_READING, Reading, asks
from relpitch.drafting.english.second_language import is_a_learners
from relpitch.drafting.english.slips import without_slips
from relpitch.drafting.english.tidying import written
from relpitch.drafting.from_answers.answer_sentences import TypedSentence, limits_or_denies, read_sentences
from relpitch.drafting.from_answers.answers import Answers
from relpitch.drafting.from_answers.asking import Asked, asked_for
from relpitch.drafting.from_answers.change import stories_at_end
from relpitch.drafting.from_answers.closing import closing, speaks_to_you
from relpitch.drafting.from_answers.draft_abroad import draft_abroad
from relpitch.drafting.from_answers.first_draft import FirstDraft, LeftOut
from relpitch.drafting.from_answers.joining import bridge_of, fits, offer_of, opening_gap
from relpitch.drafting.from_answers.joked import with_how_it_is_done, without_joke, without_words_taken_back
from relpitch.drafting.from_answers.last_look import faulty
from relpitch.drafting.from_answers.misplaced import without_misplaced
from relpitch.drafting.from_answers.named_alone import named_alone
from relpitch.drafting.from_answers.not_meant_so import is_pasted
from relpitch.drafting.from_answers.pieces import Pieces, flow, gaps_of, sentence
from relpitch.drafting.from_answers.pointing import points_back
from relpitch.drafting.from_answers.readable import beginnings, readable
from relpitch.drafting.from_answers.rough_name import without_lead_in
from relpitch.drafting.from_answers.sorting import is_wish
from relpitch.drafting.from_answers.sure_part import read_offer, read_what_changes
from relpitch.drafting.from_answers.titles import title_of
from relpitch.drafting.from_answers.who import read_who
from relpitch.drafting.from_answers.wished_help import CARED, COULD, WISHED, told_as_a_wish
from relpitch.drafting.from_paste.noticing import noticed
from relpitch.script.language import language as words_of
from relpitch.translation import language_in_use

_MOST_STORIES, _STEM_LETTERS = 2, 3
_TURNED_INTO_YOU = frozenset(
    {"they", "them", "their", "theirs", "themselves", "someone", "someone's", "they're", "they've"}
)
"""Words that the draft says in another form: “you” for “them”."""
_NAMES = ("who", "change", "touch")


def first_words(answers: Answers, language: str = "") -> FirstDraft:
    """The draft that three answers make, however rough; without a language, their words tell it."""
    language = _language(beginnings(answers), language)
    if not any(_given(answers).values()):
        return FirstDraft(language=language or "en")
    if language != "en":
        return draft_abroad(answers, language, _given(answers))
    return _drafted(answers)


def _given(answers: Answers) -> dict[str, bool]:
    """Which of the questions were answered."""
    return {name: any(map(str.isalnum, getattr(answers, name))) for name in _NAMES}


def _drafted(answers: Answers) -> FirstDraft:
    """The draft in English: of the readings, the most that can be said together."""
    typed = readable(answers)
    cleaned = {
        "who": without_lead_in(typed.who),
        "change": without_joke(without_words_taken_back(typed.change)),
        "touch": with_how_it_is_done(without_joke(typed.touch)),
    }
    trusted = not any(map(is_a_learners, (typed.who, typed.change, typed.touch)))
    sentences = {name: read_sentences(each, trusted=trusted) for name, each in cleaned.items()}
    stories = stories_at_end(sentences["change"])[-_MOST_STORIES:]
    about_them = sentences["change"][: len(sentences["change"]) - len(stories)]
    if limits_or_denies(sentences["change"][len(about_them) :]):
        stories, about_them = [], sentences["change"]
    readings = {
        "who": told_as_a_wish(_whom(sentences["who"], cleaned["who"] if trusted else ""), typed.who),
        "change": read_what_changes(about_them),
        "touch": read_offer(sentences["touch"]),
    }
    readings = without_misplaced(readings, answers)
    third = stories_at_end(sentences["touch"])
    if third and len(third) == len(sentences["touch"]):  # the third answer tells nothing but what happened
        stories = [*stories, *third][-_MOST_STORIES:]
    change_is_told = readings["change"].words and not readings["change"].rest
    if about_them and not change_is_told:
        stories = []  # they go on from what is not told
    draft = FirstDraft()
    for who, change, touch, proof in _ways(readings, stories):
        draft = _draft_of(answers, sentences, {"who": who, "change": change, "touch": touch}, proof)
        if not faulty(draft):
            break
    return draft


def _whom(sentences: list[TypedSentence], typed: str) -> Reading:
    """Whom the first answer names: as its sentences are read, else the plain name it has."""
    read = read_who(sentences)
    return read if read.words else named_alone(typed)


def _ways(
    readings: dict[str, Reading], stories: list[str]
) -> list[tuple[Reading, Reading, Reading, list[str]]]:
    """The readings that may be said together, those that say most first."""
    who, change, touch = (list(enumerate(_less(readings[name]))) for name in _NAMES)
    proofs = list(enumerate([stories, []] if stories else [[]]))
    ways = sorted(product(who, change, touch, proofs), key=lambda way: sum(at for at, _ in way))
    return [(one[1], two[1], three[1], proof[1]) for one, two, three, proof in ways]


def _less(read: Reading) -> list[Reading]:
    """A reading, its first sentence alone, and nothing of it but the words that show it to be a wish."""
    nothing = Reading(ours=read.ours) if read.ours in (WISHED, COULD, CARED) else NO_READING
    if not read.words:
        return [nothing]
    shorter = [replace(read, more=(), rest=True)] if read.more else []
    return [read, *shorter, nothing]


def _draft_of(
    answers: Answers,
    sentences: dict[str, list[TypedSentence]],
    readings: dict[str, Reading],
    stories: list[str],
) -> FirstDraft:
    """The draft of one reading of each answer, with what it leaves out and asks for."""
    given = _given(answers)
    who, touch = readings["who"], readings["touch"]
    change = readings["change"] if fits(who, readings["change"]) else NO_READING
    names_a_thing = any(map(_is_a_thing, tokens_of(f"{who.words} {change.words}")))
    for_nobody = touch.form == "said" and given["who"] and not (who.words or speaks_to_you(touch))
    points_at_nothing = touch.words and points_back(touch) and not names_a_thing
    touch = NO_READING if for_nobody or points_at_nothing else touch
    readings = {**readings, "change": change, "touch": touch}
    asked_change = given["change"] and not (stories and not change.words)
    offer = offer_of(who, change, given_who=given["who"], given_change=asked_change)
    offer = opening_gap() if stories and not offer else offer
    wished = any(is_wish(each.text) for each in sentences["touch"])
    own: Pieces = ()
    if touch.more and asks(touch.more[-1]):  # the person's own question is the invitation
        touch, own = replace(touch, more=touch.more[:-1]), sentence(touch.more[-1])
    invites = touch.form == "invites"
    if invites:
        own = flow(*map(sentence, (touch.words, *touch.more)))
    bridge = () if invites else bridge_of(touch, follows=bool(offer), given=given["touch"], wished=wished)
    invitation = own or (closing(touch, wished=wished, asks=bool(gaps_of(offer))) if touch.words else ())
    proof = flow(*map(sentence, stories))
    gaps = gaps_of(flow(offer, bridge))
    return FirstDraft(
        offer,
        proof,
        bridge,
        invitation,
        when=noticed(touch.words) if touch.form == "if" else "",
        title=title_of({**readings, "change": _as_title(change)}),
        left_out=_left_out(answers, readings, sentences, stories, gaps),
        asked=_asked(answers, flow(offer, bridge), sentences, wished=wished),
    )


def _asked(
    answers: Answers, pieces: Pieces, sentences: dict[str, list[TypedSentence]], *, wished: bool
) -> Asked | None:
    """What is asked for; words that were pasted from a site are nobody's example."""
    pasted = any(map(is_pasted, (answers.who, answers.change, answers.touch)))
    own = {name: [] if pasted and name == "who" else each for name, each in sentences.items()}
    return asked_for(pieces, own, "" if pasted else readable(answers).who, wished=wished)


def _is_a_thing(token: Classed) -> bool:
    """Whether a word names what “it” may mean: “bike”, not “chemist”."""
    somebody = are_people([f"{token.plain}s"]) or any(
        english().is_in(each, token.plain) for each in ("one", "people")
    )
    return token.kind == "n" and not somebody


def _as_title(change: Reading) -> Reading:
    """“They sleep”, for “sleep”."""
    return replace(change, words=f"They {change.words}") if change.form == "verb" else change


def _left_out(
    answers: Answers,
    readings: dict[str, Reading],
    sentences: dict[str, list[TypedSentence]],
    stories: list[str],
    gaps: set[str],
) -> tuple[LeftOut, ...]:
    """Each answer that is not all in the draft; a wish is kept as a note to self."""
    found = []
    for name in _NAMES:
        typed = getattr(answers, name).strip()
        has_rest = readings[name].rest and not _is_whole(typed, readings[name])
        is_all = bool(readings[name].words) and not has_rest and name not in gaps
        stories_told = sum(each.text in stories for each in sentences[name])
        is_all = is_all or 0 < stories_told == len(sentences[name])
        all_there = is_all and not _lacks_words(typed, _all_words(readings[name], stories))
        if typed and not all_there:
            wish = any(is_wish(each.text) for each in sentences[name])
            nothing = name in gaps or not (readings[name].words or stories_told)
            found.append(LeftOut(name, typed, nothing, wish))
    return tuple(found)


def _is_whole(typed: str, read: Reading) -> bool:
    """Whether the part of an answer that was read is all of it: “lads on site who never ask”."""
    return plain_words(written(typed)) == plain_words(" ".join((read.words, *read.more)))


def _all_words(read: Reading, stories: list[str]) -> str:
    return " ".join((read.words, *read.more, *stories))


def _lacks_words(typed: str, drafted: str) -> bool:
    """Whether words that were typed are not in what is told, in whatever form."""
    there = {each[:_STEM_LETTERS] for each in plain_words(drafted)}
    small = words_of("en").function_words | english().lists["loose"] | _TURNED_INTO_YOU
    telling = (
        each
        for each in plain_words(without_slips(written(typed)))
        if each not in small and len(each) > _STEM_LETTERS
    )
    return any(each[:_STEM_LETTERS] not in there for each in telling)


def _language(answers: Answers, asked: str) -> str:
    """The language asked for, unless it is English and the words are surely not."""
    spoken = language_in_use().partition("_")[0]
    code_of_words = language_of_answers(answers.who, answers.change, answers.touch, spoken)
    code = asked.replace("_", "-").partition("-")[0].lower()
    return code_of_words if code in ("", "en") else code
