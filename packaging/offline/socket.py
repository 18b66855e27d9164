"""Stands in for Python's socket module in the packaged program, which has no network code at all.

Libraries import `socket` for functions that this program never calls (`multiprocessing` in pyqtgraph, `email`). What
they look up while they are imported is here; whoever opens a socket is told.
"""


error = herror = gaierror = OSError
timeout = TimeoutError
_GLOBAL_DEFAULT_TIMEOUT = object()


class socket:  # noqa: N801 - the name that Python gives it
    """Cannot be made."""

    def __init__(self, *_: object, **__: object) -> None:
        raise OSError("本程序不含网络功能")


SocketType = socket


def _refuse(*_: object, **__: object) -> None:
    raise OSError("本程序不含网络功能")


create_connection = create_server = socketpair = fromfd = getaddrinfo = gethostbyname = _refuse


def gethostname() -> str:
    """The name that says nothing."""
    return "localhost"


def getfqdn(name: str = "") -> str:
    """The same."""
    return name or "localhost"


def has_dualstack_ipv6() -> bool:
    """Neither of the two."""
    return False
