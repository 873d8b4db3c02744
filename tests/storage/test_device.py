from pathlib import Path
from uuid import UUID

import pytest

from relpitch.storage.device import this_device


def test_a_computer_keeps_its_name(tmp_path: Path) -> None:
    file = tmp_path / "new" / "device"
    name = this_device(file)
    assert UUID(name)
    assert this_device(file) == name
    assert this_device(tmp_path / "other") != name


@pytest.mark.parametrize("content", [b"", b"desktop", b"\xff\xfe"])
def test_a_name_that_cannot_be_read_is_replaced(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "device"
    file.write_bytes(content)
    name = this_device(file)
    assert this_device(file) == name


def test_where_no_name_can_be_kept_there_is_one_for_this_run(tmp_path: Path) -> None:
    assert UUID(this_device(tmp_path))
