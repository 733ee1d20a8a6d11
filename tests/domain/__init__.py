"""Tests of bridge_app.domain."""
