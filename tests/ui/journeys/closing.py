"""Asking a window to close, as the button in its frame does."""

from ctypes import CDLL, Structure, byref, c_char_p, c_int, c_long, c_ulong, c_void_p
from ctypes.util import find_library

_CLIENT_MESSAGE = 33
_FOR_THE_WINDOW_MANAGER = 0x180000  # SubstructureNotifyMask | SubstructureRedirectMask


class _Event(Structure):
    """XClientMessageEvent, with room for the largest XEvent."""

    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
        ("rest", c_long * 24),
    )


def ask_to_close(display: str, window: str) -> None:
    """Send the window manager _NET_CLOSE_WINDOW for `window` (EWMH 1.5, Root Window Messages)."""
    x = CDLL(find_library("X11"))
    x.XOpenDisplay.restype, x.XOpenDisplay.argtypes = c_void_p, (c_char_p,)
    x.XDefaultRootWindow.restype, x.XDefaultRootWindow.argtypes = c_ulong, (c_void_p,)
    x.XInternAtom.restype, x.XInternAtom.argtypes = c_ulong, (c_void_p, c_char_p, c_int)
    x.XSendEvent.argtypes = (c_void_p, c_ulong, c_int, c_long, c_void_p)
    x.XCloseDisplay.argtypes = (c_void_p,)
    connection = x.XOpenDisplay(display.encode())
    assert connection, display
    event = _Event(type=_CLIENT_MESSAGE, window=int(window), format=32)
    event.message_type = x.XInternAtom(connection, b"_NET_CLOSE_WINDOW", 0)
    root = x.XDefaultRootWindow(connection)
    x.XSendEvent(connection, root, 0, _FOR_THE_WINDOW_MANAGER, byref(event))
    x.XCloseDisplay(connection)  # which sends what is waiting
