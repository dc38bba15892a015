"""Rehearsal: a simulated representative, the caller's lines read into acts, a score. Pure: a seed is an argument."""
