"""Each kind of file: its words as its reader sees them, its fields where it states them, or a plain refusal."""

import io
import json
import zipfile
from contextlib import suppress
from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.add.offers import KINDS
from sitegen.errors import FaultsError
from tests.support.kinds import read, refused, said
from tests.support.offices import mail, pdf, run, word
from tests.support.pages import WEIR, page_of

STRUCK_OFF = '<w:strike w:val="0"/>'


def test_a_message_is_read_as_its_reader_sees_it():
    """Its page before its plain text; the subject is the headline, the day is that of whoever sent it."""
    draft = read("a.eml", mail("Weir: a vote", "Open it in a browser.", page_of(title="", published="")))
    assert draft.body.endswith("nine days.")
    assert (said(draft)["title"], said(draft)["published"]) == ("Weir: a vote", date(2026, 9, 14))
    assert "in a browser" not in draft.body


def test_a_message_of_plain_text_is_taken_as_it_stands():
    """Unpacked, letter for letter, with the line ends of the message; its sender is not its author."""
    draft = read("a.eml", mail("Weir", "The weir stays open – for a year.\n\nSo said *Ada Quill*.\n"))
    assert draft.body.replace("\r\n", "\n") == "The weir stays open – for a year.\n\nSo said *Ada Quill*.\n"
    assert "authors" not in said(draft)


@pytest.mark.parametrize(
    "below",
    [
        "-- \nAda Oke\nThe Lantern, 4 Quay Street\n",
        "On Sunday Joris Dole wrote:\n> The weir cost €9 million.\n>\n> No more.\n",
        "Joris Dole wrote on Sunday:\n\n> The weir cost €9 million.\n\n-- \nAda Oke\n",
    ],
)
def test_what_stands_below_a_message_is_no_word_of_it(below):
    """Its signature, and what somebody else wrote, which it answers; a message of nothing else stays whole."""
    draft = read("a.eml", mail("Weir", f"The weir stays open: for a year.\n> sic\nSo said Ada Quill.\n\n{below}"))
    assert " ".join(draft.body.split()) == "The weir stays open: for a year. > sic So said Ada Quill."
    assert "wrote" in read("b.eml", mail("Weir", "Dole wrote:\n> Nine.\n")).body


def test_what_is_attached_to_a_message_is_told():
    """Its words are in no article, and nobody should think so."""
    message = EmailMessage()
    message["Subject"] = "Weir"
    message.set_content("It is in the file.")
    message.add_attachment("The weir stays open.", filename="weir.txt")
    message.add_attachment(b"GIF", maintype="image", subtype="gif", filename="weir.gif")
    assert read("a.eml", bytes(message)).warnings == ("weir.txt, which is attached, is not read",)


@pytest.mark.parametrize("subject", ["Fwd: Weir", "FW: Re: Weir"])
def test_a_message_that_was_passed_on_has_no_day(subject):
    """It is the day on which somebody passed it on."""
    assert said(read("a.eml", mail(subject, "The weir stays open."))) == {"title": "Weir"}


def test_a_saved_page_in_an_archive_is_read_like_the_page():
    """With the address that the browser had, and the day on which it was saved."""
    place = b"Snapshot-Content-Location: https://courier.example/weir\n"
    draft = read("a.mhtml", place + mail("Saved", None, page_of(url=None)))
    assert draft.body.endswith("nine days.")
    assert said(draft)["url"] == "https://courier.example/weir"
    assert draft.retrieved == date(2026, 9, 14)
    assert refused("b.mhtml", mail("Saved", "No page.")) == "there is no page in this archive"


def test_a_word_document_is_read_with_all_changes_accepted():
    """What was taken out, struck out or hidden is gone, what was put in is there; a break and a tab are kept."""
    draft = read(
        "a.docx",
        word(
            '<w:pPr><w:pStyle w:val="Title"/></w:pPr>' + run("The weir stays open"),
            run("We will ") + f"<w:del>{run('')}<w:r><w:delText>gladly </w:delText></w:r></w:del>"
            f"<w:ins>{run('not ')}</w:ins>"
            + run("sell", "<w:b/>")
            + run(" it", "<w:strike/>")
            + run("!", "<w:vanish/>"),
            run("One")
            + "<w:r><w:br/></w:r>"
            + run("Two", '<w:strike w:val="0"/>')
            + "<w:r><w:tab/></w:r>"
            + run("&lt;3"),
        ),
    )
    assert draft.body == "We will not sell\nOne\nTwo\t<3"
    assert said(draft) == {"title": "The weir stays open"}
    assert draft.warnings == ("it has tracked changes, and they were read as accepted",)


