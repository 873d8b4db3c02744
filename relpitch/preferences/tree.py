"""What the person prefers: one frozen, typed tree. Each field says its words, help and control here, once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from relpitch.domain.calibration import Calibration
from relpitch.domain.contact import CardContact
from relpitch.domain.turn import Turn
from relpitch.preferences.asking import Ask, Group, Number, OneOf, Slide, TextLine, Toggle, ask, group, groups
from relpitch.translation import N_, NAMES, _


class Appearance(StrEnum):
    """Whether the window is light or dark."""

    AUTOMATIC = "automatic"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Looks:
    """How it looks. `text_size` is in percent."""

    language: str = ask(
        "",
        N_("Language"),
        N_("Of the window. Each statement has its own."),
        OneOf({"": N_("As the system"), **NAMES}),
    )
    appearance: Appearance = ask(
        Appearance.AUTOMATIC,
        N_("Light or dark"),
        N_("The stage stays dim in both."),
        OneOf(
            {
                Appearance.AUTOMATIC: N_("Automatic"),
                Appearance.LIGHT: N_("Light"),
                Appearance.DARK: N_("Dark"),
            }
        ),
    )
    text_size: int = ask(
        100, N_("Text size"), N_("Also Ctrl + and Ctrl −, anywhere."), Slide(90, 200, 10, "%", letters=True)
    )
    more_contrast: bool = ask(
        False,
        N_("More contrast"),
        N_("Stronger ink and lines, light and dark. Also where the system asks for it."),
        Toggle(),
    )
    less_movement: bool = ask(
        False,
        N_("Less movement"),
        N_("Only a short fade remains. Also where the system asks for it, if it tells."),
        Toggle(),
    )
    tray: bool = ask(
        False,
        N_("In the system tray"),
        N_("Someone I met and One minute, where the desktop has a tray."),
        Toggle(),
    )


_FILLERS = N_("um, uh, so, like, you know")


class RecordingsKept(StrEnum):
    """What becomes of the recording of a take."""

    KEEP = "keep"
    MEASURE = "measure"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Voice:
    """How the person speaks and rehearses. `pace` is in seconds a unit of speech."""

    pace: float = ask(
        0.21,
        N_("Your pace"),
        N_("It sets every number of seconds."),
        OneOf({0.25: N_("Calm"), 0.21: N_("Easy"), 0.18: N_("Brisk")}, within=(0.08, 0.6), other=N_("Mine")),
    )
    recordings: RecordingsKept = ask(
        RecordingsKept.KEEP,
        N_("Recordings"),
        N_("They lie beside the library, on this computer only."),
        OneOf(
            {
                # Translators: What becomes of recordings.
                RecordingsKept.KEEP: N_("Keep"),
                RecordingsKept.MEASURE: N_("Only measure"),
                RecordingsKept.NONE: N_("None"),
            }
        ),
    )
    fillers: str = ask(
        _FILLERS,
        N_("Fillers you listen for"),
        N_("One key each while you listen to a take."),
        TextLine(N_("um, uh, so"), 200, _FILLERS),
    )
    follow: bool = ask(
        False,
        N_("Lines follow your voice"),
        N_("Read and Cue words, in English and where it is quiet. A key takes over at once."),
        Toggle(),
    )
    lone_keys: bool = ask(
        True,
        N_("Keys of one letter"),
        N_("On the stage, in drills, in a take. Off, each is pressed with Alt: Alt R for R."),
        Toggle(),
    )
    spoken_stage: bool = ask(
        False,
        N_("Say the stage while recording"),
        N_("For who listens to the screen, with headphones: what a loudspeaker says is recorded too."),
        Toggle(),
    )

    @property
    def fillers_heard(self) -> list[str]:
        """The fillers one by one; those of the language that is set, until the person names other ones."""
        fillers = _(self.fillers) if self.fillers == _FILLERS else self.fillers
        return [each.strip() for each in fillers.split(",") if each.strip()]


_NOTED = {
    "take": N_("Asking before giving"),
    "desperation": N_("Sounding smaller than you are"),
    "pushy": N_("Pressing for an answer"),
    "cliche": N_("Phrases heard before"),
    "jargon": N_("Words of the trade"),
    "hedge": N_("Words that hold back"),
    "breath": N_("Sentences longer than a breath"),
}


@dataclass(frozen=True, slots=True)
class CoachPreferences:
    """What the coach mentions."""

    live: bool = ask(
        True,
        N_("Notes while you write"),
        N_("After a short rest, never in the sentence you are typing."),
        Toggle(),
    )
    spelling: bool = ask(
        True,
        N_("Spelling"),
        N_("A fine dotted line under words that no dictionary knows, once they are written."),
        Toggle(),
    )
    take: bool = ask(True, _NOTED["take"], N_("A favour, a job or an hour, before they know you."), Toggle())
    desperation: bool = ask(True, _NOTED["desperation"], N_("“Sorry to bother you”, “anything”."), Toggle())
    pushy: bool = ask(True, _NOTED["pushy"], N_("In messages: “just checking in again”."), Toggle())
    cliche: bool = ask(True, _NOTED["cliche"], N_("“Passionate team player”."), Toggle())
    jargon: bool = ask(True, _NOTED["jargon"], N_("What people elsewhere may not know."), Toggle())
    hedge: bool = ask(True, _NOTED["hedge"], N_("“Just”, “maybe”, “kind of”."), Toggle())
    breath: bool = ask(True, _NOTED["breath"], N_("Where there is no room to breathe in."), Toggle())

    @property
    def off(self) -> frozenset[str]:
        """The categories that are not mentioned."""
        return frozenset(each for each in _NOTED if not getattr(self, each))


@dataclass(frozen=True, slots=True)
class CoachLists:
    """What the coach was told. `rules_off`: rules by id. `glossary`: "term = plain words", one an entry."""

    rules_off: tuple[str, ...] = ()
    glossary: tuple[str, ...] = ()

    @property
    def terms(self) -> Mapping[str, str]:
        """The person's own terms with their plain words; empty where a term needs none."""
        pairs = (each.partition("=") for each in self.glossary)
        return {term.strip(): plain.strip() for term, _, plain in pairs if term.strip()}


