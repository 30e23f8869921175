"""A finished view: a page to write to a file, or to show in a notebook."""

import html
from pathlib import Path

from kg.views.facts import FactIndex
from kg.views.network import PageNetwork
from kg.views.payload import Payload, payload
from kg.views.scene import Scene


class View:
    """One view of a graph."""

    def __init__(self, scene: Scene, facts: FactIndex) -> None:
        self.scene = scene
        self._payload = payload(scene, facts)

    @property
    def payload(self) -> Payload:
        """What the page is filled with."""
        return self._payload

    def network(self) -> PageNetwork:
        """The pyvis network behind the page."""
        data = self._payload
        return PageNetwork(data.nodes, data.edges, data.view)

    def html(self) -> str:
        """The whole page as text."""
        return str(self.network().generate_html())

    def write(self, path: str | Path) -> Path:
        """Write the page to ``path``, replaced whole.

        Raises:
            OSError: the file cannot be written.
        """
        self.network().write_html(path)
        return Path(path)

    def show(self, height: int = 640) -> None:
        """Shows the page in a Jupyter notebook, in a frame that needs no file and no server.

        Args:
            height: of the frame in pixels.
        """
        from IPython.display import display

        shown = {"text/html": self._frame(height), "text/plain": f"<View {self.scene.title.zh}>"}
        display(shown, raw=True)  # type: ignore[no-untyped-call]

    def _repr_html_(self) -> str:
        return self._frame(640)

    def _frame(self, height: int) -> str:
        page = html.escape(self.html(), quote=True)
        attributes = 'sandbox="allow-scripts allow-downloads allow-modals" style="border:1px solid #d9dee3;width:100%"'
        return f'<iframe height="{height}" {attributes} srcdoc="{page}"></iframe>'
