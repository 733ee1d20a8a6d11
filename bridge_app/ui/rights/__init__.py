"""What a client may ask for: the whole file, having it mended, having it erased."""
