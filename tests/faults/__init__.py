"""The program under kill -9, a full disk, damage and crowding: what was acknowledged is there.

Each fault drives the program's own services on a store that the program made, and carries a
control: the same with the protection switched off, which must lose (DECISIONS K3).
"""