def test_a_word_document_that_is_none_is_refused():
    """Another file under its name, an archive without a document, one with entities, one that is empty."""
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    assert "no Word document" in refused("a.docx", b"words")
    assert "no Word document" in refused("a.docx", empty.getvalue())
    assert "no words" in refused("a.docx", word(run(" ")))
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert "entities" in refused("a.docx", kept.getvalue())


def test_a_pdf_is_read_line_by_line():
    """Nothing is joined, and the user is told to compare."""
    draft = read("a.pdf", pdf("The weir at Orlay will stay", "open, said Ada Quill."))
    assert draft.body == "The weir at Orlay will stay\nopen, said Ada Quill."
    assert "pypdf" in draft.read_with
    assert "compare them" in draft.warnings[0]


def test_a_pdf_that_has_no_words_is_refused():
    """A scan, and a file that is damaged."""
    assert refused("a.pdf", pdf()) == "this PDF has no text layer: it is a picture of an article"
    assert refused("a.pdf", b"%PDF-1.4 words").startswith("this PDF cannot be read")


NEWS = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Weir",
    "articleBody": "The weir\n\nstays <open>.",
    "author": [{"name": "Ines Falk"}, {"name": "Joris Dole, Staff Writer"}],
    "publisher": {"name": "The Norvale Courier"},
    "datePublished": "2026-09-14T08:00:00Z",
    "mainEntityOfPage": {"@id": "https://courier.example/weir"},
    "inLanguage": "en-GB",
}


@pytest.mark.parametrize("told", [NEWS, [NEWS], {"@graph": [{"@type": "WebSite"}, NEWS]}])
def test_an_article_of_schema_org_is_read(told):
    """Its text as it stands, and each field that it states."""
    draft = read("a.json", json.dumps(told))
    assert draft.body == "The weir\n\nstays <open>."
    assert said(draft) == {
        "title": "Weir",
        "url": "https://courier.example/weir",
        "outlet": "The Norvale Courier",
        "authors": ("Ines Falk", "Joris Dole"),
        "published": date(2026, 9, 14),
        "language": "en-GB",
    }


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<p>{line}</p>" for line in WEIR),
        "<br/><br/>".join(WEIR),
        "\n".join(WEIR).replace("“", "&ldquo;").replace("”", "&#8221;"),
    ],
)
def test_html_in_a_field_for_text_is_read_as_such(body):
    """What programs write into a field for plain text is read as its reader would see it, in both forms."""
    of_schema = read("a.json", json.dumps({**NEWS, "articleBody": body, "headline": "Weir &amp; ford"}))
    of_wire = read("b.json", json.dumps({"uri": "urn:wire:3", "headline": "Weir", "body_text": body}))
    assert of_schema.body.split() == of_wire.body.split() == " ".join(WEIR).split()
    assert said(of_schema)["title"] == "Weir & ford"


@pytest.mark.parametrize(
    "told",
    [
        {"@type": "WebPage", "mainEntity": {**NEWS, "author": {"name": "Ada Oke"}, "datePublished": "May 4, 2026"}},
        {
            "@graph": [
                {**NEWS, "author": {"@id": "#p"}, "datePublished": "4th May 2026"},
                {"@type": "Person", "@id": "#p", "name": "Ada Oke"},
            ]
        },
    ],
)
def test_an_article_of_schema_org_is_read_wherever_it_stands(told):
    """Within its page, with its author beside it, and with its day in words."""
    fields = said(read("a.json", json.dumps(told)))
    assert (fields["authors"], fields["published"]) == (("Ada Oke",), date(2026, 5, 4))


def test_ninjs_is_read():
    """Version 1 with plain text, version 2 with a list of bodies; its own plain text goes before its HTML."""
    one = {
        "uri": "https://wire.example/1",
        "headline": "Weir",
        "byline": "By Ines Falk and Joris Dole",
        "language": "en",
        "firstcreated": "2026-09-14T08:00:00Z",
        "versioncreated": "2026-09-15T08:00:00Z",
        "body_text": "Words *here*.",
        "body_html": "<p>Other.</p>",
        "usageterms": "Not for sale",
    }
    draft = read("a.json", json.dumps(one))
    assert draft.body == "Words *here*."
    assert said(draft) == {
        "title": "Weir",
        "url": "https://wire.example/1",
        "authors": ("Ines Falk", "Joris Dole"),
        "published": date(2026, 9, 14),
        "modified": date(2026, 9, 15),
        "language": "en",
        "licence": "Not for sale",
    }
    html = "".join(f"<p>{line}</p>" for line in WEIR)
    two = {"uri": "urn:wire:2", "headlines": [{"role": "main", "value": "Weir"}],
           "bodies": [{"contentType": "text/html", "value": html}]}  # fmt: skip
    draft = read("b.json", json.dumps(two))
    assert draft.body == "\n".join(WEIR)
    assert said(draft) == {"title": "Weir"}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ("{", "this is no JSON"),
        ('{"name": "sitegen"}', "there are no articles in it"),
        (json.dumps([NEWS, NEWS]), "there are 2 articles in it"),
        ('{"@type": "NewsArticle"}', "it states no articleBody"),
        ('{"uri": "x", "headline": "y"}', "it holds no text"),
        ("[" * 100_000, "this is no JSON"),
    ],
)
def test_other_json_is_refused(data, problem):
    """With the form that is read."""
    assert refused("a.json", data).startswith(problem)


