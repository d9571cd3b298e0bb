"""What is said around the pages: the menu, the door, the limits of the server."""

from __future__ import annotations

from lmviz.ui.words import Control

PAGES = {
    "sphere_lab": "Sphere Lab",
    "lessons": "Lessons",
    "compare": "Compare",
    "imbalance": "Imbalance",
    "optimum": "Optimum",
    "training": "Training",
    "losses": "Loss atlas",
    "theorems": "Theorem lab",
    "own_data": "Own data",
    "paper": "The paper",
}
WAY_OUT = "Open in lmviz"

# Who may enter

LOG_IN_FIRST = "Please log in to go on."
LOG_IN = Control("Log in", "Through your organisation.")
NOT_ADMITTED = "This account may not enter here. Another one may."
LOG_OUT = Control("Log out", "To log in with another account.")

PASSWORD = Control("Password", "Whoever runs this server has given it to you.")
TOO_MANY_GUESSES = "Too many wrong passwords; please try again in a minute."
WRONG_PASSWORD = "This is not the password."

ALLOWED_WITHOUT_LOGIN = "LMVIZ_LOGIN_ALLOW is set, but LMVIZ_LOGIN is off"
NO_LOGIN_PACKAGES = "LMVIZ_LOGIN needs Authlib and httpx: pip install 'lmviz[login]'."
NO_LOGIN_SECRETS = "LMVIZ_LOGIN needs a section [auth] in .streamlit/secrets.toml."

# How much may be asked for

POINTS = "points"
RUNS = "runs at once"
MEGABYTES = "megabytes of runs at once"
FEWER_CLASSES = "choose fewer classes"
FEWER_STEPS = "choose fewer steps"
FEWER_FEATURES = "choose fewer features per class"
FEWER_SEEDS = "choose fewer seeds"
FEWER_SEEDS_OR_FEATURES = "choose fewer seeds, or fewer features per class"
MEMORY_FULL = (
    "This server's memory for recordings and data is used up; please try again in a few minutes, "
    "or choose fewer points."
)


# Who may enter


def closed(mistake: str) -> str:
    """Nobody can enter, as the settings of the server are wrong."""
    return f"This server is not set up rightly, and stays closed. {mistake}"


def neither_on_nor_off(text: str) -> str:
    """A variable of the server that should say whether visitors log in."""
    return f"LMVIZ_LOGIN must be on or off, got {text[:40]!r}"


def no_address(entry: str) -> str:
    """Somebody who cannot be let in, as this is no address."""
    return f"LMVIZ_LOGIN_ALLOW holds addresses and @domains, got {entry[:40]!r}"


def logged_in(name: str) -> str:
    """As whom a visitor has logged in; ``name`` is empty where it is not known."""
    return f"Logged in as {name or 'a user'}."


# How much may be asked for


def no_number(name: str, text: str, low: float, whole: bool) -> str:
    """A variable of the server that is no number, or too small."""
    kind = "whole number" if whole else "number"
    return f"{name} must be a {kind} of at least {low:,}, got {text[:40]!r}."


def too_much(name: str, value: float, high: float, advice: str) -> str:
    """More than the server allows, and what to do about it."""
    return f"{name} may be at most {high:,.12g} on this server, got {value:,.12g}; {advice}."


def visitor_memory_full(megabytes: float) -> str:
    """One visitor's recordings and data take all that they may."""
    return (
        f"Recordings and data fill the {megabytes:g} MB that one visitor may use here; reset, take "
        "more steps per frame, or choose fewer points."
    )


def full(most: int) -> str:
    """As many visitors are here as the server has room for."""
    return (
        f"This server has room for {most} at a time, and nobody has left yet. Please come back in "
        "a few minutes and load the page again."
    )
