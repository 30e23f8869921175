"""The records that the recognizers of bodies and undertakings hand out."""

from kg.model import Record


class OrganizationSpan(Record, frozen=True):
    """The name of a body in a text: ``name`` is ``text[start:end]``."""

    start: int
    end: int
    name: str
    kind: str
    score: float
    """0.8–1: a name on its own; 0.5–0.8: within its place (水务中心); below: only where the context wants a body."""
    head: str = ""
    parent: str = ""
    """The body whose part this is, where its name is the beginning of this one (青石市民政局 of 青石市民政局救助科)."""
    scope: str = ""
    """The beginning that a list shares: 区 for the second of 区水务中心、园林中心."""
    evidence: tuple[str, ...] = ()
    """What makes it a name: ``place``, ``level``, ``parent``, ``proper``, ``field``, ``fixed``, ``list``."""


class ProjectSpan(Record, frozen=True):
    """The name of an undertaking in a text: ``name`` is ``text[start:end]``, quotation marks included."""

    start: int
    end: int
    name: str
    kind: str
    """``construction``, ``park``, ``programme`` or ``estate``."""
    score: float
    head: str = ""
    owner: str = ""
    """The body at its beginning: 青石派出所 of 青石派出所建设项目."""
    evidence: tuple[str, ...] = ()
    """What makes it a name: ``quote``, ``place``, ``body``, ``proper``, ``long``, ``word``, ``list``, ``number``,
    ``fixed``."""
