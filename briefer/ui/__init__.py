"""The window: all Qt."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 counts on None, True and False being immortal, as they are from Python 3.12 on:
    # each call that returns nothing takes a reference too many, and in the end the process dies
    # with “deallocating None”. So they get more references than a day's work can take.
    for _each in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_each)).value += 1 << 60
