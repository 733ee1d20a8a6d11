"""Reading aloud what a client sees: when asked, sentence by sentence, and never by itself."""
