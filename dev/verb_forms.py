"""Print the entries of new verbs for a pack's verbs.toml: ``python dev/verb_forms.py slam imply``.

Needs lemminflect (``pip install "lemminflect>=0.2.3,<0.3"``), which the package itself does not: forms are made once,
read by somebody, and checked in. Where the library knows two spellings ("labelled", "labeled") both are printed; take
out what no newspaper writes.
"""

import sys

from lemminflect import getInflection


def entry(lemma: str) -> str:
    """Return the entry of a verb, its forms as lemminflect has them; its classes are for you to add."""
    present, past, participle, ing = (" ".join(getInflection(lemma, tag=tag)) for tag in ("VBZ", "VBD", "VBN", "VBG"))
    lines = [f"[{lemma}]", f'present = "{present}"', f'past = "{past}"']
    lines += [f'participle = "{participle}"'] if set(participle.split()) != set(past.split()) else []
    return "\n".join([*lines, f'ing = "{ing}"'])


if __name__ == "__main__":
    print("\n\n".join(entry(lemma) for lemma in sys.argv[1:]))  # noqa: T201 - it prints what one pastes
