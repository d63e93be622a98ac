"""What a sentence encoder knows of single words: the forward pass of a small BERT, on the processor, with numpy.

After Devlin et al. (2019), "BERT", and Wang et al. (2020), "MiniLM"; the weights are those of all-MiniLM-L6-v2.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

Matrix = NDArray[np.float32]
LAYERS, HEADS, WIDTH = 6, 12, 384
_BATCH = 256


@dataclass(frozen=True, slots=True)
class Encoder:
    """Weights by their names, and the number of every word piece."""

    weights: Mapping[str, Matrix]
    pieces: Mapping[str, int]

    @classmethod
    def load(cls, folder: Path) -> "Encoder":
        """Read `model.safetensors` and `vocab.txt`."""
        pieces = (folder / "vocab.txt").read_text("utf-8").split("\n")
        return cls(load_file(folder / "model.safetensors"), {piece: number for number, piece in enumerate(pieces)})

    def encode(self, words: Sequence[str]) -> Matrix:
        """Layers by words by `WIDTH`: each word read alone, the mean over its pieces; the embeddings come first."""
        numbered = [self.numbers(word) for word in words]
        rows = np.zeros((LAYERS + 1, len(words), WIDTH), np.float32)
        by_length: dict[int, list[int]] = {}
        for at, numbers in enumerate(numbered):
            by_length.setdefault(len(numbers), []).append(at)
        for places in by_length.values():
            for chosen in _in_batches(places):
                for layer, state in enumerate(self._states(np.array([numbered[at] for at in chosen]))):
                    rows[layer, chosen] = state[:, 1:-1].mean(axis=1)
        return rows

    def numbers(self, word: str) -> list[int]:
        """The word pieces of a word, longest first, between the marks of beginning and end."""
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        inner = [number for part in re.findall(r"\w+|[^\w\s]", plain) for number in self._pieces(part)]
        return [self.pieces["[CLS]"], *(inner or [self.pieces["[UNK]"]]), self.pieces["[SEP]"]]

    def _pieces(self, part: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(part):
            ends = range(len(part), start, -1)
            end = next((end for end in ends if ("##" if start else "") + part[start:end] in self.pieces), None)
            if end is None:
                return [self.pieces["[UNK]"]]
            found.append(self.pieces[("##" if start else "") + part[start:end]])
            start = end
        return found

    def _states(self, numbers: NDArray[np.int64]) -> Iterator[Matrix]:
        """Words by pieces by `WIDTH`: the embeddings, then what each layer makes of them."""
        embeddings = {kind: self.weights[f"embeddings.{kind}_embeddings.weight"] for kind in ("word", "position")}
        kind = self.weights["embeddings.token_type_embeddings.weight"][0]
        summed = embeddings["word"][numbers] + embeddings["position"][: numbers.shape[1]] + kind
        state = self._normal(summed, "embeddings.LayerNorm")
        yield state
        for layer in range(LAYERS):
            state = self._layer(state, f"encoder.layer.{layer}.")
            yield state

    def _layer(self, state: Matrix, name: str) -> Matrix:
        count, length, _ = state.shape
        query, key, value = (
            self._linear(state, f"{name}attention.self.{part}")
            .reshape(count, length, HEADS, WIDTH // HEADS)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(WIDTH / HEADS))
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        mixed = (weights @ value).transpose(0, 2, 1, 3).reshape(state.shape)
        attended = state + self._linear(mixed, f"{name}attention.output.dense")
        state = self._normal(attended, f"{name}attention.output.LayerNorm")
        wide = _gelu(self._linear(state, f"{name}intermediate.dense"))
        return self._normal(state + self._linear(wide, f"{name}output.dense"), f"{name}output.LayerNorm")

    def _linear(self, state: Matrix, name: str) -> Matrix:
        made: Matrix = state @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return made

    def _normal(self, state: Matrix, name: str) -> Matrix:
        centred = state - state.mean(axis=-1, keepdims=True)
        deviation = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(1e-12))
        made: Matrix = centred / deviation * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return made


def _in_batches(places: Sequence[int]) -> Iterator[list[int]]:
    return (list(places[at : at + _BATCH]) for at in range(0, len(places), _BATCH))


def _gelu(state: Matrix) -> Matrix:
    """Hendrycks and Gimpel's unit in its approximation by the hyperbolic tangent."""
    inner = np.float32(0.7978845608) * (state + np.float32(0.044715) * state * state * state)
    return np.asarray(np.float32(0.5) * state * (np.float32(1) + np.tanh(inner)), np.float32)
