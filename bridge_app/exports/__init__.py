"""Figures as files: tables for a spreadsheet, values for a scheduler, journals for a bookkeeper."""
