"""Tests of the words, the fonts and the icons."""
