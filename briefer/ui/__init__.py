"""The window: all Qt."""

import ctypes
import sys

import PySide6.QtCore  # noqa: F401  # brings what is mended here

if sys.version_info < (3, 12) and not hasattr(sys, "getobjects"):  # those count elsewhere
    # PySide6 6.12 counts on None, True and False being immortal, as they are from Python 3.12 on:
    # each call that returns nothing takes a reference too many, and in the end the process dies
    # with “deallocating None”. So they get more references than a day's work can take.
    for _each in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_each)).value += 1 << 60

_features = sys.modules.get("shibokensupport.feature")
if _features is not None and hasattr(_features, "_mod_uses_pyside"):
    # PySide6 reads and keeps the source of every module that is imported, to learn whether it could
    # ask for another spelling of Qt's names (`__feature__`). None does, and that costs a tenth of
    # the start and a megabyte or two.
    vars(_features)["_mod_uses_pyside"] = lambda _module: True