class Weekend(StrEnum):
    """Days of the week on which nobody is written to."""

    SATURDAY_SUNDAY = N_("saturday, sunday")
    FRIDAY_SATURDAY = N_("friday, saturday")
    SUNDAY = "sunday"
    NONE = "none"

    @property
    def days(self) -> frozenset[int]:
        """The days, Monday being 0."""
        return _WEEKENDS[self]


_WEEKENDS = {
    Weekend.SATURDAY_SUNDAY: frozenset({5, 6}),
    Weekend.FRIDAY_SATURDAY: frozenset({4, 5}),
    Weekend.SUNDAY: frozenset({6}),
    Weekend.NONE: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Backups:
    """How the library is kept safe by itself."""

    daily: bool = ask(
        True, N_("A backup a day"), N_("On this computer, read back, and fewer the older."), Toggle()
    )
    locks_after: int = ask(
        0,
        N_("Locks itself"),
        N_("A library that has a passphrase, after a rest. A take under way is not cut off."),
        OneOf(
            {
                0: N_("Never"),
                5: N_("After 5 minutes"),
                10: N_("After 10 minutes"),
                30: N_("After 30 minutes"),
            }
        ),
    )


@dataclass(frozen=True, slots=True)
class FollowUps:
    """How the person follows up. `nudge_after` is in days."""

    weekend: Weekend = ask(
        Weekend.SATURDAY_SUNDAY,
        N_("Weekend"),
        N_("A first message after it waits for the next day."),
        OneOf(
            {
                Weekend.SATURDAY_SUNDAY: N_("Saturday, Sunday"),
                Weekend.FRIDAY_SATURDAY: N_("Friday, Saturday"),
                Weekend.SUNDAY: N_("Sunday only"),
                Weekend.NONE: N_("No weekend"),
            }
        ),
    )
    quiet: str = ask(
        "", N_("Quiet days"), N_("Days of your own, each year."), TextLine(N_("24 December, 1 January"))
    )
    nudge_after: int = ask(
        7, N_("One nudge after"), N_("Only with something new to give."), Number(3, 30, N_("days"))
    )


class PaperSize(StrEnum):
    """What plain pages are printed on; automatic is what is usual where this computer is."""

    AUTOMATIC = "automatic"
    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class EventPreferences:
    """How events are prepared."""

    paper: PaperSize = ask(
        PaperSize.AUTOMATIC,
        N_("Paper"),
        N_("Automatic is what is usual in your country."),
        OneOf({PaperSize.AUTOMATIC: N_("Automatic"), PaperSize.A4: "A4", PaperSize.LETTER: N_("Letter")}),
    )
    tell_before: int = ask(
        0,
        N_("Tell me before an event"),
        N_("Once, on the desktop, while relpitch is open."),
        OneOf({0: N_("Never"), 15: N_("15 minutes"), 60: N_("An hour")}),
    )


@dataclass(frozen=True, slots=True)
class Remembered:
    """Where the person left off, so that they find it again: no preferences, for they did not choose it.

    `recent`: libraries, newest first.

    `stocks`: the papers printed on lately, newest first. `deck`: a version's place an entry. `seen`: the
    version of relpitch whose news were shown. `reminded_of`: the event of the last reminder.

    `switched_asides`: the pages whose aside was hidden, and with "/narrow" behind it those whose aside was
    shown in a narrow window.
    """

    library: str = ""
    recent: tuple[str, ...] = ()
    page: str = "pitches"
    version: str = ""
    microphone: str = ""
    stock: str = ""
    stocks: tuple[str, ...] = ()
    deck: tuple[str, ...] = ()
    switched_asides: tuple[str, ...] = ()
    window: tuple[int, ...] = ()
    seen: str = ""
    reminded_of: str = ""


@dataclass(frozen=True, slots=True)
class Printing:
    """How cards are printed, as it was last; `calibrations` are what was measured of each printer."""

    design: str = "line"
    turn: Turn = Turn.LONG_EDGE
    code: str = "none"
    statement_pt: int = 16
    shrinks: bool = True
    crop_marks: bool = True
    what: str = "cards"
    calibrations: tuple[Calibration, ...] = ()


ABOUT: Mapping[str, Ask] = {
    "name": Ask(N_("Name"), N_("At the foot of each card."), TextLine(N_("Maya Okafor"))),
    "role": Ask(N_("What I am"), N_("A few words beside your name."), TextLine(N_("Physiotherapist"))),
    "phone": Ask(N_("Phone"), N_("What you leave empty is not printed."), TextLine(N_("07700 900123"))),
    "email": Ask(N_("Mail"), N_("It stays on this computer."), TextLine("maya@example.org")),
    "url": Ask(N_("Link"), N_("A page of yours, as short as it can be."), TextLine("example.org")),
}


@dataclass(frozen=True, slots=True)
class Preferences:
    """All preferences, each group with its defaults."""

    looks: Looks = group(Looks, N_("How it looks"), "palette")
    about: CardContact = group(CardContact, N_("About you"), "contact", ABOUT)
    voice: Voice = group(Voice, N_("Voice and takes"), "mic")
    coach: CoachPreferences = group(CoachPreferences, N_("Coach"), "sprout")
    coach_lists: CoachLists = field(default_factory=CoachLists)
    printing: Printing = field(default_factory=Printing)
    following_up: FollowUps = group(FollowUps, N_("Following up"), "message-circle-reply")
    events: EventPreferences = group(EventPreferences, N_("Events"), "calendar")
    backups: Backups = group(Backups, N_("Backups"), "library")
    remembered: Remembered = field(default_factory=Remembered)


GROUPS: tuple[Group, ...] = tuple(groups(Preferences))
