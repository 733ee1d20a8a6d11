"""What the colleagues of the room type."""

WITH_PHONE, CODE = "sanne with a phone", "123456"
OWN, SANNES, DESKS = "my own password", "the colleague's password", "no right to approve"
FROM_PAPER = "a first password"
