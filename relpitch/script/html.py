"""A part as HTML."""

import re
from collections.abc import Iterable
from html import escape

from relpitch.script.tokens import Token, TokenKind, parse

_EMPTY_LINES = re.compile(r"\n\s*\n")
_Inline = tuple[tuple[str, ...], str]
"""The elements a stretch of HTML stands within, outermost first, and the stretch."""


def to_html(source: str) -> str:
    """All of a part, escaped: `p`, `strong` for a cue, `em` for stress, `var` for a slot.

    Classes: `extra`, `breath` and `pause` on spans, `note` on a paragraph.
    """
    blocks: list[str] = []
    paragraph: list[_Inline] = []
    for token in parse(source):
        if token.kind is TokenKind.NOTE:
            blocks.append(_paragraph(paragraph))
            blocks.append(f'<p class="note">{escape(source[token.start + 2 : token.end].strip())}</p>')
            paragraph = []
            continue
        first, *others = _EMPTY_LINES.split(_stretch(source, token))
        paragraph.append((_elements(token), first))
        for other in others:
            blocks.append(_paragraph(paragraph))
            paragraph = [(_elements(token), other)]
    blocks.append(_paragraph(paragraph))
    return "\n".join(filter(None, blocks))


def _stretch(source: str, token: Token) -> str:
    match token.kind:
        case TokenKind.BREATH | TokenKind.PAUSE:
            space_and_mark = source[token.start : token.end]
            mark = space_and_mark.strip()
            return space_and_mark.replace(mark, f'<span class="{token.kind.value}">{mark}</span>')
        case TokenKind.SLOT:
            return f"<var>{escape(token.text)}</var>"
        case _:
            return escape(token.text)


def _elements(token: Token) -> tuple[str, ...]:
    elements = {'span class="extra"': token.extra, "strong": token.cue, "em": token.stress}
    return tuple(element for element, within in elements.items() if within)


def _paragraph(stretches: Iterable[_Inline]) -> str:
    pieces: list[str] = []
    open_: tuple[str, ...] = ()
    for elements, html in stretches:
        if html:
            pieces += _from_to(open_, elements)
            pieces.append(html)
            open_ = elements
    pieces += _from_to(open_, ())
    words = "".join(pieces).strip()
    return f"<p>{words}</p>" if words else ""


def _from_to(open_: tuple[str, ...], wanted: tuple[str, ...]) -> list[str]:
    same = 0
    while same < min(len(open_), len(wanted)) and open_[same] == wanted[same]:
        same += 1
    closing = [f"</{element.split()[0]}>" for element in reversed(open_[same:])]
    return closing + [f"<{element}>" for element in wanted[same:]]
