"""Guided lessons: what they are, and how they are read from data files.

A lesson is a TOML file. Those of the package lie beside this module; a folder named by the
environment variable ``LMVIZ_LESSONS`` adds a teacher's own.
"""

from lmviz.lessons.reader import FOLDER, OWN_FOLDER, Shelf, read, shelf
from lmviz.lessons.record import Lesson, Number, Question, Step

__all__ = [
    "FOLDER",
    "OWN_FOLDER",
    "Lesson",
    "Number",
    "Question",
    "Shelf",
    "Step",
    "read",
    "shelf",
]
