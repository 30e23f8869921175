"""What goes wrong in ways that a user can put right.

::

    KgError             one clear sentence: what, where, and what to do
    ├── InputError      something that was given cannot be read or used
    │   └── UsageError  the command line is wrong: it asks for what there is not
    └── OutputError     the result cannot be written where it was asked for
"""


class KgError(Exception):
    """Base of the errors whose message is meant for the user."""


class InputError(KgError):
    """A file, folder or option that was given cannot be read or used."""


class UsageError(InputError):
    """The command line asks for what there is not: exit code 2, where other errors have 1."""


class OutputError(KgError):
    """The result cannot be written where it was asked for."""
