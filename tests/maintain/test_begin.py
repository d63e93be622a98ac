"""``sitegen init``: an empty folder becomes a site that works at once."""

import json
import os
import re
import subprocess
import sys
from importlib import resources

import jsonschema
import pytest
import typer.main
import yaml
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.maintain.begin import Wishes, site_files
from sitegen.pipeline import load_settings
from sitegen.read import registry_schemas
from sitegen.render import GENERATED_FOLDERS
from sitegen.settings import packaged_skeleton
from tests.maintain.provoked import WEIR

HOSTS = {"github": ".github/workflows/site.yml", "gitlab": ".gitlab-ci.yml", "none": "publish.sh"}


class AsEditors(yaml.SafeLoader):
    """Reads YAML as editors do, by version 1.2: days are texts, and so is the key ``on``."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as the class above has it
        first: [(tag, form) for tag, form in resolvers if not tag.endswith((":timestamp", ":bool"))]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


AsEditors.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def run(*arguments):
    """Run the command line in this process."""
    return CliRunner().invoke(app, [str(a) for a in arguments])


@pytest.fixture
def shell(tmp_path, monkeypatch):
    """Return a function that runs a command in the working folder, with a ``sitegen`` on the path."""
    program = tmp_path / "bin" / "sitegen"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m sitegen "$@"\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(packaged_skeleton()))

    def call(*command, cwd):
        return subprocess.run(command, cwd=cwd, capture_output=True, check=True, encoding="utf-8").stdout

    return call


def test_an_empty_folder_becomes_a_site(tmp_path, monkeypatch):
    """Init, check and build, with nothing done between: no error, and the sample says that it is invented."""
    made = run("init", tmp_path / "harbour-digest", "--site-url", "https://digest.example/", "--contact", "a@b.example")
    assert made.exit_code == 0, made.output
    monkeypatch.chdir(tmp_path / "harbour-digest")
    checked = run("check", "--strict")
    assert checked.exit_code == 0, checked.output
    assert "found    0 errors, 0 warnings" in checked.stdout
    assert run("build").exit_code == 0
    page = (tmp_path / "harbour-digest/site/actors/ada-quill/index.html").read_text("utf-8")
    assert "It will hold." in page
    assert "invented" in page
    assert "Harbour digest" in page
    assert "a@b.example" in (tmp_path / "harbour-digest/site/about/index.html").read_text("utf-8")


def test_git_is_given_what_people_write_and_nothing_that_a_build_makes(tmp_path):
    """Every folder of pages is left out, and two branches that each publish something have no conflict."""
    site = tmp_path / "digest"
    assert run("init", site).exit_code == 0
    ignored = (site / ".gitignore").read_text("utf-8")
    assert [name for name in GENERATED_FOLDERS if f"/docs/{name}/" not in ignored] == []
    ledger = site / "content/ledger.jsonl"

    def git(*arguments):
        who = ("-c", "user.name=Ed Orlo", "-c", "user.email=ed@desk.example")
        subprocess.run(["git", *who, *arguments], cwd=site, check=True, capture_output=True)  # noqa: S607

    def publish(branch, *lines):
        git("checkout", "-q", "-B", branch, "main")
        ledger.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        git("commit", "-qam", branch)

    git("init", "-q", "-b", "main")
    ledger.write_text("a\nz\n", "utf-8")
    git("add", "-A")
    git("commit", "-qm", "Begin")
    publish("one", "a", "b", "z")
    publish("two", "a", "c", "z")
    git("merge", "one")
    assert sorted(ledger.read_text("utf-8").split()) == ["a", "b", "c", "z"]


def test_nothing_is_overwritten(tmp_path):
    """A file that stands there stops everything, and says which."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\n", "utf-8")
    result = run("init", tmp_path)
    assert result.exit_code == 1
    assert "mkdocs.yml already. Fix: " in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


