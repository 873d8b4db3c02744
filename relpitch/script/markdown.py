"""Markdown as HTML. The script language is not this: it is in `tokens` and `html`."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown import Markdown


def render(source: str) -> str:
    """HTML of Markdown with tables. HTML within it is shown as it was typed; pictures are not loaded."""
    return _markdown().reset().convert(source)


@cache
def _markdown() -> "Markdown":
    import markdown  # noqa: PLC0415  # slow: only for whoever reads a page

    made = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
    made.preprocessors.deregister("html_block")
    for pattern in ("html", "image_link", "image_reference", "short_image_ref"):
        made.inlinePatterns.deregister(pattern)
    return made
