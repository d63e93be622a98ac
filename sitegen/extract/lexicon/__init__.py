"""Words that the rules rest on, written by hand: cues, titles, roles, given names, pronouns."""
