"""What can be wrong with data. Every message names the file and says what to do."""

from __future__ import annotations


class DataError(ValueError):
    """Data that cannot be used."""


class MissingData(DataError):
    """A data set that is not where it was looked for."""


class BadFile(DataError):
    """A file that is truncated, foreign, damaged or not safe to read."""

    def __init__(self, file: object, expected: str, found: str, advice: str = "") -> None:
        self.file = str(file)
        self.expected = expected
        self.found = found
        advice = advice or "Delete the file and download it again, or point to an intact copy."
        super().__init__(f"{self.file}: expected {expected}, found {found}. {advice}")


class DownloadError(DataError):
    """A download that did not end well; what arrived is kept and can be resumed."""
