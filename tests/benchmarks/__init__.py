"""How fast a claim is checked, against what a user would use instead: `PYTHONPATH=tests python -m benchmarks`."""
