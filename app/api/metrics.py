"""`/metrics` for Prometheus, an extra: counts and times by route, no ids and no content."""

from __future__ import annotations

import os
from collections.abc import Callable

from fastapi import FastAPI, Response

from app.api.shield import Watch


class MetricsMissing(Exception):
    """The extra is not installed; the message says how to."""


def add_metrics(app: FastAPI, under_way: Callable[[], int]) -> Watch:
    """Add `/metrics`; what comes back notes one request. MetricsMissing without the extra."""
    try:
        from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
        from prometheus_client.multiprocess import MultiProcessCollector
    except ImportError:
        raise MetricsMissing("PUSHBACK_METRICS needs its library: pip install 'pushback[metrics]'") from None
    registry = CollectorRegistry()
    requests = Counter("pushback_requests", "Requests answered", ["method", "route", "status"], registry=registry)
    seconds = Histogram(
        "pushback_request_seconds", "Seconds to an answer", ["method", "route"], registry=registry,
        buckets=(0.005, 0.01, 0.02, 0.03, 0.06, 0.1, 0.25, 0.5, 1, 2.5, 10),
    )  # fmt: skip
    turns = Gauge("pushback_turns_under_way", "Turns being taken now", registry=registry, multiprocess_mode="livesum")

    @app.get("/metrics", include_in_schema=False)
    async def metrics() -> Response:
        turns.set(under_way())
        shown = registry
        if "PROMETHEUS_MULTIPROC_DIR" in os.environ:  # several workers: what any of them is asked, all answer
            shown = CollectorRegistry()
            MultiProcessCollector(shown)  # type: ignore[no-untyped-call]
        return Response(generate_latest(shown), media_type=CONTENT_TYPE_LATEST)

    def watch(method: str, route: str, status: int, took: float) -> None:
        requests.labels(method, route, str(status)).inc()
        seconds.labels(method, route).observe(took)

    return watch
