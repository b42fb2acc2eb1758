"""Commontown: the only entry point, for the checkout and for the packaged build alike."""

import multiprocessing

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a spawned worker of the packaged build starts here again
    from game.cli import main

    raise SystemExit(main())
