"""Choosing several of many: projects within a sum, or delegates for some seats.

Whoever belongs is asked, some come, each marks what they would have, and a method counts; what is
chosen is paid from the purse and takes effect. Any scenario may hold one (`selections`).
"""
