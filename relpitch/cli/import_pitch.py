"""relpitch library import SCRIPT: a pitch written elsewhere becomes a statement."""

import argparse
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from relpitch import paths, preferences
from relpitch.domain.errors import RelpitchError
from relpitch.formatting import listed
from relpitch.script.folding import folded
from relpitch.services.services import Services
from relpitch.setting_names import called
from relpitch.storage.device import this_device
from relpitch.storage.library import Library
from relpitch.translation import NAMES, _

if TYPE_CHECKING:
    from relpitch.domain.part import Part
    from relpitch.domain.setting import Setting
    from relpitch.domain.statement import Statement

_SCRIPTS = (".md", ".markdown")  # their marks mean what `relpitch say` takes them for, headings or none
_OF_THE_PITCH = ("title", "language", "setting")  # the other keys have no place in a library


def import_pitch(args: argparse.Namespace, path: Path, target: Path) -> int:
    """Make a statement of a script or a document; what of it has no place in a library is named.

    The words are its base; where the script names a setting, a variant for that inherits them.
    """
    from relpitch.drafting.from_paste.splitting import split
    from relpitch.drafting.from_paste.taking_apart import is_marked, parts_of
    from relpitch.interchange.text_file import read_text_file
    from relpitch.script.script_file import parse_file

    text = read_text_file(path)
    script = parse_file(text.text)
    proposals = [(each, each.part) for each in split(text.text)]
    is_script = is_marked(text.text) or path.suffix.lower() in _SCRIPTS
    parts = parts_of(proposals, marked=is_script)
    if not parts:
        raise RelpitchError(
            _("There are no words of a pitch in {name}. Paste it, and choose its parts.").format(
                name=path.name
            )
        )
    # headings and the rules around front matter are no words that were left out
    unused_lines = [
        proposal.text
        for proposal, part in proposals
        if part is None and not proposal.text.startswith(("#", "---", "+++"))
    ]
    wanted = script.front.get("setting", "")
    with Library.open(target, device=this_device(paths.device_file())) as library:
        services = Services(library)
        setting = _setting_called(wanted, services.settings.all())
        made = services.pitches.new_statement(
            script.front.get("title") or path.stem, script.front.get("language", ""), parts
        )
        if setting:
            pace = preferences.load(paths.preferences_file()).voice.pace
            services.pitches.new_variant(made.id, setting, pace)
    without_place = [key for key, value in script.front.items() if value and key not in _OF_THE_PITCH]
    remarks = [
        *text.remarks,
        *replace(script, left_out=(*without_place, *script.left_out)).remarks,
        *(_("Left out: {words}").format(words=each) for each in unused_lines),
    ]
    if wanted and not setting:
        remarks.append(
            _("There is no setting “{name}” here, so these are words for anyone.").format(name=wanted)
        )
    _report(made, parts, setting, remarks, as_json=args.json)
    return 0


def _report(
    made: "Statement",
    parts: "Collection[Part]",
    setting: "Setting | None",
    remarks: Sequence[str],
    *,
    as_json: bool,
) -> None:
    if as_json:
        report = {"statement": made.title, "parts": list(parts), "remarks": remarks}
        report |= {"setting": setting.id} if setting else {}
        print(json.dumps(report, ensure_ascii=False))
        return
    is_in = _("“{title}” is in, with {parts}.").format(
        title=made.title, parts=listed([part.label for part in parts])
    )
    tailored = _("It has a version for {setting}.").format(setting=setting.name) if setting else ""
    print(*filter(None, (is_in, tailored)), *remarks, sep="\n")


def _setting_called(wanted: str, settings: "Iterable[Setting]") -> "Setting | None":
    """The setting with this id, or of this name in any language."""
    words = folded(wanted).strip()
    catalogues = [called(code) for code in NAMES]

    def names(setting: "Setting") -> set[str]:
        of_the_catalogue = (each.get(setting.id, "") for each in catalogues)
        return {folded(each) for each in (setting.id, setting.name, *of_the_catalogue)}

    return next((each for each in settings if words and words in names(each)), None)
