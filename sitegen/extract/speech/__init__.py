"""Reports of speech: which cue reports which words, from whom, and how sure that is."""
