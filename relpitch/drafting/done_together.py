"""What is done together is done with somebody: “do one drawer together with you”."""

import re

_DONE = re.compile(
    r"(?i)(?:(?:i|we) (?:could|can|would) )?"
    r"(?:do|go|walk|look|sit|read|try|practi[sc]e|cook|eat|sing|play|plan|write|work|start|sort|fill|draft|run|count"
    r"|plant|watch|listen|drink)\b(?!.* with ).* together\b"
)
_TOGETHER = re.compile(r" together\b")
_GERMAN = re.compile(r"\b(zusammen|gemeinsam)\b(?=.*en$)")
_SHARED = re.compile(r"\b(?:mit|wir|uns)\b")


def with_them(text: str) -> str:
    """“do one drawer together with them”; a plan is put together alone."""
    return _TOGETHER.sub(" together with them", text) if _DONE.match(text) else text


def with_you(text: str) -> str:
    """“den Brief mit dir zusammen aufmachen”, for “den Brief zusammen aufmachen”."""
    return text if _SHARED.search(text) else _GERMAN.sub(r"mit dir \1", text, count=1)
