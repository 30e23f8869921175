"""Places for nodes: a seeded force layout, computed before the page is written.

The forces are ForceAtlas2's (Jacomy et al., PLoS ONE 9(6), 2014, doi 10.1371/journal.pone.0098679): attraction along
edges grows with distance, repulsion between all nodes falls with it, and each node slows down as it swings.
Repulsion is summed exactly for small graphs; for large ones on a grid by fast Fourier transform, the particle-mesh
method (Hockney & Eastwood, Computer Simulation Using Particles, 1988), whose cost hardly grows with the graph.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.fft import irfft2, rfft2
from scipy.sparse import coo_array, csr_array
from scipy.spatial import cKDTree

Array = NDArray[np.float64]

_EXACT = 150
"""Up to so many nodes every pair is summed."""
_GRID = 128
_GRAVITY = 0.1
_REPULSION = 2.0
"""By these two alone each node gets a square of side ``sqrt(pi * repulsion * mass / gravity)``: a unit."""
_SWING_TOLERATED = 1.0


def force_layout(
    count: int,
    links: Sequence[tuple[int, int]],
    weights: Sequence[float] | None = None,
    pinned_x: Array | None = None,
    steps: int | None = None,
    seed: int = 1,
) -> Array:
    """Places of ``count`` nodes, shape (count, 2), scaled so that neighbours stand about one unit apart.

    Args:
        count: number of nodes.
        links: pairs of node numbers.
        weights: how strongly each link pulls (1 when left out).
        pinned_x: for each node its fixed x in units, or NaN where it is free; nothing is rescaled then.
        steps: how many times the nodes are moved; 300, or 150 for more than a thousand nodes, when left out.
        seed: of the random start.
    """
    if count == 0:
        return np.zeros((0, 2))
    steps = steps or (300 if count <= 1000 else 150)
    pull = _laplacian(count, links, weights)
    mass = 1.0 + np.asarray(pull.diagonal()) ** 0.5
    unit = float(np.pi * _REPULSION * mass.mean() / _GRAVITY) ** 0.5
    places = np.random.default_rng(seed).normal(size=(count, 2)) * (unit * count**0.5 / 3)
    if pinned_x is None:
        return _unit_spacing(_settle(places, pull, mass, np.zeros(count, dtype=bool), steps))
    pinned = ~np.isnan(pinned_x)
    _start_near_pins(places, pull, pinned, pinned_x * unit)
    return np.asarray(_settle(places, pull, mass, pinned, steps) / unit)


def _laplacian(count: int, links: Sequence[tuple[int, int]], weights: Sequence[float] | None) -> csr_array:
    ends = np.asarray(links, dtype=np.int64).reshape(-1, 2)
    strength = np.ones(len(ends)) if weights is None else np.asarray(weights, dtype=np.float64)
    kept = ends[:, 0] != ends[:, 1]
    ends, strength = ends[kept], strength[kept]
    rows, columns = np.concatenate([ends, ends[:, ::-1]]).T
    near = coo_array((np.concatenate([strength, strength]), (rows, columns)), shape=(count, count)).tocsr()
    degree = np.asarray(near.sum(axis=1)).ravel()
    diagonal = coo_array((degree, (np.arange(count), np.arange(count))), shape=(count, count))
    return csr_array(diagonal - near)


def _start_near_pins(places: Array, pull: csr_array, pinned: NDArray[np.bool_], pinned_x: Array) -> None:
    """Free nodes start at the mean x of the pinned ones they are linked to."""
    places[pinned, 0] = pinned_x[pinned]
    degree = pull.diagonal()
    linked = ~pinned & (degree > 0)
    mean = (pull @ np.where(pinned, -places[:, 0], 0.0)) / np.maximum(degree, 1e-9)
    places[linked, 0] = mean[linked]


def _settle(places: Array, pull: csr_array, mass: Array, pinned: NDArray[np.bool_], steps: int) -> Array:
    before = np.zeros_like(places)
    speed = 1.0
    for _ in range(steps):
        force = _repulsion(places, mass) - pull @ places - _gravity(places, mass)
        force[pinned, 0] = 0.0
        swing = mass * np.linalg.norm(force - before, axis=1)
        effort = mass * np.linalg.norm(force + before, axis=1) / 2
        speed = min(1.5 * speed, _SWING_TOLERATED * effort.sum() / max(swing.sum(), 1e-9))
        places = places + force * (speed / (1.0 + np.sqrt(speed * swing)))[:, None]
        before = force
    return places


def _gravity(places: Array, mass: Array) -> Array:
    """Towards the middle, growing with distance: what is linked to nothing fills a disc instead of flying off."""
    return np.asarray(_GRAVITY * mass[:, None] * places)


def _repulsion(places: Array, mass: Array) -> Array:
    push = _exact if len(places) <= _EXACT else _on_grid
    return np.asarray(_REPULSION * mass[:, None] * push(places, mass))


def _exact(places: Array, mass: Array) -> Array:
    away = places[:, None, :] - places[None, :, :]
    square = (away**2).sum(axis=2) + 0.01
    np.fill_diagonal(square, np.inf)
    return np.asarray((away * (mass[None, :] / square)[:, :, None]).sum(axis=1))


def _on_grid(places: Array, mass: Array) -> Array:
    low = places.min(axis=0)
    cell = float((places.max(axis=0) - low).max()) / (_GRID - 2) or 1.0
    corner, share = _shares((places - low) / cell)
    charge = np.bincount(corner.ravel(), (share * mass[:, None]).ravel(), _GRID * _GRID).reshape(_GRID, _GRID)
    spectrum = rfft2(charge, (2 * _GRID, 2 * _GRID))
    field = [irfft2(spectrum * kernel, (2 * _GRID, 2 * _GRID))[:_GRID, :_GRID] / cell for kernel in _KERNELS]
    return np.stack([(part.ravel()[corner] * share).sum(axis=1) for part in field], axis=1)


def _shares(spot: Array) -> tuple[NDArray[np.int64], Array]:
    """The four grid points around each spot, and how much of it belongs to each."""
    base = np.floor(spot).astype(np.int64)
    rest = spot - base
    corner = (base[:, :1] + np.array([0, 0, 1, 1])) * _GRID + base[:, 1:] + np.array([0, 1, 0, 1])
    share = np.stack([1 - rest[:, 0], rest[:, 0]], 1)[:, [0, 0, 1, 1]]
    return corner, share * np.stack([1 - rest[:, 1], rest[:, 1]], 1)[:, [0, 1, 0, 1]]


def _kernel(axis: int) -> NDArray[np.complex128]:
    steps = np.fft.fftfreq(2 * _GRID, 1 / (2 * _GRID))
    away = np.stack(np.meshgrid(steps, steps, indexing="ij"))
    square = (away**2).sum(axis=0)
    square[0, 0] = np.inf
    return np.asarray(rfft2(away[axis] / np.maximum(square, 1.0)))


_KERNELS = (_kernel(0), _kernel(1))


def _unit_spacing(places: Array) -> Array:
    """Centred, and scaled so that each node has about one square unit to itself."""
    places = places - places.mean(axis=0)
    spread_out = float(np.sqrt((places**2).sum(axis=1).mean()))
    return np.asarray(places * (0.5 * len(places) ** 0.5 / max(spread_out, 1e-6)))


def spread(places: Array, radii: Array, steps: int = 60, level_only: NDArray[np.bool_] | None = None) -> Array:
    """Pushes discs apart until they hardly overlap.

    Args:
        places: centres, shape (n, 2).
        radii: of the discs, margin included.
        steps: how many times at most.
        level_only: nodes that may not move sideways.
    """
    places = places.copy()
    for _ in range(steps):
        pairs = cKDTree(places).query_pairs(2 * float(radii.max(initial=0.0)), output_type="ndarray")
        away = places[pairs[:, 0]] - places[pairs[:, 1]]
        distance = np.linalg.norm(away, axis=1)
        lack = radii[pairs].sum(axis=1) - distance
        close = lack > 1e-3 * radii.max(initial=1.0)
        if not close.any():
            break
        pairs, away, distance, lack = pairs[close], away[close], distance[close], lack[close]
        same = distance < 1e-9
        away[same], distance[same] = (0.0, 1.0), 1.0
        move = away * (0.5 * lack / distance)[:, None]
        shift = np.zeros_like(places)
        np.add.at(shift, pairs[:, 0], move)
        np.add.at(shift, pairs[:, 1], -move)
        if level_only is not None:
            shift[level_only, 0] = 0.0
        places += shift
    return places
