"""Who appears in an article: names clustered into people and bodies."""
