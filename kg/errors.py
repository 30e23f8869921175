"""What goes wrong in ways that a user can put right.

::

    KgError             one clear sentence: what, where, and what to do
    ├── InputError      something that was given cannot be read or used
    └── OutputError     the result cannot be written where it was asked for
"""


class KgError(Exception):
    """Base of the errors whose message is meant for the user."""


class InputError(KgError):
    """A file, folder or option that was given cannot be read or used."""


class OutputError(KgError):
    """The result cannot be written where it was asked for."""
