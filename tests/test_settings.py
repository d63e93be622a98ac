"""Settings are read once from mkdocs.yml, and say what is wrong with it."""

import pytest

from sitegen.errors import SettingsError
from sitegen.pipeline import load_settings
from sitegen.settings import REPORTED_CONFIDENCE, find_config, packaged_skeleton
from tests.support.work import growth


def write(folder, text):
    """Write a mkdocs.yml and return its path."""
    path = folder / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_paths_are_relative_to_the_file_that_names_them(tmp_path):
    """A maintainer can build from any folder."""
    path = write(tmp_path, "site_name: x\ndocs_dir: pages\nextra:\n  sitegen:\n    content: input\n")
    settings = load_settings(path)
    assert settings.content == tmp_path / "input"
    assert settings.docs == tmp_path / "pages"
    assert settings.site == tmp_path / "site"
    assert settings.hand_written is None


def test_arguments_replace_what_the_file_says(tmp_path, monkeypatch):
    """What is typed wins, and starts at the folder where it is typed; None replaces nothing."""
    path = write(tmp_path, "site_name: x\n")
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    settings = load_settings(path, content=tmp_path.joinpath("desk", "in").relative_to(tmp_path / "desk"), site=None)
    assert settings.content == tmp_path / "desk" / "in"
    assert settings.site == tmp_path / "site"


def test_tags_that_run_something_are_passed_over(tmp_path):
    """``!!python/...`` belongs to MkDocs and its plugins; nothing is imported or run for it."""
    marker = tmp_path / "ran"
    path = write(
        tmp_path,
        f"site_name: x\ny: !!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path [{marker}]]\n"
        "x: !!python/name:nowhere.at.all\nextra: {sitegen: {pipeline: en_own}}\n",
    )
    assert load_settings(path).pipeline == "en_own"
    assert not marker.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a list\n", "no mapping"),
        ("site_name: [\n", "SG602: a list or mapping in brackets never closes"),
        ("extra: [1]\n", "SG604: extra: this is no mapping of settings"),
        ("extra: {sitegen: yes}\n", "SG604: extra.sitegen: this is no mapping of settings"),
        (
            "extra: {sitegen: {publish_confidence: 7}}\n",
            "extra.sitegen.publish_confidence: 7 is not a number from 0 to 1. Fix: write for instance",
        ),
        (
            "extra: {sitegen: {publish: quotes}}\n",
            r"extra.sitegen.publish: 'quotes' is not all or quotations. Fix: write for instance `publish: quotations`",
        ),
        (
            "extra: {sitegen: {pipelines: x}}\n",
            r"extra.sitegen.pipelines: there is no such setting. Fix: did you mean pipeline\?",
        ),
        (
            "extra: {sitegen: {content: 3}}\n",
            "extra.sitegen.content: 3 is not a folder, counted from the one of mkdocs.yml",
        ),
        ("site_name: 7\n", r"mkdocs\.yml:1:1: error SG604: site_name: 7 is no text"),
        ("", "no mapping"),
        ("7\n", "no mapping"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path, text, said):
    """The message names the file, the setting and the fix."""
    path = write(tmp_path, text)
    with pytest.raises(SettingsError, match=said) as caught:
        load_settings(path)
    assert str(path) in str(caught.value)
    assert "Fix:" in str(caught.value)


def test_reported_speech_is_published_unless_quotations_alone_are_asked_for(tmp_path):
    """Both values of the setting, and what stands where there is none."""
    own = "extra: {sitegen: {reported_confidence: 0.9}}"
    said = {
        "": REPORTED_CONFIDENCE,
        "extra: {sitegen: {publish: all}}": REPORTED_CONFIDENCE,
        own: 0.9,
        "extra: {sitegen: {publish: quotations}}": None,
    }
    found = [load_settings(write(tmp_path, f"site_name: x\n{line}\n")).reported_from for line in said]
    assert found == list(said.values())


