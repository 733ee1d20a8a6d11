"""The habits of this code as tests: small, plain, walled, and with a reason for each exception."""
