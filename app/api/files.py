"""The page, the widget and what they load: files as they were built."""

from __future__ import annotations

import os
from pathlib import PurePath

from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.staticfiles import NotModifiedResponse, PathLike, StaticFiles
from starlette.types import Scope

# By name and not by the machine's own table: a browser runs no module and takes no font that is called something else.
KINDS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".txt": "text/plain",
}


class Files(StaticFiles):
    """Files of one folder, each with its ETag: a name stays while what is in it changes with a release."""

    def file_response(
        self, full_path: PathLike, stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        kind = KINDS.get(PurePath(full_path).suffix, "application/octet-stream")
        response = FileResponse(full_path, status_code, media_type=kind, stat_result=stat_result)
        asked = Headers(scope=scope)
        return NotModifiedResponse(response.headers) if self.is_not_modified(response.headers, asked) else response