def test_all_that_is_wrong_with_settings_is_told_at_once(tmp_path):
    """What stands in the wrong place, what there is not, what has a wrong value, and another theme; each once."""
    text = (
        "site_name: x\ntheme: {name: readthedocs}\ncontent: here\n"
        "extra:\n  sitgen: {publish: all}\n  sitegen: {contatc: x, publish_confidence: 3, site_name: y}\n"
    )
    with pytest.raises(SettingsError) as error:
        load_settings(write(tmp_path, text))
    assert sorted((fault.code.value, fault.field) for fault in error.value.faults) == [
        ("SG603", "extra.sitegen.contatc"),
        ("SG604", "extra.sitegen.publish_confidence"),
        ("SG604", "theme.name"),
        ("SG605", "content"),
        ("SG605", "extra.sitegen.site_name"),
        ("SG605", "extra.sitgen"),
    ]
    assert "made for the theme material, not for 'readthedocs'" in str(error.value)


def test_a_missing_file_is_said(tmp_path):
    """No traceback for a wrong folder."""
    with pytest.raises(SettingsError, match=r"run in the folder of a mkdocs\.yml"):
        load_settings(tmp_path / "mkdocs.yml")


def test_without_a_file_of_ones_own_the_package_serves(tmp_path, monkeypatch):
    """Anywhere else, the packaged pages are used and everything is written under the working folder."""
    monkeypatch.chdir(tmp_path)
    config = find_config(None)
    assert config == packaged_skeleton() / "mkdocs.yml"
    settings = load_settings(config)
    assert settings.site == tmp_path / "site"
    assert settings.docs == tmp_path / ".sitegen" / "docs"
    assert settings.hand_written == packaged_skeleton() / "docs"
    assert settings.templates == packaged_skeleton() / "templates"


def test_a_file_of_a_clone_that_is_named_counts_its_own_folders(tmp_path, monkeypatch):
    """From another folder too, as in a job run by the clock: what it says of folders is counted from its place."""
    monkeypatch.chdir(tmp_path)
    clone = packaged_skeleton()
    settings = load_settings(find_config(clone / "mkdocs.yml"))
    assert (settings.content, settings.site) == (clone / "content", clone / "site")
    assert (settings.state, settings.docs, settings.hand_written) == (clone / ".sitegen", clone / "docs", None)


def test_ones_own_file_comes_first(tmp_path, monkeypatch):
    """A named file wins over the working folder's, and that over the package's."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "site_name: x\n")
    assert find_config(None).resolve() == tmp_path / "mkdocs.yml"
    assert find_config(tmp_path / "other.yml") == tmp_path / "other.yml"


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("site_url: https://digest.example/sub", "https://digest.example/sub/"),
        ("site_url: https://digest.example/", "https://digest.example/"),
        ("site_url: ''", None),
        ("site_url: !ENV SITE_THAT_NOBODY_SET", None),
        ("", None),
    ],
)
def test_where_the_site_will_stand_is_read_as_mkdocs_reads_it(tmp_path, line, url):
    """With one slash at its end; where nobody has said it, it is not known."""
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Skerry digest\n{line}\n", "utf-8")
    settings = load_settings(tmp_path / "mkdocs.yml")
    assert (settings.site_name, settings.site_url) == ("Skerry digest", url)


def test_what_replaces_parts_of_the_theme_is_known(tmp_path):
    """A folder named in mkdocs.yml, counted from there; a theme that is only a name replaces nothing."""
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: x\ntheme:\n  name: material\n  custom_dir: mine\n", "utf-8")
    assert load_settings(config).overrides == tmp_path / "mine"
    config.write_text("site_name: x\ntheme: material\n", "utf-8")
    assert load_settings(config).overrides is None


def test_many_settings_that_there_are_not_are_told_of_in_one_reading(tmp_path):
    """Found by counting work: the file was read again for each of them, 8 times the work at 3 times the size."""

    def refused(number):
        unknown = "".join(f"    berth{one}: 1\n" for one in range(number))
        with pytest.raises(SettingsError) as told:
            load_settings(write(tmp_path, f"site_name: x\nextra:\n  sitegen:\n{unknown}"))
        assert len(told.value.faults) == number
        assert told.value.faults[-1].line == number + 3

    assert growth(refused, 12, 36, within="") < 3.5
