"""Every environment variable, typed; read by main.py and cli.py alone."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "PUSHBACK_"
# Beside the package in a checkout and in an installed wheel alike: the wheel carries both folders.
SHIPPED = Path(__file__).resolve().parent.parent
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?|https?://\[[0-9a-f:]+\](:\d{1,5})?")

# A password may be in it.
_SECRET = tuple(f"{PREFIX}{name}" for name in ("DATA_KEY", "DATABASE_URL", "OPENAI_API_KEY", "OPENAI_BASE_URL"))


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
    model: str | None = None  # unset: no model, and no connection to anywhere
    openai_base_url: str | None = None  # unset: OpenAI's own
    openai_api_key: SecretStr | None = None
    model_budget: int = Field(default=200_000, ge=0)  # tokens of one case; 0: no limit

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

    @field_validator("openai_base_url")
    @classmethod
    def _an_address(cls, given: str | None) -> str | None:
        try:
            parts = urlsplit(given or "http://unset")
            well_formed = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:  # a port that is none
            well_formed = False
        if given and (
            not well_formed or "@" in parts.netloc or parts.query or parts.fragment or re.search(r"[^!-~]", given)
        ):
            raise ValueError("write it as http://host:port/v1 or https://host/v1")
        if given and not parts.path.strip("/"):  # every server of this kind has its API there
            return f"{given.rstrip('/')}/v1"
        return given

    @field_validator("openai_api_key")
    @classmethod
    def _one_word(cls, given: SecretStr | None) -> SecretStr | None:
        if given is not None and re.search(r"[^!-~]", given.get_secret_value()):
            raise ValueError("give the key alone, without spaces or line breaks")
        return given

    @field_validator("model")
    @classmethod
    def _a_name(cls, given: str | None) -> str | None:
        if given is not None and not re.fullmatch(r"[!-~]{1,200}", given):
            raise ValueError("give the model's name as its server lists it, without spaces")
        return given

    @model_validator(mode="after")
    def _a_model_has_a_server(self) -> Self:
        if self.model and not self.openai_base_url and self.openai_api_key is None:
            raise PydanticCustomError(
                "MODEL", "set {prefix}OPENAI_BASE_URL to a server of yours, or {prefix}OPENAI_API_KEY for OpenAI's",
                {"prefix": PREFIX},
            )  # fmt: skip
        if self.openai_base_url and not self.model:
            raise PydanticCustomError(
                "OPENAI_BASE_URL", "set {prefix}MODEL too, to the name of a model there", {"prefix": PREFIX}
            )
        return self

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
        if not first["loc"]:  # settings that do not go together: its type is the name of the one to look at
            raise BadSetting(f"{PREFIX}{first['type']}: {first['msg']}") from None
        name = PREFIX + str(first["loc"][0]).upper()
        reason = str(first["msg"]).removeprefix("Value error, ")
        shown = "" if name in _SECRET else f" (it is {str(first['input'])!r})"
        raise BadSetting(f"{name}: {reason}{shown}") from None
