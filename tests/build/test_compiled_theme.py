"""The templates of the theme are compiled once, and where a plugin may change what they say, each time."""

import jinja2
import pytest

from sitegen.build.builder import run_mkdocs
from sitegen.compiled import Compiled
from sitegen.errors import TemplateBrokenError

CONFIG = "site_name: Lowmoor\nsite_url: https://lowmoor.example/\ntheme: {theme}\nplugins: []\n"
HOOK = """
def on_env(env, config, files):
    env.filters["told"] = lambda words: words + " WORD"
    return env
"""


@pytest.fixture
def lowmoor(tmp_path, monkeypatch):
    """A function that builds a small site; it returns how many templates were compiled, and the first page."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Start\n\nThe ferry runs.\n", "utf-8")
    compiled = []
    compile_it = jinja2.Environment.compile
    monkeypatch.setattr(
        jinja2.Environment,
        "compile",
        lambda env, source, *args, **named: compiled.append(source) or compile_it(env, source, *args, **named),
    )

    def build(more="", theme="material", kept=None, *, anew=True):
        compiled.clear()
        if anew:  # as in another process
            monkeypatch.setattr("sitegen.compiled.COMPILED", Compiled())
        (tmp_path / "mkdocs.yml").write_text(CONFIG.format(theme=theme) + more, "utf-8")
        built = run_mkdocs(
            tmp_path / "mkdocs.yml", docs=tmp_path / "docs", site=tmp_path / "site", epoch=0, compiled=kept
        )
        assert built.warnings == ()
        return len(compiled), (tmp_path / "site/index.html").read_bytes()

    return build


def test_the_next_build_compiles_nothing(lowmoor, tmp_path):
    """Neither another process, nor this one for another site, whose folder then holds what it was spared."""
    first, page = lowmoor(kept=tmp_path / "kept")
    assert first > 10
    assert lowmoor(kept=tmp_path / "kept") == (0, page)
    known = {path.name for path in (tmp_path / "kept").iterdir()}
    assert lowmoor(kept=tmp_path / "other", anew=False) == (0, page)
    assert {path.name for path in (tmp_path / "other").iterdir()} == known


def test_another_theme_is_another_text(lowmoor, tmp_path):
    """Files of the same name are told apart by where they lie and by what they hold."""
    _, page = lowmoor(kept=tmp_path / "kept")
    _, other = lowmoor(theme="mkdocs", kept=tmp_path / "kept")
    assert other != page
    assert lowmoor(theme="mkdocs", kept=tmp_path / "kept") == (0, other)


def test_what_is_laid_over_the_theme_is_seen(lowmoor, tmp_path):
    """A changed file of the same name is compiled anew."""
    over = tmp_path / "over"
    over.mkdir()
    theme = "{name: material, custom_dir: over}"
    for word in ("Quay", "Pier"):
        (over / "main.html").write_text(
            f'{{% extends "base.html" %}}{{% block footer %}}{word}{{% endblock %}}', "utf-8"
        )
        _, page = lowmoor(theme=theme, kept=tmp_path / "kept")
        assert word.encode() in page


def test_a_filter_of_a_plugin_is_asked_at_each_build(lowmoor, tmp_path):
    """What is constant is put in while a template is compiled: the words of the last build would stand for ever."""
    over = tmp_path / "over"
    over.mkdir()
    (over / "main.html").write_text(
        '{% extends "base.html" %}{% block footer %}{{ "tide"|told }}{% endblock %}', "utf-8"
    )
    for word in ("one", "three"):
        (tmp_path / f"{word}.py").write_text(HOOK.replace("WORD", word), "utf-8")
        more = f"hooks: [{word}.py]\n"
        _, page = lowmoor(more, "{name: material, custom_dir: over}", tmp_path / "kept")
        assert f"tide {word}".encode() in page


@pytest.mark.parametrize("broken", [b"", b"\x00" * 40, b"none of it"])
def test_spoilt_ones_are_compiled_again(lowmoor, tmp_path, broken):
    """They are only there to save time."""
    _, page = lowmoor(kept=tmp_path / "kept")
    for path in (tmp_path / "kept").iterdir():
        path.write_bytes(broken)
    count, again = lowmoor(kept=tmp_path / "kept")
    assert count > 10
    assert again == page


def test_a_link_is_not_written_through(lowmoor, tmp_path):
    """What it leads to is somebody else's, and the site is built without it."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "kept").symlink_to(tmp_path / "elsewhere")
    count, _ = lowmoor(kept=tmp_path / "kept")
    assert count > 10
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_broken_part_of_the_frame_is_named(tmp_path):
    """What replaces a part of the theme is somebody's own template, and its file and line are told."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Start\n", "utf-8")
    (tmp_path / "overrides").mkdir()
    own = tmp_path / "overrides/main.html"
    config = tmp_path / "mkdocs.yml"
    config.write_text(CONFIG.format(theme="{name: mkdocs, custom_dir: overrides}"), "utf-8")
    for wrong in ("{% bad", "{{ no.such.name }}"):
        own.write_text(f"\n{wrong}\n", "utf-8")
        with pytest.raises(TemplateBrokenError) as caught:
            run_mkdocs(config, docs=tmp_path / "docs", site=tmp_path / "site", epoch=0)
        assert caught.value.place == f"{own}:2"