def test_templates_are_those_of_the_package_until_one_asks_for_them(tmp_path):
    """So that a release of sitegen brings its own; a copy is used where there is one."""
    run("init", tmp_path / "plain")
    assert load_settings(tmp_path / "plain/mkdocs.yml").templates == packaged_skeleton() / "templates"
    run("init", tmp_path / "own", "--templates")
    assert load_settings(tmp_path / "own/mkdocs.yml").templates == tmp_path / "own/templates"
    assert (tmp_path / "own/templates/actor.md").is_file()


def test_the_look_is_renewed_and_the_content_kept(tmp_path):
    """After an upgrade: style and scripts come anew, what is one's own stays."""
    run("init", tmp_path / "site")
    (tmp_path / "site/docs/assets/sitegen.css").write_text("old", "utf-8")
    (tmp_path / "site/content/actors.yml").write_text("mine: {name: Mine}\n", "utf-8")
    assert run("init", tmp_path / "site", "--look").exit_code == 0
    assert (tmp_path / "site/docs/assets/sitegen.css").read_text("utf-8") != "old"
    assert (tmp_path / "site/content/actors.yml").read_text("utf-8") == "mine: {name: Mine}\n"
    assert run("init", tmp_path / "nowhere", "--look").exit_code == 1


@pytest.mark.parametrize("name", ['The "Harbour": digest #1', "Back\\slash", "Ünïcode – digest"])
def test_any_name_can_be_given_to_a_site(tmp_path, name):
    """Whatever YAML makes of its signs."""
    run("init", tmp_path / "site", "--name", name)
    assert load_settings(tmp_path / "site/mkdocs.yml").site_name == name


@pytest.mark.parametrize("host", HOSTS)
def test_each_host_gets_the_file_that_it_reads(host):
    """And none of the others'."""
    assert set(HOSTS.values()) & set(site_files(Wishes("Digest", ci=host))) == {HOSTS[host]}


@pytest.mark.parametrize(("host", "schema"), [("github", "github-workflows"), ("gitlab", "gitlab-ci")])
def test_a_workflow_is_what_its_host_accepts(host, schema):
    """By the schema that the host's editors use."""
    found = resources.files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{schema}.json"
    text = site_files(Wishes("Digest", ci=host))[HOSTS[host]].decode()
    # YAML 1.1 takes the key `on` for a truth value; the hosts do not.
    workflow = yaml.safe_load(re.sub(r"^on:", '"on":', text, flags=re.MULTILINE))
    jsonschema.Draft7Validator(json.loads(found.read_text("utf-8"))).validate(workflow)


@pytest.mark.parametrize("host", HOSTS)
def test_the_commands_of_a_workflow_are_there(host):
    """Each with the options that it names."""
    commands = typer.main.get_command(app).commands
    text = site_files(Wishes("Digest", ci=host))[HOSTS[host]].decode()
    told = re.findall(r"sitegen (check|diff|build)([^\n]*)", text)
    assert {name for name, _ in told} == {"check", "diff", "build"}
    for name, rest in told:
        for option in re.findall(r"(?<= )--[a-z-]+", rest):
            assert option in {way for one in commands[name].params for way in one.opts}, f"{name} {option}"


@pytest.mark.slow
def test_the_script_publishes_into_a_folder_and_says_what_changes(tmp_path, shell):
    """Twice: the second time against what is public, and the old site is gone as a whole."""
    site, public = tmp_path / "site", tmp_path / "www" / "digest"
    public.parent.mkdir()
    run("init", site)
    shell("./publish.sh", str(public), cwd=site)
    assert (public / "actors/ada-quill/index.html").is_file()
    (site / "content/articles/weir.md").write_text(WEIR, "utf-8")
    (site / "content/articles/2026-01-05-a-sample-ferry.md").unlink()
    shell("sitegen", "correct", "--all", "--kind", "withdrawn", "--reason", "It was a sample.", "--by", "Jo", cwd=site)
    told = shell("./publish.sh", str(public), cwd=site)
    assert "gone      Ada Quill: “We have spent nearly" in told
    assert "new       Ada Quill: “The weir will stay open,”" in told
    assert (public / "articles/weir/index.html").is_file()
    assert "It was a sample." in (public / "corrections/index.html").read_text("utf-8")
    assert [path.name for path in public.parent.iterdir()] == ["digest"]


