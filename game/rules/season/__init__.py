"""The weekly systems, one file each, in the explicit order of `week.py`."""
