"""One-mode projections by sparse products: two actors are tied by the meetings they share."""

import networkx as nx
import numpy as np
from scipy import sparse

from kg.analysis.arrays import ratio
from kg.analysis.incidence import Incidence


def project(matrix: sparse.csr_array, *, newman: bool = False) -> sparse.csr_array:
    """Actors × actors: the number of shared meetings, zero diagonal, symmetric.

    Args:
        matrix: actors × meetings, ones where the actor took part.
        newman: a meeting of n actors gives each of their ties 1/(n−1) instead of 1, so that every actor's strength
            is the number of meetings shared with anyone (Newman 2001, doi:10.1103/PhysRevE.64.016132).
    """
    weights = np.ones(matrix.shape[1])
    if newman:
        sizes = matrix.sum(axis=0)
        weights = ratio(1.0, sizes - 1)
    product = ((matrix * weights[np.newaxis, :]).tocsr() @ matrix.T).tocsr()
    return without_diagonal(product)


def without_diagonal(matrix: sparse.csr_array) -> sparse.csr_array:
    """A copy without self-ties and explicit zeros, columns sorted."""
    result = matrix - sparse.diags_array(matrix.diagonal(), format="csr")
    result = sparse.csr_array(result)
    result.eliminate_zeros()
    result.sort_indices()
    return result


def projection_graph(incidence: Incidence, *, newman: bool = False) -> nx.Graph:
    """The projection as a networkx graph: nodes are actors' ids, ``weight`` the tie's weight."""
    graph = nx.from_scipy_sparse_array(project(incidence.matrix, newman=newman))
    return nx.relabel_nodes(graph, dict(enumerate(incidence.actors)))
