"""The last line of a file that leaves: the hash of all that stands before it (file_seals)."""

import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from typing import BinaryIO

from bridge_app.domain.file_seals import IN_JSON, IN_PDF
from bridge_app.exports.portions import portions


class SealedFile(io.BufferedIOBase):
    """Writes on to a file, which stays open, and hashes what goes by."""

    name = ""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file, self._hash = file, hashlib.sha256()

    @property
    def closed(self) -> bool:
        """As the file is: what was left halfway writes nothing behind it."""
        return self._file.closed

    def writable(self) -> bool:
        """It can only be written."""
        return True

    def write(self, content: bytes) -> int:  # type: ignore[override]  # nothing else comes here
        """The very bytes."""
        self._hash.update(content)
        return self._file.write(content)

    @property
    def hash(self) -> str:
        """Of all that was written until now."""
        return self._hash.hexdigest()


def sealed_json(content: Mapping[str, object]) -> bytes:
    """JSON that people can read too, with its hash as the last value."""
    begun = (_text(content).removesuffix("\n}") + ",\n").encode()
    return begun + f'  "{IN_JSON}": "{_hash(begun)}"\n}}\n'.encode()


def write_sealed_rows(
    file: BinaryIO, content: Mapping[str, object], rows: Iterable[Mapping[str, object]]
) -> None:
    """The same with these rows where `content` has none, written as they come.

    So of many lines few at a time are text in memory.
    """
    begin, mark, end = _text({**content, "rows": []}).partition('\n  "rows": [')
    sealed, between, close = SealedFile(file), "", ""
    sealed.write(f"{begin}{mark}".encode())
    for portion in portions(rows):
        text = _text(portion).replace("\n", "\n  ").removeprefix("[").removesuffix("\n  ]")
        sealed.write(f"{between}{text}".encode())
        between, close = ",", "\n  "
    sealed.write((close + end.removesuffix("\n}") + ",\n").encode())
    sealed.write(f'  "{IN_JSON}": "{sealed.hash}"\n}}\n'.encode())


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2)


def sealed_pdf(content: bytes) -> bytes:
    """A PDF with its hash in a remark before its last three lines, where no reader sees it."""
    begun, mark, end = content.rpartition(b"startxref")
    return begun + f"{IN_PDF}: {_hash(begun)}\n".encode() + mark + end


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
