"""What goes with an agreed step: chosen by staff alone, reserved, and only then told."""
