"""What of time is in sight: where a minute is drawn, and which minute a pixel shows."""

from dataclasses import dataclass, replace

from briefer.briefs.extents import DAY

CLOSEST = 1 / 24
"""Minutes a pixel shows at least: an hour over 1,440 pixels."""

_YEAR = 365.25 * DAY
FARTHEST = 100 * _YEAR / 400
"""Minutes a pixel may always show: a century over 400 pixels; more where the library needs it."""

_LEFT, _RIGHT = 0.04, 0.14  # room beside all that is there: at the right for a label


@dataclass(frozen=True, slots=True)
class View:
    """`start` is the minute at pixel 0; `rate` is how many minutes a pixel shows."""

    start: float
    rate: float

    def x(self, minute: float) -> float:
        """Where a minute is drawn, in pixels."""
        return (minute - self.start) / self.rate

    def minute(self, x: float) -> float:
        """The minute at a pixel: the reverse of `x`."""
        return self.start + x * self.rate

    def zoomed(self, factor: float, x: float, farthest: float = FARTHEST) -> "View":
        """`factor` times as large; the minute at pixel `x` stays there."""
        rate = min(max(self.rate / factor, CLOSEST), farthest)
        return View(self.minute(x) - x * rate, rate)

    def panned(self, pixels: float) -> "View":
        """What lies `pixels` further to the right."""
        return replace(self, start=self.start + pixels * self.rate)

    def showing(self, start: float, end: float, width: float) -> "View":
        """Panned no more than is needed to have both, or at least `start`, within `width`."""
        edge = min(48.0, width / 8)
        left, right = self.x(start), min(self.x(end), self.x(start) + width / 3)
        if left < edge:
            return self.panned(left - edge)
        return self.panned(right - width + edge) if right > width - edge else self


def fitted(start: float, end: float, width: float, farthest: float = FARTHEST) -> View:
    """All from `start` to `end` within `width` pixels, with a little room on both sides."""
    room = max(1.0, width * (1 - _LEFT - _RIGHT))
    rate = min(max((end - start) / room, CLOSEST), farthest)
    spare = width - (end - start) / rate
    return View(start - spare * _LEFT / (_LEFT + _RIGHT) * rate, rate)


def farthest(start: float, end: float) -> float:
    """How many minutes a pixel may show where all lies between these."""
    return max(FARTHEST, (end - start) / 160)
