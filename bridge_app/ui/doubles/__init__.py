"""The room where two files of one person are made one."""
