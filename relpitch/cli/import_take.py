"""relpitch library import TAKE: a recording made elsewhere becomes a take of a version."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from relpitch import paths, preferences
from relpitch.domain.errors import RelpitchError
from relpitch.domain.mode import Mode
from relpitch.domain.take import Take
from relpitch.formatting import and_more, decimal, in_a_row, quoted
from relpitch.script.folding import folded
from relpitch.services.services import Services
from relpitch.storage.device import this_device
from relpitch.storage.library import Library
from relpitch.translation import _

if TYPE_CHECKING:
    from relpitch.services.rehearsing import Script

_MOST_VERSIONS_NAMED = 10


def import_take(args: argparse.Namespace, path: Path, target: Path) -> int:
    """Keep a recording, measure it, and listen for its words where it can be listened for."""
    pace = preferences.load(paths.preferences_file()).voice.pace
    with Library.open(target, device=this_device(paths.device_file())) as library:
        services = Services(library)
        rehearsing, takes = services.rehearsing, services.takes
        every = [script for each in rehearsing.statements() for script in rehearsing.scripts(each, pace)]
        script = _script_named(every, args.says)
        take = _unheard(path, script)
        audio = takes.place_for(take.id)
        try:
            take = _heard(take, path, audio, script.statement.language)
        except BaseException:
            takes.drop(audio)
            raise
        takes.keep(take)
    _report(take, script.version.label, as_json=args.json)
    return 0


def _unheard(path: Path, script: "Script") -> Take:
    """The take of a version in a recording that nobody has listened to yet."""
    changed, now = datetime.fromtimestamp(path.stat().st_mtime, UTC), datetime.now(UTC)
    made = min(changed, now)  # the clock of what recorded it may have been ahead
    return Take(script.version.id, made, Mode.FROM_MEMORY, script.length, 0.0, script.words, script.target)


def _heard(take: Take, path: Path, audio: Path, language: str) -> Take:
    """The take with what its recording shows, once that is copied to `audio`, where the library keeps it."""
    try:
        from relpitch.audio.decoder import keep_as_wav
    except ImportError as error:
        raise RelpitchError(
            _("{name} is a recording, and nothing here plays any.").format(name=path.name)
        ) from error
    from relpitch.services.listening import Listening, can_listen
    from relpitch.services.measuring import measure

    seconds = keep_as_wav(path, audio)
    take = replace(take, seconds=round(seconds, 2), audio=audio.name, measures=measure(audio))
    if can_listen(take, language):
        take = replace(take, measures=Listening(audio, take.words, take.length).measures(take))
    return take


def _report(take: Take, version: str, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps({"take": take.id, "version": version, "seconds": take.seconds}, ensure_ascii=False))
        return
    words = _("A take of “{version}”, {seconds} s, is in.")
    print(words.format(version=version, seconds=decimal(take.seconds)))


def _script_named(every: "Sequence[Script]", named: str | None) -> "Script":
    """The script that is said: that of the version which is named, or the only one there is."""
    if not every:
        raise RelpitchError(_("A recording is measured against a version, and none has words to say yet."))
    found = [each for each in every if named is None or folded(named) in _names(each)]
    if len(found) == 1:
        return found[0]
    names = [quoted(f"{each.statement.label}: {each.version.label}") for each in found or every]
    shown = in_a_row(names[:_MOST_VERSIONS_NAMED])
    if len(names) > _MOST_VERSIONS_NAMED:
        shown = and_more(shown, len(names) - _MOST_VERSIONS_NAMED)
    raise RelpitchError(
        _("Which version is said in it? Name it by --says: {versions}.").format(versions=shown)
    )


def _names(script: "Script") -> set[str]:
    name, title = script.version.label, script.statement.label
    return {folded(name), folded(f"{title}: {name}"), *({folded(title)} if script.version.is_base else ())}
