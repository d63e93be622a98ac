"""Which registered outlet published an article: the one of that name, else the one with that host."""

from collections.abc import Iterable
from dataclasses import replace

from sitegen.add.addresses import host_of
from sitegen.add.drafts import Draft, Stated
from sitegen.records import Outlet


class Outlets:
    """The outlets of ``outlets.yml``."""

    def __init__(self, outlets: Iterable[Outlet] = ()) -> None:
        """Take in what is registered; a host that two outlets share tells nothing."""
        self._by_name: dict[str, str] = {}
        self._by_host: dict[str, set[str]] = {}
        for outlet in outlets:
            self._by_name[outlet.name.casefold()] = outlet.id
            if outlet.url:
                self._by_host.setdefault(host_of(outlet.url), set()).add(outlet.id)

    def named(self, draft: Draft) -> Draft:
        """Return a draft with the id of its outlet, where it is registered; what the page states goes first."""
        name = draft.text("outlet")
        if name is not None:
            known = self._by_name.get(name.casefold())
            return draft if known is None else _with(draft, known, draft.fields["outlet"].where)
        (*hosts,) = self._by_host.get(host_of(draft.text("url") or ""), ())
        return _with(draft, hosts[0], "outlets.yml, by its host") if len(hosts) == 1 else draft


def _with(draft: Draft, outlet: str, where: str) -> Draft:
    return replace(draft, fields={**draft.fields, "outlet": Stated(outlet, where)})
