"""What can be wrong with a database, each as one Chinese sentence for the reader."""

from __future__ import annotations

from desktop.language import mark, shown


class SentenceError(Exception):
    """Something that the reader is told in one sentence, which each kind has of its own.

    Attributes:
        sentence: What happened and what is safe, for the reader.
        detail: Technical detail for the log and for 详情.
    """

    sentence: str

    def __init__(self, detail: str = "") -> None:
        self.sentence = shown(self.sentence)
        super().__init__(f"{self.sentence} {detail}".strip())
        self.detail = detail


class DatabaseError(SentenceError):
    """The reference database cannot be used."""

    sentence = mark("数据文件不能使用。您的摘编和笔记另存一处，未受影响。")


class DatabaseMissingError(DatabaseError):
    """There is no file at the place where it should be."""

    sentence = mark("找不到数据文件。您的摘编和笔记另存一处，未受影响。")


class DatabaseUnreadableError(DatabaseError):
    """The file is there but the system does not let us read it."""

    sentence = mark("数据文件没有读取权限。您的摘编和笔记另存一处，未受影响。")


class DatabaseCorruptError(DatabaseError):
    """The file is damaged."""

    sentence = mark("数据文件已损坏，无法读取。您的摘编和笔记另存一处，未受影响。")


class DatabaseForeignError(DatabaseError):
    """The file is something else: not a database, or a database of another program."""

    sentence = mark("这不是商鉴的数据文件。没有作任何改动。")


class DatabaseTooNewError(DatabaseError):
    """The file was made by a later version of the program."""

    sentence = mark("这份数据由更新的商鉴制作，本版不能读取。请更新商鉴，或改用 2022 年度版数据。")


class QueryTimeoutError(DatabaseError):
    """A question took longer than the time limit."""

    sentence = mark("查询用时过长，已停止。请换一个更具体的词。")