@pytest.mark.parametrize("name", ["actors", "topics", "outlets", "corrections"])
def test_a_schema_accepts_what_the_reader_accepts(name):
    """The registries of the sample, as an editor reads them."""
    text = (packaged_skeleton() / "content" / f"{name}.yml").read_text("utf-8")
    schema = json.loads(registry_schemas()[f"{name}.schema.json"])
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.Draft7Validator(schema).validate(yaml.load(text, AsEditors))  # noqa: S506 - a safe one


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("actors", "ada-quill: {nam: Ada Quill}", "nam"),
        ("actors", "Ada Quill: {name: Ada Quill}", "does not match"),
        ("actors", "ada-quill: {name: Ada Quill, roles: [{title: Pilot, form: Orlay}]}", "form"),
        ("topics", "weir: {name: The weir}", "phrases"),
        ("outlets", "- name: Wire", "is not of type"),
        ("decisions", "- {item: q-abcdefgh23, verdict: publsh, reason: r, by: b, on: 2026-01-02}", "publsh"),
    ],
)
def test_a_schema_shows_a_slip_while_one_writes(name, text, said):
    """A misspelt field or word, a key that is no id, a field that is needed."""
    validator = jsonschema.Draft7Validator(json.loads(registry_schemas()[f"{name}.schema.json"]))
    errors = list(validator.iter_errors(yaml.load(text, AsEditors)))  # noqa: S506 - a safe one
    assert errors
    assert any(said in str(error) for error in errors)


def test_the_registries_name_their_schemas():
    """In the line that the YAML language server looks for, with a path that leads there."""
    files = site_files(Wishes("Digest"))
    for name in ("actors", "topics", "outlets"):
        first = files[f"content/{name}.yml"].decode().splitlines()[0]
        assert first == f"# yaml-language-server: $schema=../schemas/{name}.schema.json"
        assert f"schemas/{name}.schema.json" in files


def test_a_site_can_be_begun_in_another_language():
    """Menu, switches and pages about itself are in it, the settings ask for it; English ones stay as they are."""
    german, english = site_files(Wishes("Digest", language="de")), site_files(Wishes("Digest"))
    config = yaml.safe_load(german["mkdocs.yml"].decode().replace("!ENV", ""))
    assert config["theme"]["language"] == "de"
    assert [next(iter(entry)) for entry in config["nav"]][:4] == ["Neuestes", "Überblicke", "Akteure", "Themen"]
    assert not set(re.findall(r"name: (.*;.*)", german["mkdocs.yml"].decode())) & set(
        re.findall(r"name: (.*;.*)", english["mkdocs.yml"].decode())
    )
    assert german.keys() == english.keys()
    assert "# Methode" in german["docs/method.md"].decode()
    assert "# Method\n" in english["docs/method.md"].decode()


def test_the_page_on_the_method_tells_the_same_figures_in_each_language():
    """Nobody reads better or worse ones in translation."""
    german, english = (
        [re.findall(r"\d+(?:[.,]\d+)?", row.replace(",", ".")) for row in re.findall(r"^\|.*\d.*", page, re.MULTILINE)]
        for page in (site_files(Wishes("Digest", language=one))["docs/method.md"].decode() for one in ("de", "en"))
    )
    assert len(english) > 14
    assert german == english


def test_a_language_that_there_is_none_of_is_refused(tmp_path):
    """Nothing is written, and what there is is named."""
    done = run("init", tmp_path / "site", "--language", "tlh")
    assert done.exit_code == 2
    assert "'tlh' is none of en, de" in " ".join(done.output.replace("│", " ").split())
    assert not (tmp_path / "site").exists()
