"""Data in, Plotly figure out; pure functions for pages and notebooks alike."""
