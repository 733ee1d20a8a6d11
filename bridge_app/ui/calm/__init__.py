"""A calm screen while client and mentor are silent or away: a short code goes on."""
