"""Chinese official news, as newspapers print it and OCR mangles it, turned into a knowledge graph.

>>> import kg
>>> graph = kg.build(["page.txt"])          # doctest: +SKIP
"""

__version__ = "0.1.0"
