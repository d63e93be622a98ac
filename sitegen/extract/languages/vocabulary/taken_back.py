"""What the rules ask a language for when they look whether an article takes a figure back."""

from sitegen.extract.languages.declaring import Pattern, Vocabulary, WordClass


class TakenBack(Vocabulary, file="taken_back"):
    """Words and patterns of what is not believed, did not come about, or is only supposed."""

    NO_SUBJECT = WordClass()
    """Words that open a subject of which nothing is told to be so ("No town sold 30 boats")."""
    NO_DENIAL = WordClass()
    """Words behind "no" with which it denies nothing ("no doubt")."""
    REJECTED = Pattern()
    """What stands before a figure that somebody does not believe ("rejected the claim that")."""
    AVERTED = Pattern()
    """What stands before a figure of what did not come about ("avoided a loss of")."""
    TOLD_OTHERWISE = Pattern()
    """What was said or meant to be so, up to a "but" behind it ("was said to have lost €5, but lost €2")."""
    CALLED_UNTRUE = Pattern()
    """A sentence that calls what it tells untrue."""
    DOUBTED = Pattern()
    """Words before a figure that leave open whether it is so, or tell who doubts it ("It is unclear if")."""
    UNDONE = Pattern()
    """Words right before a figure that tell of what was not done ("forgot to pay", "stopped paying")."""
    REFUSING = Pattern()
    """Words before a sum that was not paid ("threw out a claim for"); "12 bids" were turned down."""
    CLAIM_LINE = Pattern()
    """How a line opens that repeats what is to be checked ("Claim:", "Myth 3:")."""
    TAKEN_BACK_BEHIND = Pattern()
    """How what follows a sentence takes it back ("Verdict: False.", "That is not true.")."""
    SUPPOSED_AHEAD = Pattern()
    LEFT_UNDONE = Pattern()
    """A sentence of what would be so if something were otherwise ("Had it not rained, 40 barns would have burned")."""
    UNDONE_BEHIND = Pattern()
    """What tells right behind a figure that it did not come about ("40 barns | would have burned")."""
    DEAL = WordClass()
    """What is bought, lent, offered or planned, and may not come about."""
    LEVIED = WordClass()
    """What is put on or taken off a price, and may be ruled out."""
    REFUSED = WordClass()
    """Participles of what was not done, or not gone on with ("The loan was | withdrawn")."""
    UNMADE = WordClass()
    """Words before a noun for what did not come about ("an | aborted sale")."""
    STAGED = WordClass()
    """Words before a noun for what is not what it is called ("a | forged letter")."""
    TELLING = WordClass()
    """Nouns for what tells something, so that what a staged one tells is not so."""
    MADE_UP_PLACE = WordClass()
    """Nouns for where what nobody did may be set ("in a parallel | world")."""
    FELL_THROUGH = Pattern()
    """What is bought, lent, offered or planned, up to the verb that tells that it did not come about."""
    OF_NO_DEAL = Pattern()
    """What stands before a figure of what is called undone ("an aborted sale of")."""
    MADE_UP = Pattern()
    """What stands before a figure that is told in play, in a dream or in a forgery."""
    LACKED = Pattern()
    """What stands before a figure of what there is not, or what nobody did ("the failure to lend")."""
    INVENTED = Pattern()
    """A verb right before what is counted and was never there ("made up | 12 clients")."""
