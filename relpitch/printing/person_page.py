"""A person on paper, a page like the prep sheet: HTML that `paint_document` prints on the pages it needs."""

from collections.abc import Iterable
from html import escape

from relpitch.domain.person_paper import MetThen, PersonPaper
from relpitch.translation import _

_QUIET_INK, _GIVE_INK, _RULE_INK = "#4b463f", "#1d5c48", "#c9c3b6"  # quiet words, what gives, lines
_SIDE_PER_CENT = 26  # the column of names and days
_NAME = "font-family:Inter; font-size:9pt; font-weight:600; line-height:115%"
_SMALL = f"font-family:Inter; font-size:8.5pt; line-height:115%; color:{_QUIET_INK}"
_BOX_PX = 15  # a box to tick
_RULE = f'<hr style="background-color:{_RULE_INK}">'
_LOOK = f"""
p {{ margin-top: 0; margin-bottom: 4px; line-height: 96%; }}
td {{ padding: 0px 10px 4px 0px; }}
td.after {{
  border-top-style: solid; border-top-width: 0.5px; border-top-color: {_RULE_INK}; padding-top: 7px;
}}
"""
_TABLE = '<table width="100%" cellspacing="0" cellpadding="0">'


def page_of(paper: PersonPaper) -> str:
    """The page; what there is nothing of is left out."""
    parts = [
        _section(
            _("What we talked about"),
            [_row(each.title or _("Met"), each.day, _words(each)) for each in paper.met],
        ),
        _columns(paper),
        _paragraph_section(_("Following up"), paper.standing),
        _section(
            _("What I wrote"),
            [
                _row(_("Message"), each.day, _plain(each.words) + _small(each.carried, _GIVE_INK))
                for each in paper.sent
            ],
        ),
        _paragraph_section(_("Good to remember"), paper.remember),
    ]
    head = f'<h1>{escape(paper.name)}</h1><p style="{_SMALL}; font-size:10pt">{escape(paper.about)}</p>'
    return f"<style>{_LOOK}</style>" + _RULE.join([head, *(each for each in parts if each)])


def _section(title: str, rows: Iterable[str]) -> str:
    """Rows of two cells under a heading, a line between them; nothing where there is none."""
    held = list(rows)
    if not held:
        return ""
    others = [each.replace("<td", '<td class="after"', 2) for each in held[1:]]
    heading = f'<tr><td colspan="2"><p style="{_NAME}; color:{_GIVE_INK}">{title}</p></td></tr>'
    return f"{_TABLE}{heading}{held[0]}{''.join(others)}</table>"


def _paragraph_section(title: str, words: str) -> str:
    """A section of one paragraph, beside its heading, so that a page's end does not part them."""
    heading = (
        f'<td width="{_SIDE_PER_CENT}%" valign="top"><p style="{_NAME}; color:{_GIVE_INK}">{title}</p></td>'
    )
    row = f'<tr>{heading}<td valign="top">{_plain(words)}</td></tr>'
    return f"{_TABLE}{row}</table>" if words else ""


def _row(name: str, day: str, words: str) -> str:
    side = f'<p style="{_NAME}">{escape(name)}</p>' if name else ""
    side += f'<p style="{_SMALL}">{escape(day)}</p>' if day else ""
    return f'<tr><td width="{_SIDE_PER_CENT}%" valign="top">{side}</td><td valign="top">{words}</td></tr>'


def _words(met: MetThen) -> str:
    """What is told of a meeting; its note is HTML already."""
    return f"{met.note}{_small(met.gave, _GIVE_INK)}{_small(met.also_told, _QUIET_INK)}"


def _columns(paper: PersonPaper) -> str:
    """What I promised, gave and could give, side by side. Each promise is a table, for the box before it."""
    promised = "".join(
        f'{_TABLE}<tr><td width="{_BOX_PX}" valign="top"><p>{"☑" if each.kept else "☐"}</p></td>'
        f"<td>{_plain(each.words)}{_small(each.day_words, _QUIET_INK)}</td></tr></table>"
        for each in paper.promises
    )
    gave = "".join(_plain(words) + _small(day, _QUIET_INK) for words, day in paper.gave)
    could = "".join(map(_plain, paper.to_give))
    held = [
        (title, words)
        for title, words in (
            (_("What I promised"), promised),
            (_("What I gave"), gave),
            (_("What I could give"), could),
        )
        if words
    ]
    if not held:
        return ""
    width = 100 // len(held)
    cells = "".join(
        f'<td width="{width}%" valign="top"><p style="{_NAME}; color:{_GIVE_INK}">{title}</p>{words}</td>'
        for title, words in held
    )
    return f"{_TABLE}<tr>{cells}</tr></table>"


def _plain(words: str) -> str:
    lines = "<br>".join(escape(each) for each in words.strip().splitlines())
    return f"<p>{lines}</p>" if lines else ""


def _small(words: str, ink: str) -> str:
    return f'<p style="{_SMALL}; color:{ink}">{escape(words)}</p>' if words else ""
