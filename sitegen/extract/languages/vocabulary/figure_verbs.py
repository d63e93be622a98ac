"""What the verbs that stand with figures make of one."""

from sitegen.extract.languages.declaring import VerbClass, Vocabulary


class FigureVerbs(Vocabulary, file="figure_verbs"):
    """The classes of verbs that stand with figures.

    They follow the frames of FrameNet that hold a value: change of position on a scale ("rose"), cause of change of
    position on a scale ("raised"), commerce, expensiveness, giving, commitment and request.
    """

    LEVEL = VerbClass()
    """The subject has the value ("stood at")."""
    SHARE = VerbClass()
    """The subject is a part of what is measured ("account for")."""
    SHIFT = VerbClass()
    """The subject, or the object, changes by or to it ("rose", "cut")."""
    MOVE = VerbClass()
    """The object alone changes by or to it ("raised")."""
    VALUE = VerbClass()
    """The object has the value ("put the damage at")."""
    TRADE = VerbClass()
    """The object has the price ("sold the yard for")."""
    MONEY = VerbClass()
    """The amount itself is the object ("spent €5 million")."""
    OTHER = VerbClass()
    """Verbs that stand before figures and make nothing of them."""
