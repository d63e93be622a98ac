"""What tests share: invented facts, readers of the marked files, scores, small pipelines.

Import it by its whole name: ``from tests.support.invented import sample``. Scripts that use it are run as modules from
the root: ``python -m tests.quality.evaluate``.
"""