NEWSML = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>2026-09-15T08:00:00Z</versionCreated>'
    "</itemMeta><contentMeta><contentCreated>2026-09-14T08:00:00+02:00</contentCreated><headline>Weir</headline>"
    '<by>By Ines Falk and Joris Dole</by><language tag="en"/></contentMeta><contentSet>{}</contentSet></newsItem>'
)


XHTML = (
    "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>One &lt;3 <b>two</b>.</p>"
    "<p>Three.</p></body></html></inlineXML>"
)
NITF = (
    "<inlineXML><nitf><body><body.head><hedline><hl1>Weir</hl1></hedline></body.head><body.content>"
    "<p>One &lt;3 two.</p><block><p>Three.</p></block></body.content></body></nitf></inlineXML>"
)


@pytest.mark.parametrize(
    "content",
    [
        XHTML,
        NITF,
        "<inlineData>One &lt;3 two.\nThree.</inlineData>",
    ],
)  # fmt: skip
def test_newsml_is_read(content):
    """Its text as XHTML, as NITF without the headline in it, or as plain text."""
    draft = read("a.xml", NEWSML.format(content))
    assert draft.body == "One <3 two.\nThree."
    assert said(draft) == {
        "title": "Weir",
        "authors": ("Ines Falk", "Joris Dole"),
        "published": date(2026, 9, 14),
        "modified": date(2026, 9, 15),
        "language": "en",
    }


def test_other_xml_is_refused():
    """With what is read."""
    assert refused("a.xml", "<a/>") == "there are no news items with a text in it"
    assert "entities" in refused("a.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert refused("a.xml", "words").startswith("this is no XML")
    assert refused("a.xml", NEWSML.format("")) == "there are no words in it"


@given(
    st.sampled_from(sorted(KINDS)),
    st.binary(max_size=200) | st.text("ab:=?-;<>/\n\r \"'&%()[]{}@\x00é").map(str.encode),
)
def test_no_bytes_of_a_stranger_stop_a_reader(ending, data):
    """Whatever stands in a file: it is read, or refused in words."""
    head = {".eml": b"Subject: ", ".mhtml": b"Content-Type: multipart/related; boundary="}.get(ending, b"")
    with suppress(FaultsError):
        assert any(map(str.isalnum, read(f"a{ending}", head + data).body))


@pytest.mark.parametrize("ending", sorted(KINDS))
def test_no_bytes_stop_a_reader(ending):
    """Whatever stands in a file: it is read, or refused in words."""
    for data in (b"", b"\x00\x01\xff", b"PK\x03\x04", b"%PDF-", b"<html>", b"{}", "“Ja”".encode("utf-16")):
        with suppress(FaultsError):
            assert any(map(str.isalnum, read(f"a{ending}", data).body))


@pytest.mark.parametrize(
    ("provider", "outlet"),
    [
        ('<provider qcode="p:1"><name>Norvale Wire</name></provider>', "Norvale Wire"),
        ('<provider literal="Norvale Wire"/>', "Norvale Wire"),
        ('<provider qcode="p:1"/>', None),
    ],
)
def test_the_provider_of_newsml_is_its_outlet(provider, outlet):
    """Where it gives a name; a code of the sender's own is none."""
    item = NEWSML.format(XHTML).replace("<versionCreated>", f"{provider}<versionCreated>")
    assert said(read("a.xml", item)).get("outlet") == outlet


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("\n\nBy Ines Falk\n\n4 May 2026\n\n", ("Seals", ("Ines Falk",), date(2026, 5, 4))),
        ("\nGates open\nBY INES FALK AND JORIS DOLE\n", ("Seals", ("INES FALK", "JORIS DOLE"), None)),
        ("\n\nBy noon nobody saw them.\n\n", (None, None, None)),
        (" came.\n\nBy Ines Falk\n\n", (None, None, None)),
        ("\n\n", (None, None, None)),
    ],
)
def test_a_byline_tells_the_headline_of_a_text(below, told):
    """The line that it stands below, with no full stop; all words stay in the body."""
    draft = read("a.txt", f"Seals{below}" + "\n\n".join(WEIR))
    fields = said(draft)
    assert tuple(map(fields.get, ("title", "authors", "published"))) == told
    assert draft.body.startswith(f"Seals{below}")
