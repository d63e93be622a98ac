"""Given names, for the gender of pronouns and for telling people from bodies."""

from sitegen.extract.languages.declaring import Table, Vocabulary, WordClass


class GivenNames(Vocabulary, file="given_names"):
    """Given names with the gender they mostly go with."""

    MALE = WordClass()
    """Names that mostly go with men; some go with women as well."""
    FEMALE = WordClass()
    """Names that mostly go with women; some go with men as well."""
    EITHER = WordClass()
    """Names that tell no gender."""
    GIVEN_NAME = WordClass()
    """All of them."""
    LONG_FORM: Table[str] = Table(str)
    """Short forms and the long one of each ("maggie": "margaret")."""
