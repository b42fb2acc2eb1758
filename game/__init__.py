"""Commontown, a serious game about the social and solidarity economy and co-production."""

__version__ = "0.1.0"
