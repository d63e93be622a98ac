"""MkDocs is told of few files of docs, and makes of them what it makes where it looks at all."""

import pytest

from sitegen.build.builder import run_mkdocs

CONFIG = "site_name: Lowmoor\nsite_url: https://lowmoor.example/\ntheme: mkdocs\nplugins: []\n"
PAGE = "---\ntitle: {title}\n---\n{text}\n"


def make_docs(root):
    """Make a site of three pages, of which one leads to a file of a folder in which all is generated."""
    docs = root / "docs"
    for folder in ("data", "i", "css"):
        (docs / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (docs / "index.md").write_text(PAGE.format(title="Start", text="[All](data/tides.csv) and [one](i/one.html#top)."))
    (docs / "i" / "index.md").write_text(PAGE.format(title="Items", text="[Start](../index.md)"))
    (docs / "data" / "tides.csv").write_text("high\n4\n")
    (docs / "i" / "one.html").write_text("<p id=top>four metres</p>")
    (docs / "css" / "base.css").write_text("p { color: teal }")
    return docs


def run(root, site, *, untold=False):
    """Build, where asked without the files of docs that are no pages; return what came of it and the files made."""
    docs = root / "docs"
    sources = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file())
    built = run_mkdocs(
        root / "mkdocs.yml",
        docs=docs,
        site=root / site,
        epoch=0,
        keeps=(lambda source, made: source == made and source in sources) if untold else None,
        menus=run.menus,
        alone=frozenset({"i", "data"}),
        sources=sources,
    )
    run.menus = built.menus
    return built, {
        p.relative_to(root / site).as_posix(): p.read_bytes() for p in (root / site).rglob("*") if p.is_file()
    }


run.menus = ""


def test_a_page_may_lead_to_a_file_that_is_not_told(tmp_path):
    """Its address is made as ever, and what was told and what is taken come to the whole site."""
    make_docs(tmp_path)
    _, clean = run(tmp_path, "clean")
    built, made = run(tmp_path, "next", untold=True)
    assert built.warnings == ()
    assert built.kept == ("css/base.css", "data/tides.csv", "i/one.html")
    assert made | {name: clean[name] for name in built.kept} == clean
    assert b'href="data/tides.csv"' in made["index.html"]


def test_a_file_of_docs_stands_before_one_of_the_theme(tmp_path):
    """Also where it is not told: the theme's own is not put over it."""
    make_docs(tmp_path)
    _, clean = run(tmp_path, "clean")
    _, made = run(tmp_path, "next", untold=True)
    assert clean["css/base.css"] == b"p { color: teal }"
    assert "css/base.css" not in made
    assert "js/base.js" in made


def test_a_dead_link_is_told_as_ever(tmp_path):
    """What no file is told or untold, no page may lead to."""
    docs = make_docs(tmp_path)
    run(tmp_path, "clean")
    (docs / "index.md").write_text(PAGE.format(title="Start", text="[All](data/ebbs.csv)"))
    built, _ = run(tmp_path, "next", untold=True)
    assert "data/ebbs.csv" in " ".join(built.warnings)


@pytest.mark.parametrize("name", ["i/README.md", "i/index.html"])
def test_of_two_files_for_one_address_mkdocs_chooses(tmp_path, name):
    """It looks at all of docs itself, and says what it says in a build of everything."""
    docs = make_docs(tmp_path)
    run(tmp_path, "clean")
    (docs / name).write_text("<p>another</p>")
    whole, _ = run(tmp_path, "whole")
    built, _ = run(tmp_path, "next", untold=True)
    assert built.warnings == whole.warnings != ()
