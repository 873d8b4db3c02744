"""The phoneme network of the package hama, in numpy: samples in, how likely each of its sounds is out.

It is a conformer (Gulati and others, 2020): a spectrogram in mels, a convolution that halves the frames, four
blocks of feed-forward, attention and convolution, and a projection for CTC. A frame of its answer is 20 ms.
Its weights are hama's own: NOTICES.md.
"""

import struct
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from relpitch.domain.errors import RelpitchError
from relpitch.voice.filtering import Samples

FloatMatrix = npt.NDArray[np.float32]
WINDOW_SAMPLES, HOP_SAMPLES = 400, 160
_MODEL = "acoustic_model.model."
_HEAD_COUNT, _BLOCK_COUNT = 4, 4
# Matrices and folded convolutions have only the numbers under which they were exported.
_STEM, _DEPTHWISE, _MATRICES, _A_BLOCK = (801, 802), (804, 805), (829, 830, 831, 835, 836, 837), 9


def read_weights(path: Path) -> dict[str, FloatMatrix]:
    """The arrays of a weights file by name. A head names each, with its kind, shape, offset and size."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise RelpitchError(f"{path.name} cannot be read: {error.strerror}.") from error
    if raw[:6] != b"HAMAPK":
        raise RelpitchError(f"{path.name} holds no weights.")
    at, found = 12, []
    for _ in range(struct.unpack_from("<I", raw, 8)[0]):
        length = struct.unpack_from("<H", raw, at)[0]
        name = raw[at + 2 : at + 2 + length].decode()
        at += 2 + length
        halves, dimensions = raw[at], raw[at + 1]
        shape = struct.unpack_from(f"<{dimensions}I", raw, at + 2)
        at += 2 + 4 * dimensions
        offset, size = struct.unpack_from("<QQ", raw, at)
        at += 16
        found.append((name, "<f2" if halves else "<f4", shape, offset, size))
    begin = len(raw) - max(offset + size for *_, offset, size in found)
    arrays = {}
    for name, kind, shape, offset, size in found:
        kept = np.frombuffer(raw, kind, size // np.dtype(kind).itemsize, begin + offset)
        arrays[name] = kept.reshape(shape).astype(np.float32)
    return arrays


def mels(samples: Samples, weights: dict[str, FloatMatrix]) -> FloatMatrix:
    """The spectrogram every 10 ms of samples that reach half a window beyond its first and last frame."""
    frames = np.lib.stride_tricks.sliding_window_view(samples, WINDOW_SAMPLES)[::HOP_SAMPLES]
    out = np.empty((len(frames), weights["mel_fb"].shape[1]), np.float32)
    for at in range(0, len(frames), 500):
        some = frames[at : at + 500]
        real = some @ weights["stft_real_kernel"][:, 0].T
        imaginary = some @ weights["stft_imag_kernel"][:, 0].T
        out[at : at + 500] = np.log(np.maximum((real**2 + imaginary**2) @ weights["mel_fb"], 1e-10))
    return out


@dataclass(frozen=True)
class Network:
    """The layers after the spectrogram."""

    weights: dict[str, FloatMatrix]

    def __call__(self, spectrogram: FloatMatrix) -> FloatMatrix:
        """How likely each sound is in each 20 ms, as logarithms."""
        x = _gelu(self._stem(spectrogram))
        for number in range(_BLOCK_COUNT):
            x = self._block(x, number)
        last = self._of("proj.weight")[:, :, 0]
        scores = x @ last.T + self._of("proj.bias")
        scores -= scores.max(axis=1, keepdims=True)
        return np.asarray(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)), np.float32)

    def _of(self, name: str) -> FloatMatrix:
        return self.weights[_MODEL + name]

    def _stem(self, spectrogram: FloatMatrix) -> FloatMatrix:
        kernel, bias = (self.weights[f"onnx::Conv_{number}"] for number in _STEM)
        count = (len(spectrogram) - 1) // 2 + 1
        padded = np.pad(spectrogram, ((1, 2), (0, 0)))
        three = np.concatenate([padded[k : k + 2 * count : 2] for k in range(3)], axis=1)
        flat = kernel.transpose(0, 2, 1).reshape(len(kernel), -1)
        return np.asarray(three @ flat.T + bias, np.float32)

    def _block(self, x: FloatMatrix, number: int) -> FloatMatrix:
        first, second, into, out, third, fourth = (
            self.weights[f"onnx::MatMul_{each + _A_BLOCK * number}"] for each in _MATRICES
        )
        name = f"blocks.{number}."
        x = x + 0.5 * self._forward(x, f"{name}ffn1.", first, second)
        x = x + self._attention(self._normed(x, f"{name}attn_norm."), f"{name}attn.", into, out)
        x = x + self._convolution(self._normed(x, f"{name}conv.norm."), number)
        x = x + 0.5 * self._forward(x, f"{name}ffn2.", third, fourth)
        return self._normed(x, f"{name}norm.")

    def _normed(self, x: FloatMatrix, name: str) -> FloatMatrix:
        centred = x - x.mean(axis=1, keepdims=True)
        spread = np.sqrt(np.square(centred).mean(axis=1, keepdims=True) + 1e-5)
        return np.asarray(centred / spread * self._of(f"{name}weight") + self._of(f"{name}bias"), np.float32)

    def _forward(self, x: FloatMatrix, name: str, first: FloatMatrix, second: FloatMatrix) -> FloatMatrix:
        hidden = self._normed(x, f"{name}norm.") @ first + self._of(f"{name}fc1.bias")
        return np.asarray(_silu(hidden) @ second + self._of(f"{name}fc2.bias"), np.float32)

    def _attention(self, x: FloatMatrix, name: str, into: FloatMatrix, out: FloatMatrix) -> FloatMatrix:
        width = x.shape[1] // _HEAD_COUNT
        three = x @ into + self._of(f"{name}in_proj_bias")
        query, key, value = (
            each.reshape(len(x), _HEAD_COUNT, width).transpose(1, 0, 2) for each in np.split(three, 3, axis=1)
        )
        scores = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(width))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        joined = (scores @ value).transpose(1, 0, 2).reshape(x.shape)
        return np.asarray(joined @ out + self._of(f"{name}out_proj.bias"), np.float32)

    def _convolution(self, x: FloatMatrix, number: int) -> FloatMatrix:
        name = f"blocks.{number}.conv."
        kernel, bias = (self.weights[f"onnx::Conv_{each + 3 * number}"] for each in _DEPTHWISE)
        both = x @ self._of(f"{name}pointwise1.weight")[:, :, 0].T + self._of(f"{name}pointwise1.bias")
        half = both.shape[1] // 2
        gated = both[:, :half] * _sigmoid(both[:, half:])
        width = kernel.shape[2]
        padded = np.pad(gated, ((width // 2, width // 2), (0, 0)))
        mixed = np.broadcast_to(bias, gated.shape).copy()
        for k in range(width):
            mixed += padded[k : k + len(gated)] * kernel[:, 0, k]
        last = self._of(f"{name}pointwise2.weight")[:, :, 0]
        return np.asarray(_silu(mixed) @ last.T + self._of(f"{name}pointwise2.bias"), np.float32)


@dataclass
class Stretches:
    """Samples as they come, answered in stretches of ten seconds, each seen with two more at both ends.

    Attention over the whole of a take would need the square of its length in memory.
    """

    path: Path
    _ahead: int = 200
    _frames: int = 1000

    def __post_init__(self) -> None:
        self._samples = np.zeros(WINDOW_SAMPLES // 2, np.float32)
        self._spectrogram = np.zeros((0, 80), np.float32)
        self._before = 0
        self._begun = False
        self._answers: list[FloatMatrix] = []

    @cached_property
    def _network(self) -> Network:
        return Network(read_weights(self.path))

    def hear(self, block: Samples) -> None:
        """Take in some more."""
        if not self._begun:  # as the network was trained: before its beginning a take goes on backwards
            self._begun = True
            some = block[1 : WINDOW_SAMPLES // 2 + 1][::-1]
            self._samples[WINDOW_SAMPLES // 2 - len(some) :] = some
        self._samples = np.concatenate([self._samples, block])
        self._look()
        while len(self._spectrogram) - self._before >= self._frames + self._ahead:
            self._answer_some()

    def answer(self) -> FloatMatrix:
        """How likely each sound is, every 20 ms of all of it."""
        some = self._samples[-WINDOW_SAMPLES // 2 - 1 : -1][::-1]
        self._samples = np.pad(np.concatenate([self._samples, some]), (0, WINDOW_SAMPLES // 2 - len(some)))
        self._look()
        while len(self._spectrogram) > self._before:
            self._answer_some()
        return np.concatenate(self._answers) if self._answers else np.zeros((0, 1), np.float32)

    def _look(self) -> None:
        if len(self._samples) >= WINDOW_SAMPLES:
            more = mels(self._samples, self._network.weights)
            self._samples = self._samples[len(more) * HOP_SAMPLES :]
            self._spectrogram = np.concatenate([self._spectrogram, more])

    def _answer_some(self) -> None:
        some = self._spectrogram[: self._before + self._frames + self._ahead]
        count = min(self._frames, len(self._spectrogram) - self._before)
        found = self._network(some)
        self._answers.append(found[self._before // 2 : self._before // 2 + (count + 1) // 2])
        done = self._before + count
        keep = min(self._ahead, done)
        self._spectrogram = self._spectrogram[done - keep :]
        self._before = keep


def _sigmoid(x: FloatMatrix) -> FloatMatrix:
    return np.asarray(1 / (1 + np.exp(-x)), np.float32)


def _silu(x: FloatMatrix) -> FloatMatrix:
    return x * _sigmoid(x)


def _gelu(x: FloatMatrix) -> FloatMatrix:
    return np.asarray(0.5 * x * (1 + _erf(x / np.float32(np.sqrt(2)))), np.float32)


def _erf(x: FloatMatrix) -> FloatMatrix:
    """The error function, within 2e-7 (Abramowitz and Stegun, 7.1.26)."""
    far = np.abs(x)
    t = 1 / (1 + 0.3275911 * far)
    terms = (0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429)
    total = sum(term * t ** (power + 1) for power, term in enumerate(terms))
    return np.asarray(np.sign(x) * (1 - total * np.exp(-far * far)), np.float32)
