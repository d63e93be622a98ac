"""What the templates read is documented, and is what they are given."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import nodes

from sitegen.render.all_pages import Making, all_lots, site_parts
from sitegen.render.frame.site_page import SitePage
from tests.support.invented import sample
from tests.support.templates.declared import Folder
from tests.support.templates.following import Follower
from tests.support.templates.reference import MARK, reference
from tests.support.templates.theme import undocumented
from tests.support.templates.view_types import is_a, known_types, members

ROOT = Path(__file__).parents[2]
FOLDER = Folder(ROOT / "templates")
OVERRIDES = Folder(ROOT / "overrides")
DOCS = ROOT / "docs" / "templates.md"


@dataclass(frozen=True)
class Boat:
    """A boat of the invented templates."""

    name: str
    """What it is called."""
    crew: tuple["Sailor", ...]
    """Who is on board."""
    secret: str = ""

    @property
    def first(self) -> "Sailor | None":
        """Who leads."""
        return self.crew[0] if self.crew else None


@dataclass(frozen=True)
class Sailor:
    """Somebody on board."""

    rank: str
    """Their rank."""


LAYOUT = "{# Every page. `base: str`: the way to the root. #}\n{{ base }}{% block content %}{% endblock %}"
PARTS = (
    "{# Parts. #}\n\n{# A sailor. `of: Sailor`. #}\n{% macro sailor(of, base) %}{{ of.rank }}{{ base }}{% endmacro %}\n"
)
BEGINNING = '{# A boat. `view: Boat`. #}\n{% extends "layout.md" %}\n{% import "parts.md" as parts %}\n'


def faults_of(folder, body, parts=PARTS):
    """Return the faults of an invented template whose fourth line is given."""
    for name, text in {"layout.md": LAYOUT, "parts.md": parts, "boat.md": f"{BEGINNING}{body}"}.items():
        (folder / name).write_text(text)
    invented = Folder(folder, {**known_types(), "Boat": Boat, "Sailor": Sailor})
    return [fault for template in invented.templates.values() for fault in Follower(invented, template).follow()]


@pytest.mark.parametrize("template", FOLDER.templates.values(), ids=FOLDER.templates)
def test_every_variable_of_a_template_is_documented(template):
    """Each name, attribute, filter and argument of a macro is one that its comment or a docstring explains."""
    assert Follower(FOLDER, template).follow() == []


@pytest.mark.parametrize("template", OVERRIDES.templates.values(), ids=OVERRIDES.templates)
def test_what_the_theme_reads_of_ours_is_documented(template):
    """Front matter and settings that overrides/ read are declared in the first comment of the file."""
    assert undocumented(template) == []


@pytest.mark.parametrize("template", FOLDER.templates.values(), ids=FOLDER.templates)
def test_no_attribute_can_be_misspelt(template):
    """Wherever a template reads an attribute, one letter too much is a fault: nothing is out of the check's sight."""
    for node in template.tree.find_all(nodes.Getattr):
        right, node.attr = node.attr, f"{node.attr}q"
        try:
            assert any(node.attr in fault for fault in Follower(FOLDER, template).follow()), (node.lineno, right)
        finally:
            node.attr = right


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("{{ view.nane }}", "boat.md:4: nane: Boat has no such attribute"),
        ("\n{{ view.secret }}", "boat.md:5: secret: the attribute of Boat has no docstring"),
        ("{{ vew.name }}", "boat.md:4: vew: the template is given no variable of this name"),
        ("{% for one in view.crew %}{{ one.rang }}{% endfor %}", "boat.md:4: rang: Sailor has no such attribute"),
        ("{% set one = view.first %}{{ one.rang }}", "boat.md:4: rang: Sailor has no such attribute"),
        ("{{ view.crew[0].rang }}", "boat.md:4: rang: Sailor has no such attribute"),
        ('{{ view.crew|groupby("rang") }}', "boat.md:4: rang: Sailor has no such attribute"),
        (
            "{% for one in view.crew %}{{ loop.frist }}{% endfor %}",
            "boat.md:4: frist: LoopContext has no such attribute",
        ),
        ("{{ view.name.uper() }}", "boat.md:4: uper: str has no such attribute"),
        ("{{ view.name|cuonted }}", "boat.md:4: cuonted: there is no such filter"),
        ("{{ parts.salior(view.first, base) }}", "boat.md:4: salior: parts.md has no such macro"),
        ("{{ parts.sailor(view, base) }}", "boat.md:4: sailor(of): is Boat and must be Sailor"),
        ("{{ parts.sailor(view.first) }}", "boat.md:4: sailor(base): is not given"),
        ("{{ parts.sailor(view.first, base, 1) }}", "boat.md:4: sailor: the macro takes (of, base)"),
    ],
)
def test_what_is_not_documented_is_told_with_file_line_and_name(tmp_path, body, fault):
    """A slip in an invented template is one sentence that says where it is."""
    assert fault in faults_of(tmp_path, body)


def test_what_is_documented_is_no_fault(tmp_path):
    """Loops, ``set``, conditions, filters and macros over documented attributes go through."""
    body = (
        "{% set one = view.first %}{% if one %}{{ parts.sailor(one, base) }}{% endif %}"
        '{{ view.crew|length|counted("sailor") }}{% for each in view.crew %}{{ loop.index }}{{ each.rank }}{% endfor %}'
        '{% for group in view.crew|groupby("rank") %}{{ group.grouper }}{{ group.list[0].rank }}{% endfor %}'
        '{% for anchor, who in [("a", view.first)] %}{{ anchor|upper }}{{ who.rank }}{% endfor %}'
    )
    assert faults_of(tmp_path, body) == []


def test_a_macro_declares_its_parameters(tmp_path):
    """A parameter without a type, and a type without a parameter, are faults of the macro."""
    parts = PARTS.replace("`of: Sailor`", "`off: Sailor`").replace("of.rank", "of")
    assert faults_of(tmp_path, "", parts) == [
        "parts.md:4: sailor(of): the comment above the macro does not tell its type",
        "parts.md:4: sailor(off): declared above the macro, which has no such parameter",
    ]


def test_a_page_is_given_what_its_template_declares():
    """Every view model of the sample, with all that it holds, has the type that the comment of its template names."""
    lots = all_lots(site_parts(sample()), Making(ROOT / "templates"))
    given = (unit.given[0] for lot in lots for unit in lot.units())
    pages = [one for one in given if isinstance(one, SitePage)]
    assert len(pages) > 20
    for page in pages:
        given = {"view": page.view, **page.extra}
        declared = FOLDER.templates[page.template].comment.types
        assert set(given) == set(declared), page.file
        assert all(is_a(given[name], kind) for name, kind in declared.items()), page.file


def test_every_view_is_documented():
    """No field of a view model is without a docstring, whether a template reads it yet or not."""
    views = [kind for name, kind in known_types().items() if name.endswith("View")]
    assert len(views) > 10
    assert [f"{view.__name__}.{name}" for view in views for name, (_, doc) in members(view).items() if not doc] == []


def test_the_reference_is_in_step(request):
    """The generated part of docs/templates.md says what comments and docstrings say now."""
    theme = {f"overrides/{name}": template for name, template in OVERRIDES.templates.items()}
    made = reference(FOLDER, theme)
    by_hand, _, generated = DOCS.read_text("utf-8").partition(MARK)
    if request.config.getoption("--update-golden"):
        DOCS.write_text(f"{by_hand}{MARK}\n{made}", "utf-8")
    else:
        assert generated == f"\n{made}", "run `nox -s tests -- tests/templates --update-golden`, and read the diff"
