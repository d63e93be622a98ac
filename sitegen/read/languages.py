"""Which language an article is written in, as far as it can be told."""

from functools import cache
from typing import Protocol

_SAMPLE = 2_000
"""Characters that are looked at: the detector takes 0.6 ms for a thousand, and more text changes nothing."""
_LETTERS = 200
"""Letters below which nothing is said: a headline and a name are often taken for a neighbour language."""
_SURE = 0.9
"""Below this probability the language counts as unknown."""

_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene", "sr": "Serbian", "sv": "Swedish",
    "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


class _Detector(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def detect_language(text: str) -> str | None:
    """Return the language of a text as a BCP 47 tag, or None where there is too little text or too much doubt."""
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _LETTERS:
        return None
    language, probability = _detector().classify(sample)
    return language if probability >= _SURE else None


def is_english(language: str) -> bool:
    """Return whether a BCP 47 tag names English or a variety of it."""
    return language.partition("-")[0].lower() in {"en", "eng"}


def held_for(language: str | None, *, stated: bool) -> str | None:
    """Return why an article in a language is held back, or None where it is not."""
    if language is None or is_english(language):
        return None
    name = _NAMES.get(language.partition("-")[0].lower())
    words = f"{name} ({language})" if name else f"the language {language!r}"
    if stated:
        return f"the article is in {words}, and only English is read"
    return f"the article seems to be in {words}, and only English is read; state `language: en` if that is wrong"


@cache
def _detector() -> _Detector:
    # Imported here because the model takes most of a second to load. An identifier of our own, because the one that
    # the package shares gives no probabilities and can be restricted by any other user of it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    detector: _Detector = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return detector
