"""What staff puts ready before a client sits down."""
