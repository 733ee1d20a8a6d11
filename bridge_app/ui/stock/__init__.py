"""The voucher stock: what lies where, bought, moved, counted, and one card's life."""
