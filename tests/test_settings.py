"""Settings: defaults that work, and one line that names the variable when a value cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.main import open_model
from app.settings import BadSetting, Settings, load_settings

MODEL = ("MODEL", "OPENAI_BASE_URL", "OPENAI_API_KEY", "MODEL_BUDGET")


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATA_DIR", "DATABASE_URL", "DATA_KEY", "ALLOWED_ORIGINS", "PLAYBOOK", "HOST", "PORT", *MODEL):
        monkeypatch.delenv(f"PUSHBACK_{name}", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def test_the_defaults_work(tmp_path: Path) -> None:
    settings = load_settings()
    assert settings.database_url == f"sqlite:///{tmp_path}/pushback/pushback.db"
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert (settings.playbook / "offers.yaml").is_file()


def test_without_xdg_the_data_lies_under_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", "/home/nobody")
    assert Settings().data_dir == Path("/home/nobody/.local/share/pushback")


def test_what_is_set_counts_and_empty_is_not_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PUSHBACK_DATABASE_URL", f"sqlite:///{tmp_path}/mine.db")
    monkeypatch.setenv("PUSHBACK_PORT", "")
    settings = load_settings()
    assert settings.database_url.endswith("/mine.db")
    assert settings.port == 8000


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("PORT", "eighty", "integer"),
        ("PORT", "70000", "65535"),
        ("DATABASE_URL", "mysql://x", "sqlite:///path/to/pushback.db"),
        ("DATABASE_URL", "sqlite:///:memory:", "name a file"),
        ("DATABASE_URL", "sqlite:///", "name a file"),
        ("DATABASE_URL", "postgresql://u:hidden@h/d", "postgresql+psycopg://"),
        ("DATA_KEY", "hidden", "openssl rand -base64 32"),
        ("DATA_KEY", "A" * 44 + ",hidden", "openssl rand -base64 32"),
        ("ALLOWED_ORIGINS", "https://a.example,b.example", "https://host, without a path"),
        ("ALLOWED_ORIGINS", "*", "https://host"),
        ("ALLOWED_ORIGINS", "https://a.example/", "without a path"),
        ("LOG_LEVEL", "loud", "info"),
        ("METRICS", "perhaps", "boolean"),
        ("PLAYBOOK", "/nowhere/at/all", "there is no folder"),
        ("DATA_DIR", __file__, "name a folder"),
        ("MODEL", "llama3", "PUSHBACK_OPENAI_BASE_URL"),
        ("MODEL", "two words", "without spaces"),
        ("OPENAI_BASE_URL", "http://127.0.0.1:11434", "PUSHBACK_MODEL"),
        ("OPENAI_BASE_URL", "127.0.0.1:11434", "http://host:port/v1"),
        ("OPENAI_BASE_URL", "http:///v1", "http://host:port/v1"),
        ("OPENAI_BASE_URL", "http://host:80000/v1", "http://host:port/v1"),
        ("OPENAI_BASE_URL", "http://me:secret@host/v1", "http://host:port/v1"),
        ("OPENAI_API_KEY", "sk-se cret", "the key alone"),
        ("MODEL_BUDGET", "-1", "greater than or equal to 0"),
        ("MODEL_BUDGET", "much", "integer"),
    ],
)
def test_a_bad_value_is_one_line_that_names_the_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, remedy: str
) -> None:
    monkeypatch.setenv(f"PUSHBACK_{name}", value)
    with pytest.raises(BadSetting) as caught:
        load_settings()
    message = str(caught.value)
    assert message.startswith(f"PUSHBACK_{name}: ")
    assert remedy in message and "hidden" not in message
    assert "\n" not in message and "cret" not in message


def test_several_keys_and_origins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUSHBACK_DATA_KEY", f"{'A' * 43}= {'0' * 64}")
    monkeypatch.setenv(
        "PUSHBACK_ALLOWED_ORIGINS", "https://Clinic.example, http://localhost:3000 https://clinic.example"
    )
    settings = load_settings()
    assert settings.allowed_origins == ("https://clinic.example", "http://localhost:3000")
    assert settings.data_key is not None and "A" * 43 not in repr(settings)


def test_no_model_unless_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUSHBACK_OPENAI_API_KEY", "sk-secret")
    settings = load_settings()
    assert settings.model is None and open_model(settings) is None and settings.model_budget == 200_000


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("http://127.0.0.1:11434", "http://127.0.0.1:11434/v1"),
        ("http://127.0.0.1:11434/", "http://127.0.0.1:11434/v1"),
        ("https://models.example/openai/v1", "https://models.example/openai/v1"),
        ("", None),
    ],
)
def test_a_model_and_its_server(monkeypatch: pytest.MonkeyPatch, given: str, meant: str | None) -> None:
    monkeypatch.setenv("PUSHBACK_MODEL", "llama3.2:3b")
    monkeypatch.setenv("PUSHBACK_OPENAI_BASE_URL", given)
    monkeypatch.setenv("PUSHBACK_OPENAI_API_KEY", "sk-secret")
    settings = load_settings()
    assert settings.openai_base_url == meant and "sk-secret" not in repr(settings)
    model = open_model(settings)
    assert model is not None and model.name == "llama3.2:3b"
