"""JSON Schema of each registry, for editors that complete and check YAML while one writes."""

import json
from typing import Any, Final

from sitegen.read.fields import RawRecord
from sitegen.read.registry_records import RawActor, RawCorrection, RawDecision, RawOutlet, RawTopic

_MAPPED: Final[dict[str, type[RawRecord]]] = {"actors": RawActor, "topics": RawTopic, "outlets": RawOutlet}
_LISTED: Final[dict[str, type[RawRecord]]] = {"decisions": RawDecision, "corrections": RawCorrection}
_ID: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_DIALECT: Final = "http://json-schema.org/draft-07/schema#"
"""What the YAML language server reads."""


def registry_schemas() -> dict[str, str]:
    """Return the schema of each registry: file name -> text.

    They are a help while writing, and let more pass than :func:`~sitegen.read.read_registry` does: an editor knows no
    days that there are not, and no names that two entries share.
    """
    mapped = {
        name: {"type": ["object", "null"], "propertyNames": {"pattern": _ID}, "additionalProperties": _entry(model)}
        for name, model in _MAPPED.items()
    }
    listed = {name: {"type": ["array", "null"], "items": _entry(model)} for name, model in _LISTED.items()}
    return {
        f"{name}.schema.json": json.dumps({"$schema": _DIALECT, **schema, **_definitions(name)}, indent=2) + "\n"
        for name, schema in (mapped | listed).items()
    }


def _entry(model: type[RawRecord]) -> dict[str, Any]:
    schema: dict[str, Any] = _eased(model.model_json_schema(ref_template="#/definitions/{model}"))
    schema.pop("$defs", None)
    return schema


def _definitions(name: str) -> dict[str, Any]:
    schema = (_MAPPED | _LISTED)[name].model_json_schema(ref_template="#/definitions/{model}")
    return {"definitions": _eased(schema["$defs"])} if "$defs" in schema else {}


def _eased(schema: Any) -> Any:  # noqa: ANN401 - a part of a schema
    """Let a single value stand where a list belongs, and a number where a text does, as the reader of YAML does."""
    if isinstance(schema, list):
        return [_eased(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    eased = {key: _eased(value) for key, value in schema.items()}
    if eased.get("type") == "array":
        return {"anyOf": [eased, eased["items"], {"type": "null"}], **_told(eased)}
    if eased.get("type") == "string" and not {"enum", "const", "format"} & set(eased):
        return {**eased, "type": ["string", "number"]}
    return eased


def _told(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: schema[key] for key in ("description", "default", "title") if key in schema}
