"""A message handed to the mail program, and what is an address. relpitch sends nothing."""

import re

from PySide6.QtCore import QUrl

_MAIL = re.compile(r"[^\s@<>,;:\"?&]+@[^\s@<>,;:\"?&]+\.[^\s@<>,;:\"?&]+")

_LINK = re.compile(r"(?:https?://)?[^\s./@]+(?:\.[^\s./@]+)+(?:[/?#:]\S*)?")


def mail_address(typed: str) -> str:
    """The address as a mail program may be given it; nothing where it is none."""
    found = _MAIL.match(typed.strip())
    return found[0] if found and found[0].isprintable() else ""


def is_address(typed: str) -> bool:
    """Whether all that was typed is one address."""
    return mail_address(typed) == typed.strip()


def is_link(typed: str) -> bool:
    """Whether all that was typed may be the address of a page."""
    return bool(_LINK.fullmatch(typed.strip()))


def mail_link(address: str, words: str) -> QUrl:
    """A link that opens the mail program with the message in it. The words cannot become headers."""
    body = bytes(QUrl.toPercentEncoding(words.replace("\n", "\r\n")).data()).decode()
    to = bytes(QUrl.toPercentEncoding(mail_address(address), b"@").data()).decode()
    return QUrl(f"mailto:{to}?body={body}", QUrl.ParsingMode.StrictMode)
