"""Runs in the packaged program before anything else: gives back the library path that the person had.

The starter points LD_LIBRARY_PATH at the program's own libraries and starts itself once more. This process has read it
by now; programs that it opens, such as a browser for an address, must not load our libraries instead of their own.
"""

import os
import sys

_inside = os.path.realpath(getattr(sys, "_MEIPASS", "."))
_given = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _given:
    os.environ["LD_LIBRARY_PATH"] = _given
elif os.path.realpath(os.environ.get("LD_LIBRARY_PATH", "/").split(":")[0]) == _inside:
    del os.environ["LD_LIBRARY_PATH"]
