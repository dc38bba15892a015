"""How well a model words the advice and reads messages, on figures that can be compared between models."""
