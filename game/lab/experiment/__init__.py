"""Validation experiments: a YAML file says what to run and what it must give; nothing is code.

`form` is what a file may say, `read` reads one and says what is wrong with it, `town` builds the
town of an arm, `run` lives one town and takes its measures, `pool` does that for all towns on
several cores, `judge` puts the measures beside the criteria.
"""
