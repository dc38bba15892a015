"""Pushback: a conversational coach for people who hold a medical bill after an insurance denial."""

import os

__version__ = "0.1.0"

# LangGraph brings a tracing client along. What a person types about their illness must not leave by accident,
# whatever the environment says, so this stands where no import of langgraph can come before it.
os.environ["LANGSMITH_TRACING"] = os.environ["LANGCHAIN_TRACING_V2"] = "false"
