"""A registry is changed where it was to be changed, and nowhere else."""

import pytest

from sitegen.maintain.registry_file import drop_word, edit_registry

BELOW = "\n# The council\nolm-pell:\n  name: Olm Pell\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  aliases: [Di Olm] # hers?\n", ""),
        ("  aliases: Di Olm\n", ""),
        ("  aliases:\n    - Di Olm # hers?\n", ""),
        ("  aliases: [D. Olm, Di Olm]\n", "  aliases: [D. Olm]\n"),
        ("  aliases:\n    - D. Olm\n    - Di Olm\n", "  aliases: [D. Olm]\n"),
        ("  aliases: [Di Olm]\n  kind: person\n", "  kind: person\n"),
        ("  kind: person\n", "  kind: person\n"),
    ],
)
def test_a_word_is_taken_out_of_a_list(tmp_path, before, after):
    """With the list, if it was the only one; comments and empty lines below belong to the next entry, and stay."""
    path = tmp_path / "content" / "actors.yml"
    path.parent.mkdir()
    head = "dee-olm:\n  name: Dee Olm # of the ferry\n"
    path.write_text(head + before + BELOW, "utf-8")
    edit_registry(path, lambda data: drop_word(data["dee-olm"], "aliases", "Di Olm"))
    assert path.read_text("utf-8") == head + after + BELOW
