"""What is said of links, of files of settings and of uploads that cannot be taken as they are."""

from __future__ import annotations

from collections.abc import Sequence

# What was corrected: each begins with the name that the setting has in links.


def corrected(text: str, from_file: bool) -> str:
    """A correction as the page shows it."""
    source = "file" if from_file else "link"
    return f"The {source} was corrected. {text}"


def no_such(name: str) -> str:
    """A name that means nothing."""
    return f"{name[:40]}: there is no such setting; it is ignored."


def unknown_loss(loss: str, used: str) -> str:
    """A loss that there is not."""
    return f"loss: “{loss[:40]}” is unknown; {used} is used."


def no_choice(name: str, text: str, choices: Sequence[str], used: str) -> str:
    """A text that is none of the choices."""
    return f"{name}: “{text[:40]}” is none of {', '.join(choices)}; {used} is used."


def no_number(name: str, text: str, used: float) -> str:
    """A text where a number is needed."""
    return f"{name}: “{text[:40]}” is not a number; {used:g} is used."


def outside(name: str, text: str, low: float, high: float, used: float, whole: bool) -> str:
    """A number out of its range, or one that is not whole where it must be."""
    allowed = f"{_spelt(low)} to {_spelt(high)}"
    if not whole:
        fault = f"is outside {allowed}"
    elif low <= float(text) <= high:
        fault = f"is not a whole number from {allowed}"
    else:
        fault = f"is outside whole numbers from {allowed}"
    return f"{name}: {text[:40]} {fault}; {_spelt(used)} is used."


def _spelt(number: float) -> str:
    """A number in words for people: whole ones with all their digits."""
    whole = float(number).is_integer() and abs(number) < 1e15
    return f"{number:.0f}" if whole else f"{number:g}"


def left_out(name: str, lost: Sequence[str]) -> str:
    """Names in a list that mean nothing, or are more than can be taken."""
    return f"{name}: “{', '.join(lost)[:60]}” is unknown or too many; left out."


def not_together(reason: str) -> str:
    """Settings that are each allowed, and no problem together."""
    return f"Its settings do not go together: {reason.rstrip('.')}. The usual ones are shown."


# What was done by hand to a run.


def past_its_end(max_steps: int, used: int) -> str:
    """A position that the run does not reach."""
    return f"at: the run ends at step {max_steps}, in max_steps; {used} is used."


def behind(step: int, at: int) -> str:
    """A change that would come after the position to be shown."""
    return f"step {step} lies behind {at}, in at; it is ignored."


def no_later_step(part: str, step: int) -> str:
    """A change that does not come after the one before."""
    return f"“{part[:60]}” names no step after {step}; it is ignored."


def unchangeable(pair: str) -> str:
    """A setting that cannot change in a run, or none."""
    return f"“{pair[:60]}” is no setting that can change; it is ignored."


def ignored(reason: str) -> str:
    """Settings of the past that would have to be corrected."""
    return f"it is ignored: {reason}"


def no_move(text: str) -> str:
    """A class that is moved nowhere, or none."""
    return f"“{text[:60]}” moves no class to a direction; it is ignored."


# Files of settings: why one cannot be used.

NOT_JSON = "it is not JSON"
NO_SETTINGS = "it holds no settings of a page"


def too_long(most: int, letters: int) -> str:
    """More characters than are read."""
    return f"at most {most:,} characters are read, it has {letters:,}"


def other_page(page: str) -> str:
    """Settings of another page."""
    return f"its settings are those of another page, “{page[:40]}”"


def other_format(found: str, expected: int) -> str:
    """A version of such files that is not known."""
    return f"its format is {found[:20]!r}, expected {expected}"


def no_value(name: str, value: str) -> str:
    """A setting with something that is no value."""
    return f"{name[:40]} must be a number or a text, got {value[:40]}"


# Uploads: why one is refused.

SERVER_FULL = "this server has no room for more files now; try again in a few minutes"


def too_large(megabytes: float) -> str:
    """A file larger than one may be."""
    return f"at most {megabytes:g} MB are taken at once"


def session_full(megabytes: float) -> str:
    """A visitor's files fill what there is for them."""
    return f"this session keeps {megabytes:g} MB of files already; load the page again"


def refused(reason: str) -> str:
    """The reason as a sentence."""
    return reason[:1].upper() + reason[1:] + "."
