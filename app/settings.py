"""Every environment variable, typed; read by main.py and cli.py alone."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "PUSHBACK_"
# Beside the package in a checkout and in an installed wheel alike: the wheel carries both folders.
SHIPPED = Path(__file__).resolve().parent.parent
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?|https?://\[[0-9a-f:]+\](:\d{1,5})?")

_SECRET = (f"{PREFIX}DATA_KEY", f"{PREFIX}DATABASE_URL")  # a password may be in it


class BadSetting(Exception):
    """A setting that cannot be used; the message is one line that names the variable."""


def _data_dir() -> Path:
    home = os.environ.get("XDG_DATA_HOME")
    return (Path(home) if home else Path.home() / ".local" / "share") / "pushback"


class Settings(BaseSettings):
    """What can be set from outside, each with a default that works."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True)

    data_dir: Path = Field(default_factory=_data_dir)
    database_url: str = ""  # empty: pushback.db in data_dir
    data_key: SecretStr | None = None  # unset: made once and kept beside the data
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = ()  # other sites that may embed the coach
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["auto", "json", "text"] = "auto"  # auto: text on a terminal, JSON elsewhere
    metrics: bool = False
    playbook: Path = SHIPPED / "playbook"
    prompts: Path = SHIPPED / "prompts"
    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8000, ge=0, le=65535)

    @field_validator("data_dir", "playbook", "prompts")
    @classmethod
    def _home_is_meant(cls, path: Path) -> Path:
        return path.expanduser()

    @field_validator("data_dir")
    @classmethod
    def _a_folder_or_nothing_yet(cls, path: Path) -> Path:
        if path.exists() and not path.is_dir():
            raise ValueError(f"{path} is a file; name a folder")
        return path

    @field_validator("playbook", "prompts")
    @classmethod
    def _an_existing_folder(cls, path: Path) -> Path:
        if not path.is_dir():
            raise ValueError(f"there is no folder {path}")
        return path

    @field_validator("database_url")
    @classmethod
    def _sqlite_in_a_file_or_postgresql(cls, url: str) -> str:
        if url.startswith("postgresql+psycopg://") and url.removeprefix("postgresql+psycopg://"):
            return url
        if url and not url.startswith("sqlite:///"):
            raise ValueError(
                "write it as sqlite:///path/to/pushback.db or postgresql+psycopg://user:password@host/database"
            )
        if url and url.removeprefix("sqlite:///") in ("", ":memory:"):
            raise ValueError("name a file: a case in memory is lost at the next start")
        return url

    @field_validator("data_key")
    @classmethod
    def _keys(cls, given: SecretStr | None) -> SecretStr | None:
        # The vault reads them; here only the form is checked, so that a typo stops the start with one line.
        words = re.split(r"[,\s]+", given.get_secret_value().strip()) if given is not None else []
        if not all(re.fullmatch(r"[0-9a-fA-F]{64}|[A-Za-z0-9+/_-]{43}=?", word) for word in words):
            raise ValueError("give 32 random bytes in base64, as made by: openssl rand -base64 32")
        return given

    @field_validator("allowed_origins", mode="before")
    @classmethod
    def _origins(cls, given: object) -> object:
        if not isinstance(given, str):
            return given
        origins = tuple(dict.fromkeys(word.lower() for word in re.split(r"[,\s]+", given.strip())))
        for origin in origins:
            if not _ORIGIN.fullmatch(origin):
                raise ValueError(f"write each origin as https://host, without a path; {origin!r} is none")
        return origins

    @model_validator(mode="after")
    def _database_in_the_data_folder(self) -> Self:
        if not self.database_url:
            object.__setattr__(self, "database_url", f"sqlite:///{self.data_dir / 'pushback.db'}")
        return self

    @property
    def uses_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite:")


def load_settings() -> Settings:
    """Read the environment. BadSetting names the first variable that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + str(first["loc"][0]).upper()
        reason = str(first["msg"]).removeprefix("Value error, ")
        shown = "" if name in _SECRET else f" (it is {str(first['input'])!r})"
        raise BadSetting(f"{name}: {reason}{shown}") from None
