"""Addresses of articles: which two name the same one, and which host a registered outlet has."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_hs\w+|mkt_tok|oly_\w+|vero_\w+|"
    r"ns_\w+|at_(?:medium|campaign|link_\w+|ptr_name|bbc_team)|ito|cmp|cmpid|ref|ref_src|ref_url|referrer|"
    r"smid|smtyp|spm|s_cid|ncid|icid|__twitter_impression|amp|outputtype|xtor|guccounter",
    re.IGNORECASE,
)
"""Parameters that say how a reader came, not what is read."""
_SAFE = "/:@!$&'()*+,;=~-._"
_PORTS = {"http": 80, "https": 443}


def canonical(address: str) -> str:
    """Return what two addresses of one article have in common.

    The scheme, ``www.``, tracking parameters, the fragment, a slash at the end and the order of parameters do not tell
    articles apart; letters of the path do. It is for comparing, not for fetching.
    """
    parts = urlsplit(address.strip())
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError:
        host = host.lower()
    port = "" if parts.port in {None, _PORTS.get(parts.scheme)} else f":{parts.port}"
    path = quote(unquote(parts.path), safe=_SAFE).rstrip("/")
    kept = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0]))
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{host}{port}{path}{query}"


def host_of(address: str) -> str:
    """Return the host of an address without ``www.``; empty where there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def is_address(text: str) -> bool:
    """Return whether a text is an address of the web, whose host and port can be told."""
    try:
        parts = urlsplit(text.strip())
        told = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    return told and re.match(r"https?://\S+\Z", text.strip(), re.IGNORECASE) is not None
