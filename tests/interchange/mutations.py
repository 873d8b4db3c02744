"""Files of each kind spoilt in the ways that cables, disks and other programs spoil them."""

import random
from collections.abc import Iterator, Sequence

_NASTY = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"=\r\n", b"=", b"\r", b"\n ", b"\n\n", b'"', b"\\", b";",
    b":",
    b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"BEGIN:VEVENT\r\n", b"END:VCALENDAR\r\n",
    b"RRULE:FREQ=DAILY;COUNT=999999999\r\n", b"DTSTART:00000000T999999\r\n", b"EXDATE:,,,\r\n",
    b"DTSTART;TZID=:20270101T000000\r\n", b"DURATION:P99999999999W\r\n", b"TEL" + b";a=b" * 200 + b":1\r\n",
    b"ENCODING=QUOTED-PRINTABLE", b"CHARSET=idna", b"CHARSET=zlib", b"A" * 3000, b"(" * 500, b"9" * 400,
    b"-1",
    "\u2028\U0001f9d1\u200d".encode(), b"{", b"}", b"<", b"<!DOCTYPE x>", b"%PDF-", b"\\u-99999?", b"''",
)  # fmt: skip


def mutated(seeds: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """As many spoilt files as are asked for, the same for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        content = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 8)):
            _spoil(content, chance, seeds)
        yield bytes(content)


def _spoil(content: bytearray, chance: random.Random, seeds: Sequence[bytes]) -> None:
    at = chance.randint(0, len(content))
    end = min(at + chance.choice((1, 3, 20, 200)), len(content))
    match chance.randint(0, 6):
        case 0:
            del content[at:end]
        case 1:
            content[at:at] = chance.choice(_NASTY)
        case 2 if at < len(content):
            content[at] = chance.randint(0, 255)
        case 3:
            content[at:at] = content[at:end] * chance.randint(1, 20)
        case 4:
            del content[at:]
        case 5:
            other = chance.choice(seeds)
            begin = chance.randint(0, len(other))
            content[at:end] = other[begin : begin + 300]
        case _:
            content[at:end] = content[at:end][::-1]
