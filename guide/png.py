"""A PNG packed smaller: of a picture in flat colours, which what draws it packs as if it were a photograph."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def repack(png: bytes) -> bytes:
    """Return the picture with one byte for each pixel and no opacity: the 256 most frequent colours, and for each rarer one the nearest.

    Rarer ones are shades at the edges of letters and lines. Takes what resvg writes: 8 bits each of red, green, blue and opacity, not
    interlaced.
    """
    chunks = dict.fromkeys((b"IHDR", b"IDAT"), b"")
    for name, content in _chunks(png):
        chunks[name] = chunks.get(name, b"") + content
    width, height, *kind = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if kind != [8, 6, 0, 0, 0]:
        raise ValueError(f"not a PNG as resvg writes it: {kind}")
    rows = list(_rows(zlib.decompress(chunks[b"IDAT"]), width, height))
    counted = Counter(chain.from_iterable(rows))
    colours = {pixel: pixel.to_bytes(4, "little")[:3] for pixel in sorted(counted, key=lambda pixel: (-counted[pixel], pixel))}
    palette = list(dict.fromkeys(colours.values()))[:256]
    places = {colour: at for at, colour in enumerate(palette)}
    index = {pixel: places[colour if colour in places else _nearest(colour, palette)] for pixel, colour in colours.items()}
    packed = b"".join(b"\0" + bytes(map(index.__getitem__, row)) for row in rows)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = {b"IHDR": head, b"PLTE": b"".join(palette), b"IDAT": zlib.compress(packed, 9), b"IEND": b""}
    return SIGNATURE + b"".join(_chunk(name, content) for name, content in parts.items())


def _nearest(colour: bytes, palette: list[bytes]) -> bytes:
    red, green, blue = colour
    return min(palette, key=lambda other: (red - other[0]) ** 2 + (green - other[1]) ** 2 + (blue - other[2]) ** 2)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        yield name, png[at + 8 : at + 8 + length]
        at += length + 12


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _rows(data: bytes, width: int, height: int) -> Iterator[Sequence[int]]:
    """Yield the rows of pixels, each a number of 4 bytes, whose filters are undone."""
    step, above = width * 4 + 1, (0,) * width
    for at in range(0, height * step, step):
        kind, row = data[at], struct.unpack_from(f"<{width}I", data, at + 1)
        if kind:
            sent, row, left, corner = row, [], 0, 0
            for pixel, up in zip(sent, above, strict=True):
                if pixel or not left == up == corner:  # else it is as they are, whatever the filter
                    left, corner = _pixel(kind, pixel, left, up, corner), up
                row.append(left)
        above = row
        yield row


@cache  # flat colours make the same few sums again and again: a card would else take seconds
def _pixel(kind: int, *pixels: int) -> int:
    """Return a pixel from what was sent for it and its neighbours on the left, above, and above on the left (PNG, 9.2)."""
    value = 0
    for shift in (0, 8, 16, 24):
        sent, left, up, corner = (pixel >> shift & 255 for pixel in pixels)
        guess = (0, left, up, (left + up) // 2, min((left, up, corner), key=lambda near: abs(left + up - corner - near)))[kind]
        value |= (sent + guess & 255) << shift
    return value
