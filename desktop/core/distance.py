"""How far what was typed is from a name."""


def distance(typed: str, name: str) -> float:
    """Letters to insert, leave out or replace until what was typed begins the name.

    What the name goes on with costs nothing but a little for its length, so that of two names the shorter is nearer.

    Args:
        typed: What was typed.
        name: A name.
    """
    before = list(range(len(typed) + 1))
    best = before[-1]
    for row, char in enumerate(name[: len(typed) + 3], start=1):
        now = [row]
        for place, other in enumerate(typed, start=1):
            now.append(min(before[place] + 1, now[-1] + 1, before[place - 1] + (char != other)))
        before = now
        best = min(best, before[-1])
    return best + min(abs(len(name) - len(typed)), 50) / 1000
