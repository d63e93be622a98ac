"""mkdocs.yml is read as MkDocs reads it, and what is wrong with it is said."""

import pytest
from mkdocs.config import load_config

from sitegen.build import read_config
from sitegen.build.config import config_hash
from sitegen.errors import SettingsError
from sitegen.pipeline import load_settings

# MkDocs and Material are not ours to mend.
pytestmark = pytest.mark.filterwarnings("default")

BASE = """site_name: Skerry digest
site_url: !ENV [DIGEST_URL, "https://digest.example/"]
extra:
  desk: Harbour desk
  sitegen: {publish_confidence: 0.95, content: input}
"""
CHILD = """INHERIT: shared/base.yml
site_name: !ENV [DIGEST_NAME, OTHER_NAME, Orlay digest]
extra:
  sitegen: {content: articles}
"""


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Return a function that writes files by their path, and returns that of mkdocs.yml."""
    for name in ("DIGEST_URL", "DIGEST_NAME", "OTHER_NAME", "UNSET"):
        monkeypatch.delenv(name, raising=False)

    def write(**texts):
        for name, text in texts.items():
            path = tmp_path / f"{name.replace('__', '/')}.yml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        (tmp_path / "docs").mkdir(exist_ok=True)
        return tmp_path / "mkdocs.yml"

    return write


@pytest.mark.parametrize(
    "environment", [{}, {"DIGEST_URL": "https://skerry.example/", "OTHER_NAME": "Skerry and Orlay"}]
)
def test_mkdocs_and_we_read_the_same(files, monkeypatch, environment):
    """Name, address and extra of a site that inherits and asks the environment are what MkDocs' own loader has."""
    path = files(mkdocs=CHILD, shared__base=BASE)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    theirs, ours = load_config(str(path)), read_config(path)
    assert {name: ours[name] for name in ("site_name", "site_url", "extra")} == {
        name: theirs[name] for name in ("site_name", "site_url", "extra")
    }
    assert ours["site_name"] == environment.get("OTHER_NAME", "Orlay digest")
    assert ours["extra"]["sitegen"] == {"publish_confidence": 0.95, "content": "articles"}
    settings = load_settings(path)
    assert (settings.site_name, settings.site_url) == (theirs.site_name, theirs.site_url)
    assert (settings.publish_confidence, settings.content) == (0.95, path.parent / "articles")


def test_an_address_that_the_environment_does_not_tell_is_not_settled(files):
    """As to MkDocs: ``site_url: !ENV NAME`` is the way to name it on one machine only; the folders have defaults."""
    path = files(mkdocs="site_name: x\nsite_url: !ENV UNSET\nsite_dir: !ENV UNSET\ndocs_dir: !ENV [UNSET, null]\n")
    settings = load_settings(path)
    assert load_config(str(path)).site_url is None
    assert settings.site_url is None
    assert (settings.site, settings.docs) == (path.parent / "site", path.parent / "docs")


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("site_name", "site_name: !ENV UNSET\n"),
        ("extra.sitegen.content", "site_name: x\nextra: {sitegen: {content: !ENV [UNSET]}}\n"),
        ("extra.sitegen", "site_name: x\nextra: {sitegen: !ENV UNSET}\n"),
    ],
)
def test_a_variable_that_is_not_set_is_named(files, monkeypatch, place, text):
    """Where the setting cannot do without it, set or unset to nothing; the message says which, where, and the fix."""
    path = files(mkdocs=text)
    for _ in ("not set", "set to nothing"):
        with pytest.raises(SettingsError) as caught:
            read_config(path)
        assert str(caught.value).startswith(f"{path}: error SG606: {place}: ")
        assert "`!ENV [UNSET, ...]`" in str(caught.value)
        monkeypatch.setenv("UNSET", "")
    monkeypatch.setenv("UNSET", "quay")
    assert read_config(path)


@pytest.mark.parametrize(
    ("texts", "where", "said"),
    [
        ({"mkdocs": "INHERIT: gone.yml\n"}, "mkdocs.yml", "INHERIT: 'gone.yml' is no file"),
        ({"mkdocs": "INHERIT: shared\n", "shared__base": ""}, "mkdocs.yml", "INHERIT: 'shared' is no file"),
        ({"mkdocs": "INHERIT: !ENV UNSET\n"}, "mkdocs.yml", "INHERIT: None is no file"),
        ({"mkdocs": "INHERIT: [a.yml]\n"}, "mkdocs.yml", "is no file"),
        ({"mkdocs": "INHERIT: a.yml\n", "a": "INHERIT: gone.yml\n"}, "a.yml", "INHERIT: 'gone.yml' is no file"),
        ({"mkdocs": "INHERIT: a.yml\n", "a": "INHERIT: mkdocs.yml\n"}, "a.yml", "inherits from this file in turn"),
        ({"mkdocs": "INHERIT: mkdocs.yml\n"}, "mkdocs.yml", "inherits from this file in turn"),
        ({"mkdocs": "INHERIT: a.yml\n", "a": "- x\n"}, "a.yml", "no mapping of settings"),
        ({"mkdocs": "INHERIT: a.yml\n", "a": "site_name: [\n"}, "a.yml", "not readable as YAML"),
        ({"mkdocs": "site_name: !ENV {a: b}\n"}, "mkdocs.yml", "not readable as YAML"),
        ({"mkdocs": "? [a]\n: b\n"}, "mkdocs.yml", "not readable as YAML"),
        ({"mkdocs": "site_name: \x00\n"}, "mkdocs.yml", "not readable as YAML"),
    ],
)
def test_a_broken_file_is_said(files, texts, where, said):
    """No traceback: the file at fault, be it the one named or one it inherits from, and the fix."""
    path = files(**texts)
    with pytest.raises(SettingsError) as caught:
        read_config(path)
    assert said in str(caught.value)
    assert str(path.with_name(where)) in str(caught.value)
    assert "Fix:" in str(caught.value)


def test_bytes_that_are_no_text_are_said(files):
    """A file of another encoding is refused, not guessed."""
    path = files(mkdocs="")
    path.write_bytes(b"site_name: Sk\xe9rry\n")
    with pytest.raises(SettingsError, match="not readable as YAML"):
        read_config(path)


def test_an_empty_parent_says_nothing(files):
    """As MkDocs has it; only the file that is asked for must say something."""
    assert read_config(files(mkdocs="INHERIT: a.yml\nsite_name: x\n", a="# later\n")) == {"site_name": "x"}


def test_what_the_site_depends_on_is_in_the_hash(files, monkeypatch):
    """A change of a parent or of the environment makes the site anew; nothing else does."""
    path = files(mkdocs=CHILD, shared__base=BASE)
    seen = [config_hash(path), config_hash(path)]
    files(shared__base=BASE + "copyright: Skerry\n")
    seen.append(config_hash(path))
    monkeypatch.setenv("DIGEST_URL", "https://skerry.example/")
    seen.append(config_hash(path))
    assert seen[0] == seen[1]
    assert len(set(seen)) == 3
