"""A large table as a file of sorted lines, looked up where it lies: a dict takes ten times the memory."""


def rest_of_line(lines: bytes, name: bytes) -> str | None:
    """The rest of the line that begins with `name`, or None. The lines are sorted: it is found by halving.

    Each line ends in a line break.
    """
    low, high = 0, len(lines)
    while low < high:
        begin = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.index(b"\n", begin)
        if lines.startswith(name, begin):
            return lines[begin + len(name) : end].decode()
        if lines[begin:end] < name:
            low = end + 1
        else:
            high = begin
    return None
