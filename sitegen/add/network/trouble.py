"""What went wrong on the network, in words that somebody can act on."""

import ssl

from urllib3.exceptions import (
    ConnectTimeoutError,
    DecodeError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)

from sitegen.add.network.connecting import NotPublicError

_CERTIFICATE = {
    9: "it is not valid yet",
    10: "it has expired",
    18: "it is signed by nobody but its own server",
    19: "it is signed by an authority that nobody trusts",
    20: "it is signed by an authority that is not known",
    62: "it belongs to another host",
}
"""By the numbers that OpenSSL gives (X509_V_ERR_...)."""
_LATER = "check the address and your connection, or run again later"
_SURE = "tell the outlet; until then save the page by hand, and add its file"
_INSIDE = "name an address of the public web; pages of your own network are added as files"

_WORDS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (NameResolutionError, "there is no such host, or its name cannot be looked up"),
    (NewConnectionError, "the server cannot be reached"),
    ((ConnectTimeoutError, ReadTimeoutError), "the server did not answer in time"),
    (DecodeError, "the server's answer is packed in a way that cannot be unpacked"),
    (ProtocolError, "the connection broke before the answer was whole"),
)
"""The first that fits, so those that are kinds of others come before them."""


def in_words(error: Exception) -> tuple[str, str]:
    """Return what is wrong, and what to do about it.

    Args:
        error: From urllib3, or of a name that leads inside.

    """
    if isinstance(error, NotPublicError):
        return str(error), _INSIDE
    if isinstance(error, SSLError) or isinstance(error.__cause__, ssl.SSLError):
        return _of_tls(error), _SURE
    known = (words for kinds, words in _WORDS if isinstance(error, kinds))
    return next(known, f"the network failed ({error})"), _LATER


def _of_tls(error: Exception) -> str:
    found: BaseException | None = error
    while found is not None:
        inner = next((part for part in found.args if isinstance(part, ssl.SSLCertVerificationError)), found)
        if isinstance(inner, ssl.SSLCertVerificationError):
            why = _CERTIFICATE.get(inner.verify_code, inner.verify_message.rstrip("."))
            return f"the server cannot prove who it is: of its certificate, {why}"
        found = found.__cause__ or found.__context__
    return "no safe connection to the server can be made (TLS)"
