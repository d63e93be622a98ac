"""What one does with a site over the years: check it, compare it, begin it, and keep its registries.

A use case a module: each takes the settings, asks the pipeline, and returns what the command line then prints.
"""
