"""Real images under the losses of the package: data, nets, the trainer and its runs.

Importing this package is cheap: torch and all that reads files are imported where they are used.
"""
