"""A cited article in the forms that programs for references read: BibTeX and RIS, made of its CSL-JSON (adr/0091).

RIS has a line for each field and no way to write a line end in one; a program may take the first words of a line that
begins with two letters and two spaces for another field, so nothing here has more than one line. BibTeX is written for
programs that read UTF-8, as all have for years, and a name in braces of its own is taken apart by none. The key of an
entry is its id as addresses have it, since a file may be called by any signs.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from sitegen.render.text.addresses import page_name

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
Csl = Mapping[str, Any]


def bibtex(csl: Csl) -> str:
    """Return an entry of a BibTeX file."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _bibtex_fields(csl))
    return f"@article{{{page_name(csl['id'])},\n{fields}}}\n"


def ris(csl: Csl) -> str:
    """Return a record of an RIS file."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _ris_fields(csl))


def _bibtex_fields(csl: Csl) -> Iterator[tuple[str, str]]:
    if authors := csl.get("author"):
        yield "author", f"{{{' and '.join(_braced(author['literal']) for author in authors)}}}"
    yield "title", f"{{{_braced(csl['title'])}}}"
    if outlet := csl.get("container-title"):
        yield "journal", _braced(outlet)
    if issued := csl.get("issued"):
        year, month, day = issued["date-parts"][0]
        yield from (("year", str(year)), ("month", _MONTHS[month - 1]), ("day", str(day)))
    if url := csl.get("URL"):
        yield "url", f"{{{url.replace('{', '%7B').replace('}', '%7D')}}}"
    if accessed := csl.get("accessed"):
        yield "urldate", f"{{{_day(accessed, '-')}}}"
    if note := csl.get("note"):
        yield "note", _braced(note)


def _ris_fields(csl: Csl) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", page_name(csl["id"])
    for author in csl.get("author", ()):
        yield "AU", author["literal"]
    yield "TI", csl["title"]
    if outlet := csl.get("container-title"):
        yield "T2", outlet
    if issued := csl.get("issued"):
        yield "PY", str(issued["date-parts"][0][0])
        yield "DA", _day(issued, "/")
    for tag, field in (("UR", "URL"), ("LA", "language"), ("N1", "note")):
        if value := csl.get(field):
            yield tag, value
    if accessed := csl.get("accessed"):
        yield "Y2", _day(accessed, "/")
    yield "ER", ""


def _day(date: Mapping[str, Any], between: str) -> str:
    year, month, day = date["date-parts"][0]
    return between.join((f"{year:04}", f"{month:02}", f"{day:02}"))


def _braced(text: str) -> str:
    return f"{{{text.translate(_TEX)}}}"
