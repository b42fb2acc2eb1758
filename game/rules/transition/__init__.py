"""A town on its way together (Municipalities in Transition, facts H1 and H2) and what it tries at a
small scale (Work4Progress, facts H6). Two halves of one system; each may stand alone.

`grid` and `cells` measure who does what; `diagnosis` is looking at it. `patterns` are taken up from
the toolbox, `people` says who comes, `relapse` how people fall back and what tutors do about it,
`leading` what the starting point and the way of deciding change. `trials` and `scale` are
prototypes, `chances` what makes them work. `toolbox` and `workshop` say what a team may do.
"""
