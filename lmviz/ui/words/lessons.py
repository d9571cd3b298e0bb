"""What the Lessons page, the panel of a lesson and the controls for a class say."""

from __future__ import annotations

from collections.abc import Iterable

from lmviz.ui.words import Control

# The page of lessons

INTRODUCTION = (
    "Each step opens a page of the app in a certain state, says what to watch and asks one "
    "question. Everything stays live: change what you like, *Next* puts it right again."
)
START = "Start"

FOR_TEACHERS = "For teachers"
TARGET = "Link to"
WITHOUT = Control(
    "Controls that it hides",
    "Your class sees the page without these. It keeps attention in one place; it is no lock.",
)
LARGE = "Opens in presenter mode"
LINK = "**Copy link** for your class"
OWN_STATE = (
    "To hide controls of a page in a state of your own, set the page up and add `&hide=…` of this "
    "link to the one in your browser's address bar."
)
OWN_LESSONS = (
    "Lessons of your own are text files; docs/lessons.md describes them. The operator of the "
    "server names their folder in the environment variable LMVIZ_LESSONS."
)

# The class

PRESENTER = Control(
    "Presenter mode",
    "Large type, nothing but the panel and the page. Page Down and Page Up, which presenters' "
    "clickers send, go through the steps.",
)
HIDE = Control(
    "Hide controls",
    "What a class is not to touch. It is in the address too: copy that for your class.",
)
GROUPS = {
    "sidebar": "The whole sidebar",
    "presets": "Presets",
    "regularisers": "Regularisers",
    "classes": "Classes and start",
    "optimiser": "Optimiser",
    "stopping": "Stopping and precision",
    "undo": "Undo change",
    "share": "Share, save, cite and open",
    "menu": "The menu of pages",
}

# The panel

HINT = "New here? Take a lesson."
STOP_PRESENTING = "Leave presenter mode"
TEXT, QUESTION = "Text", "Question"
BACK, NEXT, FINISH = "Back", "Next", "Finish"
CLASS = "Class"
FOLD = Control("Fold", "Read first, then fold the text away: the page needs the room.")
UNFOLD = "Unfold"
LEAVE = "Leave"

CHECK = "Check"
REVEAL = "Show the answer"
ANSWER = "Your answer"
RIGHT, WRONG = "**Right.**", "**Not quite.**"

FINISHED = "finished"
ALL = "All lessons"
CLOSE = "Close"
VERDICTS = {"right": "right", "wrong": "not quite", "revealed": "shown", "open": "not answered"}
LEFT_AS_IT_IS = "The page below is as you left it: change what you like."


# The page of lessons


def left_out(fault: str) -> str:
    """A lesson of the operator's own that is not shown."""
    return f"A lesson is left out. {fault}"


def extent(minutes: int, steps: int, own: bool) -> str:
    """How long a lesson is, and whether it is the operator's own."""
    time = f"{minutes} minute{'s' * (minutes != 1)}"
    return f"{time} · {steps} step{'s' * (steps != 1)}{' · your own' if own else ''}"


def start(title: str) -> str:
    """Help of the button that begins a lesson."""
    return f"Begin the lesson “{title}”."


def lesson(title: str) -> str:
    """A lesson among what a link can lead to."""
    return f"Lesson: {title}"


def page(title: str) -> str:
    """A page among what a link can lead to."""
    return f"Page: {title}"


# Links


def no_groups(name: str, unknown: Iterable[str], known: Iterable[str]) -> str:
    """Groups of controls that do not exist; ``name`` is what the link calls the parameter."""
    asked = ", ".join(group[:40] for group in unknown)
    return f"{name}: there is no group of controls “{asked}”; there are {', '.join(known)}."


def no_page(name: str, known: Iterable[str]) -> str:
    """A page that does not exist."""
    return f"there is no page “{name[:40]}”; there are {', '.join(known)}"


def without_lesson(name: str) -> str:
    """A step of no lesson."""
    return f"{name}: without a lesson it is ignored."


def no_lesson(name: str, key: str) -> str:
    """A lesson that does not exist."""
    return f"{name}: there is no lesson “{key[:40]}”; it is left out."


def no_step(name: str, step: str, last: int, nearest: int) -> str:
    """A step that the lesson does not have."""
    return f"{name}: “{step[:20]}” is none of 1 to {last}; {nearest} is used."


# The panel


def watch(look: str) -> str:
    """What is to be watched in a step."""
    return f"**Watch.** {look}"


def position(step: int, last: int) -> str:
    """Which step this is."""
    return f"step {step} of {last}"


def way_back(title: str) -> str:
    """Button to the page that the step is on."""
    return f"This step is on the page {title}"


def prediction(unit: str) -> str:
    """Label of a number that is asked for; ``unit`` may be empty."""
    return f"Your prediction{f' in {unit}' if unit else ''}"


def source(source: str) -> str:
    """Where the number of an answer is from."""
    return f"Source: {source}."


def following(title: str) -> str:
    """Button that begins the lesson after this one."""
    return f"Next: {title}"


def score(right: int, questions: int) -> str:
    """How many questions of a lesson were answered right."""
    return f"**{right} of {questions} questions answered right.**"
