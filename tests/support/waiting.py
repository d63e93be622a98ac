"""Waits in a browser for what a page comes to, whose policy lets no text be run as a script."""

from typing import Any

_STEP = 50
"""Thousandths of a second between two looks."""
_LOOKS = 600


def wait_until(page: Any, condition: str, arg: Any = None) -> None:
    """Wait until a condition holds in a page.

    The browser's own waiting runs the condition within the page, where the site's Content-Security-Policy refuses it.

    Args:
        page: A page of Playwright.
        condition: A JavaScript expression, or a function of the argument.
        arg: What the function is given.

    Raises:
        TimeoutError: It never held.

    """
    for _ in range(_LOOKS):
        if page.evaluate(condition, arg):
            return
        page.wait_for_timeout(_STEP)
    message = f"never came about: {condition}"
    raise TimeoutError(message)
