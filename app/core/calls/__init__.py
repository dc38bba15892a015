"""The call: what is on the card before it, on the sheet during it, and in the summary after it. Pure."""
