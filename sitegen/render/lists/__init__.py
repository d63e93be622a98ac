"""The pages that list: the front page, digests, indexes, the ledger of figures, the log of corrections."""
