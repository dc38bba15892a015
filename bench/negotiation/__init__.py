"""A simulated billing office, and policies that bargain with it: which way of doing it leaves people paying least.

Nothing here is measured on people. No figure of it is shown to a patient. Run it with
`python -m bench.negotiation.run`; the sources and the labels of the coefficients stand in `world.py`.
"""
