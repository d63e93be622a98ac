"""Archives of invented articles of any size."""

PEOPLE = ("Mira Halden", "Tilda Oke", "Jonas Reyk", "Ines Varga", "Bram Solheim", "Ada Quill", "Nuria Pell")
THINGS = ("gates", "tolls", "lamps", "ferries", "buoys", "ledgers", "cranes", "pilots", "ropes", "sheds", "tides")


def articles_in(folder, count):
    """Write invented articles into a folder; each has a quotation and a sum of its own."""
    folder.mkdir(parents=True)
    for number in range(count):
        who, what = PEOPLE[number % len(PEOPLE)], THINGS[number % len(THINGS)]
        text = (
            f"“We counted {number + 12} {what} before noon,” said {who}, the harbour master of dock {number}.\n\n"
            f"The port paid €{number + 3}.5 million for the {what} in 2025, {who} said.\n"
        )
        (folder / f"p-{number:02}.md").write_text(text, encoding="utf-8")


def bytes_of(folder):
    """Return the bytes of each file in a folder, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}
