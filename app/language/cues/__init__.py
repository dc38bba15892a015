"""Cue phrases as tables: data only. Each table is read by one module a folder up; the playbook adds to them."""
