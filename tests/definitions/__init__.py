"""Tests of bridge_app.definitions."""
