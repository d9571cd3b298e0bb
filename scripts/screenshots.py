"""Take a picture of every page, light and dark, on a desktop and on a phone.

    python scripts/screenshots.py FOLDER [--settle SECONDS] [--page NAME]

Writes FOLDER/<page>-<theme>-<width>.png and returns 1 if a page reported an error.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts import harness


def page_paths() -> dict[str, str]:
    """Return page name -> path on the server, from the files in pages/."""
    names = sorted(path.stem for path in (harness.ROOT / "pages").glob("*.py"))
    return {name: "/" if name == "sphere_lab" else f"/{name}" for name in names}


def main() -> int:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description="Take a picture of every page.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--settle", type=float, default=4.0, help="seconds to wait before")
    parser.add_argument("--page", help="only this page, for example sphere_lab")
    choice = parser.parse_args()
    paths = page_paths()
    if choice.page:
        if choice.page not in paths:
            parser.error(f"no page {choice.page!r}; there are: {', '.join(paths)}")
        paths = {choice.page: paths[choice.page]}
    choice.folder.mkdir(parents=True, exist_ok=True)

    faulty = False
    themes: tuple[harness.Theme, ...] = ("light", "dark")
    with harness.running_app() as app, harness.running_chromium() as browser:
        for name, path in paths.items():
            for theme in themes:
                for viewport in (harness.DESKTOP, harness.PHONE):
                    with harness.open_tab(browser, app.url, path, theme, viewport) as tab:
                        tab.page.wait_for_timeout(choice.settle * 1000)
                        target = choice.folder / f"{name}-{theme}-{viewport[0]}.png"
                        tab.page.screenshot(path=target)
                        print(target)
                        for line in tab.watch.complaints():
                            faulty = True
                            print(f"  {line}", file=sys.stderr)
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
