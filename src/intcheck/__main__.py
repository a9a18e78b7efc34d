"""`python -m intcheck` is the same as `intcheck`."""

from intcheck.cli import main

if __name__ == "__main__":
    main()
