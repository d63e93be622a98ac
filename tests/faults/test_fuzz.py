"""No article and no registry, however broken, ends in a traceback; what is read keeps the law."""

import json
from random import Random

import pytest

from sitegen.extract import Extractor
from sitegen.messages import visible
from sitegen.pipeline import extract_facts
from sitegen.read import read_articles, read_registry
from sitegen.render import render_jsonl
from sitegen.settings import MAX_ARTICLE_BYTES
from tests.faults.mutants import ARTICLES, REGISTRIES, mutant


@pytest.mark.parametrize("number", [200, pytest.param(10_000, marks=pytest.mark.slow)])
def test_a_mutated_article_is_read_or_is_a_fault(tmp_path, number):
    """Each file gives an article whose every span holds its words, or a fault that can be printed; none is lost."""
    random = Random(number)  # noqa: S311 - the same mutants on every run
    for name in range(number):
        kind = random.choice(list(ARTICLES))
        (tmp_path / f"{name:05d}{kind}").write_bytes(mutant(ARTICLES[kind], random))
    found = read_articles([tmp_path], max_bytes=MAX_ARTICLE_BYTES)
    assert {a.id for a in found.articles} | {f.path.rsplit("/")[-1].partition(".")[0] for f in found.faults} == {
        f"{name:05d}" for name in range(number)
    }
    assert all(visible(line := str(fault)) == line for fault in found.faults)
    read = 0
    for article, facts in zip(
        found.articles,
        extract_facts(found.articles, Extractor("blank:en"), publish_confidence=0.8),
        strict=True,
    ):
        assert json.loads(render_jsonl(article, facts).encode())["article"]["id"] == article.id
        read += 1
    assert read > number // 2


@pytest.mark.parametrize("number", [40, pytest.param(1_000, marks=pytest.mark.slow)])
def test_a_mutated_registry_is_read_or_is_a_fault(tmp_path, number):
    """Each is a registry, or faults that name its file and can be printed."""
    random = Random(number)  # noqa: S311 - the same mutants on every run
    faulty = 0
    for _ in range(number):
        for name, text in REGISTRIES.items():
            (tmp_path / name).write_bytes(mutant(text, random) if random.random() < 0.7 else text.encode())
        found = read_registry(tmp_path)
        faulty += bool(found.faults)
        for fault in found.faults:
            assert visible(line := str(fault)) == line
            assert any(name in fault.path for name in REGISTRIES)
    assert 0 < faulty <= number
