"""Openly licensed corpora -> the pipeline that the extraction may parse with. Nothing else imports this room."""
