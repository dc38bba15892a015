"""Every environment variable, typed; read by main.py and cli.py alone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Self

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "PUSHBACK_"
# Beside the package in a checkout and in an installed wheel alike: the wheel carries both folders.
SHIPPED = Path(__file__).resolve().parent.parent


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
    def _sqlite_in_a_file(cls, url: str) -> str:
        if url and not url.startswith("sqlite:///"):
            raise ValueError("write it as sqlite:///path/to/pushback.db")
        if url and url.removeprefix("sqlite:///") in ("", ":memory:"):
            raise ValueError("name a file: a case in memory is lost at the next start")
        return url

    @model_validator(mode="after")
    def _database_in_the_data_folder(self) -> Self:
        if not self.database_url:
            object.__setattr__(self, "database_url", f"sqlite:///{self.data_dir / 'pushback.db'}")
        return self


def load_settings() -> Settings:
    """Read the environment. BadSetting names the first variable that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + str(first["loc"][0]).upper()
        reason = str(first["msg"]).removeprefix("Value error, ")
        raise BadSetting(f"{name}: {reason} (it is {str(first['input'])!r})") from None
