"""Problems of keys, people, log, backups and the client's rights, by name: facts, never words.

They stand apart from `errors`, which the door needs before the first paint; their words stand in
the same place. A rule says no (`RuleBroken`) or the world says no (`WorldTrouble`).
"""
