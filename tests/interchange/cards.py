"""Cards for tests, as a file holds them."""


def card(*lines: str, encoding: str = "utf-8", version: str = "3.0") -> bytes:
    whole = ["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]
    return "\r\n".join(whole).encode(encoding)
