"""Why an input could not be read."""


class UnreadableError(ValueError):
    """An input that is not read; the message is one clear sentence that says what to do."""
