"""From takes and versions to what the Rehearse page shows."""

from collections.abc import Mapping
from datetime import date, datetime

from relpitch.domain.day import clock, lately, moment, near, weekday
from relpitch.domain.rehearsal import Candidate, Coming, in_order, next_to_rehearse, steps_until
from relpitch.domain.take import Take
from relpitch.services.rehearsing import Rehearsing, Script
from relpitch.services.remarking import one_to_keep, one_to_try
from relpitch.services.takes import Takes
from relpitch.translation import _
from relpitch.ui.pages.rehearse.home import View
from relpitch.ui.pages.rehearse.review import Reviewed
from relpitch.ui.pages.rehearse.version_rows import RehearsedVersion


def home_view(
    rehearsing: Rehearsing,
    statement_id: str,
    pace: float,
    today: date,
    *,
    microphone: str,
    records: bool,
) -> View:
    """The home of Rehearse, on a statement or else on that of the version suggested."""
    statements = rehearsing.statements()
    scripts = {each.id: rehearsing.scripts(each, pace) for each in statements}
    everything = [script for each in scripts.values() for script in each]
    coming = rehearsing.coming()
    about_microphone = _microphone(microphone, records=records)
    known = {each.version_id: each for each in rehearsing.candidates(everything)}
    within = scripts.get(statement_id) or everything
    suggestion = next_to_rehearse([known[each.version.id] for each in within], coming, today)
    if suggestion is None:
        return View(microphone=about_microphone)
    chosen = next(each for each in everything if each.version.id == suggestion.version_id)
    shown = scripts[chosen.statement.id]
    candidates = in_order([known[each.version.id] for each in shown], coming)
    by_id = {each.version.id: each for each in shown}
    is_for = coming is not None and chosen.version.id in coming.version_ids
    last = next((each.last for each in candidates if each.version_id == chosen.version.id), None)
    said_on = last.at.astimezone().date() if last else None
    return View(
        version_id=chosen.version.id,
        name=chosen.version.label,
        why=suggestion.why,
        mode=suggestion.mode,
        until=_until(coming.day, today) if coming and is_for else "",
        steps=steps_until(coming, today, said_on) if coming and is_for else (),
        statement=chosen.statement.label,
        titles=tuple((each.id, each.label) for each in statements if scripts[each.id]),
        statement_id=chosen.statement.id,
        order=_order(coming, candidates, today),
        rows=tuple(_row(each, by_id[each.version_id], coming, today) for each in candidates),
        listen=_("Hear {version} aloud").format(version=chosen.version.label),
        microphone=about_microphone,
    )


def reviewed(take: Take, rehearsing: Rehearsing, takes: Takes, now: datetime) -> Reviewed:
    """One take, with those of its version before it, and the person's others."""
    own = takes.of(take.version_id)
    ids = [each.id for each in own]
    number = ids.index(take.id) + 1 if take.id in ids else len(ids)
    upto = tuple(each for each in own if each.at <= take.at)
    earlier = tuple(each for each in upto if each.id != take.id and each.drill is take.drill)
    at = take.at.astimezone()
    day = near(at.date(), now.date())
    return Reviewed(
        take,
        number,
        rehearsing.names().get(take.version_id, _("A version that is gone")),
        _("{day} at {time}").format(day=day, time=clock(at)),
        trend=tuple(each for each in upto if each.counts) if take.drill is None else (),
        keep=one_to_keep(take, earlier),
        try_next=one_to_try(take, earlier),
        others=tuple(each for each in takes.all() if each.id != take.id),
        recording=takes.recording(take),
        writable=takes.writable,
        versions={
            version_id: name
            for version_id, name in rehearsing.names().items()
            if version_id != take.version_id
        },
    )


def in_a_list(take: Take, names: Mapping[str, str], now: datetime) -> tuple[str, str]:
    """What a list of takes tells of one: what was said and how long, when and how. `now` is local."""
    name = names.get(take.version_id, _("A version that is gone"))
    how = take.drill.label if take.drill else take.mode.label
    lasted = _("{version}, {seconds} s").format(version=name, seconds=round(take.speech))
    return lasted, f"{moment(take.at.astimezone(), now)} · {how}"


def _row(candidate: Candidate, script: Script, coming: Coming | None, today: date) -> RehearsedVersion:
    last = candidate.last
    named = coming is not None and candidate.version_id in coming.version_ids
    return RehearsedVersion(
        candidate.version_id,
        candidate.name,
        script.icon,
        _day(coming.day, today) if coming and named else "",
        _("{seconds} s").format(seconds=round(candidate.target)),
        _("{seconds} s").format(seconds=round(last.speech)) if last else "",
        _when(last.at.astimezone(), today) if last else "",
        tuple(each.speech for each in candidate.takes if each.counts),
    )


def full_names(rehearsing: Rehearsing, pace: float) -> dict[str, str]:
    """The names of all versions; where one has the name of another, with its statement."""
    names = dict(rehearsing.names())
    several = len(rehearsing.statements()) > 1
    for statement in rehearsing.statements():
        for script in rehearsing.scripts(statement, pace):
            if several and list(names.values()).count(names.get(script.version.id, "")) > 1:
                names[script.version.id] = f"{statement.label}: {script.version.label}"
    return names


def _order(coming: Coming | None, candidates: list[Candidate], today: date) -> str:
    if not coming or not any(each.version_id in coming.version_ids for each in candidates):
        return _("The longest unsaid first")
    if coming.day == today:
        return _("Today’s first, then the longest unsaid")
    return _("{day}’s first, then the longest unsaid").format(day=_day(coming.day, today))


def _until(day: date, today: date) -> str:
    return _("Until today") if day == today else _("Until {day}").format(day=_day(day, today))


def _day(day: date, today: date) -> str:
    return weekday(day) if 0 < (day - today).days < 7 else lately(day, today)


def _when(at: datetime, today: date) -> str:
    if at.date() == today:
        return _("today, {time}").format(time=clock(at))
    return lately(at.date(), today)


def _microphone(name: str, *, records: bool) -> str:
    if not records:
        return _("Nothing is recorded here. This is a stopwatch.")
    if not name:
        return _("No microphone here. This is a stopwatch.")
    return _("{microphone}, ready.\nWithout one, this is a stopwatch.").format(microphone=name)
