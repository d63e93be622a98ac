"""Every message that sitegen gives about its user's files, under a code that stays; handbook/messages.md lists them."""

from enum import Enum
from typing import Literal, Self

Severity = Literal["error", "warning", "note"]
"""``error``: nothing is built. ``warning``: built, and likely not what was meant. ``note``: waits for somebody."""


class Code(Enum):
    """One kind of message: its code, how grave it is, what it means and what one does about it.

    The first digit tells what the message is about: 1 files, 2 articles, 3 YAML, 4 fields, 5 registries, 6 settings,
    7 items that are held. A code is never given to another kind of message; one that is no longer used stays unused.
    """

    severity: Severity
    meaning: str
    """What is wrong, in a sentence."""
    advice: str
    """Why that matters and what to do, in a sentence or two; the message itself names the fix for its case."""

    def __new__(cls, code: str, severity: Severity, meaning: str, advice: str) -> Self:
        """Make a member whose value is its code."""
        made = object.__new__(cls)
        made._value_ = code
        made.severity = severity
        made.meaning = meaning
        made.advice = advice
        return made

    MISSING_FILE = (
        "SG101",
        "error",
        "A file or folder that was named is not there.",
        "Check the name. A file that was there a moment ago may have been moved while the program ran.",
    )
    UNREADABLE = (
        "SG102",
        "error",
        "A file or folder cannot be read.",
        "Make it readable for yourself (`chmod u+r`), or remove it.",
    )
    BROKEN_LINK = (
        "SG103",
        "error",
        "A symbolic link leads nowhere.",
        "Put the file itself in the link's place, or remove the link.",
    )
    LINK_LEAVES = (
        "SG104",
        "error",
        "A symbolic link leads out of the content folder.",
        "Nothing is published that does not lie in the folder. Put the file itself in the link's place.",
    )
    OTHER_KIND = (
        "SG105",
        "error",
        "A file was named that is no article.",
        "Articles end in .md, .txt or .html. Name such a file, or a folder of them.",
    )
    ODD_FILE_NAME = (
        "SG106",
        "error",
        "The name of a file is not UTF-8.",
        "Give it a name in plain letters; its address on the site is made from it.",
    )
    NO_REGULAR_FILE = (
        "SG107",
        "error",
        "Something that is no regular file stands where a file belongs.",
        "Pipes, sockets and devices are never read. Remove it.",
    )
    TOO_LARGE = (
        "SG108",
        "error",
        "A file is too large.",
        "Split it into one file for each article. The setting `max_article_bytes` sets the limit for articles.",
    )
    NOT_UTF8 = (
        "SG109",
        "error",
        "A file is not UTF-8.",
        "The words must be the same on every machine. Convert the file; the message names the likely encoding.",
    )
    NO_TEXT = (
        "SG110",
        "error",
        "A file holds NUL bytes, so it is no text.",
        "Save the article as plain UTF-8 text, or remove the file.",
    )
    ENDING_NOT_READ = (
        "SG111",
        "warning",
        "A file in the articles folder has an ending that is not read.",
        "It is left out. Save its words as .md or .txt, or move it out of the folder.",
    )
    NO_WORDS = (
        "SG201",
        "error",
        "An article has no words.",
        "Add its text below the front matter, or remove the file.",
    )
    SAME_ID = (
        "SG202",
        "error",
        "Two articles have one id.",
        "Ids are addresses on the site. Rename one of the files, or state another `id` in its front matter.",
    )
    FRONT_MATTER_OPEN = (
        "SG203",
        "error",
        "The front matter never closes, or is too long.",
        "End it with a line of three hyphens; what follows is the article.",
    )
    FRONT_MATTER_SHAPE = (
        "SG204",
        "error",
        "The front matter is no list of fields.",
        "Write a field a line, such as `title: ...`.",
    )
    DAYS_OUT_OF_ORDER = (
        "SG205",
        "error",
        "Two days of an article cannot follow each other.",
        "An article is published, then modified, then retrieved. Correct one of the days.",
    )
    NO_READER_OF_PAGES = (
        "SG206",
        "error",
        "Reading web pages needs a package that is not installed.",
        "Install `sitegen[html]`, or save the words as .md or .txt.",
    )
    NO_ARTICLE = (
        "SG207",
        "error",
        "A web page holds no article that can be found.",
        "Remove the page; if it is an article after all, save its words as .md or .txt.",
    )
    FRONT_MATTER_UNOPENED = (
        "SG208",
        "warning",
        "An article begins with fields, but without the line that opens its front matter.",
        "Its fields are read as words of the article. Put a line of three hyphens first.",
    )
    SAME_BODY = (
        "SG209",
        "warning",
        "Two articles have the same words.",
        "Their quotes and figures are counted twice. Remove one of the files.",
    )
    SAME_URL = (
        "SG210",
        "warning",
        "Two articles state one address.",
        "It is likely the same article twice, or an older copy of it. Keep one, or correct the `url`.",
    )
    FUTURE_DAY = (
        "SG211",
        "warning",
        "A day of an article lies in the future.",
        "It is most often a slip of a digit. Digests and charts would show the article on that day.",
    )
    UNKNOWN_OUTLET = (
        "SG212",
        "warning",
        "An article names an outlet that is not in outlets.yml.",
        "Its name is shown as it is written, without address or country. Correct it, or register the outlet.",
    )
    NO_ADDRESS = (
        "SG213",
        "warning",
        "An article states no address at which its words can be checked.",
        "Readers have to take its quotes on trust. State `url`, or `archive` where the page is gone.",
    )
    ARTICLE_HELD = (
        "SG214",
        "note",
        "Nothing of an article is published.",
        "Only English is read: state `language: en` if it was mistaken. `hold_without_address` holds what states none.",
    )
    NOT_TAKEN = (
        "SG220",
        "error",
        "A source holds no article that can be taken in.",
        "`sitegen add` took the others. The message says what is wrong with this one.",
    )
    NOT_FETCHED = (
        "SG221",
        "error",
        "An address cannot be fetched, or may not be.",
        "The message says why: the network, the server, its robots.txt, or a rule that keeps the program safe.",
    )
    RULE_BROKEN = (
        "SG222",
        "error",
        "A rule of the program breaks on an article, and nothing of it can be published.",
        "The others are read. It is a bug of sitegen: report the article with this message, and leave it out.",
    )
    YAML_SYNTAX = (
        "SG301",
        "error",
        "A YAML file, or front matter, cannot be read.",
        "The message says what most likely went wrong; putting a value in quotes is often the fix.",
    )
    YAML_REFUSED = (
        "SG302",
        "error",
        "YAML uses an alias, an anchor or a tag.",
        "They are not allowed here. Write the value out; a text that begins with such a sign is put in quotes.",
    )
    KEY_TWICE = (
        "SG303",
        "error",
        "A key stands in one mapping twice.",
        "One of the two would be lost without a word. Keep one.",
    )
    KEY_SHAPE = (
        "SG304",
        "error",
        "A key is a list or a mapping.",
        "Write the key as one plain word.",
    )
    CONTROL_CHARACTER = (
        "SG305",
        "error",
        "A value holds a control character.",
        "It cannot be seen, and may change how the text reads. Remove it.",
    )
    LOST_COMMENT = (
        "SG306",
        "error",
        "A part of a value would be read as a comment.",
        "In YAML what follows ` #` is a comment. Put the whole value in quotes.",
    )
    NO_SUCH_FIELD = (
        "SG401",
        "error",
        "A field has a name that is not known.",
        "Correct the name; the message suggests the one that is likely meant.",
    )
    FIELD_MISSING = (
        "SG402",
        "error",
        "A field that is needed is not there.",
        "Add it.",
    )
    FIELD_EMPTY = (
        "SG403",
        "error",
        "A field that is needed is empty.",
        "Fill it in.",
    )
    FIELD_SHAPE = (
        "SG404",
        "error",
        "A list or a mapping stands where one value belongs, or the other way round.",
        "Write the value in the form that the message shows.",
    )
    NO_DATE = (
        "SG405",
        "error",
        "A value is no date.",
        "Write the day as YYYY-MM-DD.",
    )
    NO_URL = (
        "SG406",
        "error",
        "A value is no address that may be published.",
        "Give the whole http or https address, without a user name in it.",
    )
    NO_ID = (
        "SG407",
        "error",
        "A value is no id.",
        "Ids are lower-case letters a to z, digits and single hyphens; the message shows one that would do.",
    )
    NO_LANGUAGE = (
        "SG408",
        "error",
        "A value is no language tag.",
        "Write a BCP 47 tag, such as en, en-GB or pt-BR.",
    )
    NO_TRUTH = (
        "SG409",
        "error",
        "A value is neither true nor false.",
        "Write true or false.",
    )
    NO_SUCH_WORD = (
        "SG410",
        "error",
        "A value is not one of the words that are allowed there.",
        "The message lists them.",
    )
    OTHER_FORM = (
        "SG411",
        "error",
        "A value has not the form that such a value has.",
        "The message shows the form: a Wikidata id, a country code, an id of a quote.",
    )
    LIST_EMPTY = (
        "SG412",
        "error",
        "A list that needs an entry is empty.",
        "Write at least one entry, each after `- `.",
    )
    FIELDS_DISAGREE = (
        "SG413",
        "error",
        "Two fields of one entry cannot both be so.",
        "Correct one of the two.",
    )
    MISNAMED_REGISTRY = (
        "SG501",
        "error",
        "A file is likely meant to be a registry, and is not read.",
        "Rename it as the message says.",
    )
    REGISTRY_SHAPE = (
        "SG502",
        "error",
        "A registry is not the mapping or the list that it should be.",
        "actors.yml, topics.yml and outlets.yml map ids to fields; decisions.yml and corrections.yml are lists.",
    )
    NAME_TWICE = (
        "SG503",
        "error",
        "Two entries of a registry share a name or an alias.",
        "Nobody could tell which is meant. Keep the name with one of them, or make it longer.",
    )
    DECIDED_TWICE = (
        "SG504",
        "error",
        "An item is decided on twice.",
        "Keep the decision that holds.",
    )
    NO_TOPICS = (
        "SG506",
        "note",
        "There are no topics, though phrases recur.",
        "Readers find a subject by its topic. `sitegen topics` proposes some, and shows what each would catch.",
    )
    FORMER_ID_TAKEN = (
        "SG505",
        "error",
        "A former id of an actor is the id of another.",
        "One address can lead to one page only. Keep the id with the actor to whom it shall lead.",
    )
    DECISION_WITHOUT_ITEM = (
        "SG511",
        "error",
        "A decision names an item that is in no article.",
        "The article may have changed or gone. Correct the id, or remove the decision.",
    )
    DECISION_REFUSED = (
        "SG512",
        "error",
        "A decision cannot be carried out.",
        "The message says what it lacks, such as a speaker who is registered.",
    )
    STALE_DECISION = (
        "SG514",
        "warning",
        "A decision was made on words that have changed; it does nothing.",
        "Its item waits for review again. Decide anew, or remove the decision.",
    )
    CORRECTION_WITHOUT_ITEM = (
        "SG513",
        "error",
        "A correction names an item that was never published.",
        "Only what readers saw can be corrected. Correct the id, or remove the correction.",
    )
    LEDGER_LINE = (
        "SG521",
        "error",
        "A line of ledger.jsonl is no entry.",
        "The build writes that file. Restore the line from version control.",
    )
    LEDGER_TWICE = (
        "SG522",
        "error",
        "An item has two lines in ledger.jsonl.",
        "Remove one of the two lines.",
    )
    CHANGED_IN_SILENCE = (
        "SG531",
        "error",
        "A published item would change, or vanish, and no correction says so.",
        "Readers have seen it. Undo what changed it, or tell readers with `sitegen correct`, and build again.",
    )
    LEDGER_LOST = (
        "SG524",
        "error",
        "Entries of ledger.jsonl that were committed, or that the site of the last build has, are gone.",
        "Nothing else knows what was published. Restore the file with `git restore`; else build with `--allow-empty`.",
    )
    LEDGER_NOT_KEPT = (
        "SG525",
        "warning",
        "Git cares for the content folder, but not for its ledger.jsonl.",
        "It alone remembers what was published. Commit it with each build.",
    )
    CORRECTION_GONE = (
        "SG532",
        "error",
        "A correction that readers were told stands in no file any more.",
        "The log of corrections only grows. Bring it back from version control; its words can be changed, in `what`.",
    )
    MERGE_UNFINISHED = (
        "SG523",
        "error",
        "A merge of two branches was left unfinished in ledger.jsonl.",
        "Keep the lines of both sides, once each.",
    )
    NO_SETTINGS = (
        "SG601",
        "error",
        "There is no mkdocs.yml that can be read.",
        "Run in the folder of your site, name the file with `--config`, or begin one with `sitegen init`.",
    )
    SETTINGS_YAML = (
        "SG602",
        "error",
        "mkdocs.yml is no mapping of settings, or no YAML.",
        "Write each setting as `name: value`.",
    )
    NO_SUCH_SETTING = (
        "SG603",
        "error",
        "A setting has a name that is not known.",
        "Correct the name; handbook/settings.md lists the settings.",
    )
    SETTING_VALUE = (
        "SG604",
        "error",
        "A setting has a value that it cannot have.",
        "The message says what the value must be; handbook/settings.md has an example of each.",
    )
    SETTING_PLACE = (
        "SG605",
        "error",
        "A setting stands in a place where nobody reads it.",
        "Settings of sitegen stand under `extra: sitegen:`, those of the site itself at the left margin.",
    )
    VARIABLE_UNSET = (
        "SG606",
        "error",
        "A setting waits for a variable of the environment that is not set.",
        "Set the variable, or write a default: `!ENV [NAME, value]`.",
    )
    INHERIT = (
        "SG607",
        "error",
        "mkdocs.yml inherits from a file that is not there, or from itself.",
        "Name a file, counted from the folder of the one that inherits.",
    )
    NO_CONTACT = (
        "SG608",
        "warning",
        "The site tells readers no way to report a mistake.",
        "Set `contact` to an e-mail address or an address on the web; the page About shows it.",
    )
    NO_SITE_URL = (
        "SG609",
        "warning",
        "The site does not know its own address.",
        "Feeds, data and citations need full addresses. Set `site_url` before you publish.",
    )
    NO_PIPELINE = (
        "SG610",
        "error",
        "The spaCy pipeline that the settings name cannot be used.",
        "Install it beside sitegen, give the path of its folder, or leave the setting out.",
    )
    HELD_QUOTE = (
        "SG701",
        "note",
        "A quote is held for review.",
        "It is not published until somebody decides: publish it, with the speaker if that is the doubt, or leave it.",
    )
    HELD_FIGURE = (
        "SG702",
        "note",
        "A figure is held for review.",
        "It is not published until somebody decides. A figure inside a held quote follows its quote.",
    )
