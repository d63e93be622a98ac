"""Reading corpora that mark names alone."""

import json

from sitegen.train.named import read_re3d, read_uner, read_wnut


def named(document):
    """The names of a document with their labels."""
    return [
        (" ".join(sentence.words[start:end]), label)
        for sentence in document.sentences
        for start, end, label in sentence.names
    ]


def test_uner_is_read_with_its_spaces(tmp_path):
    """The text above a sentence says where spaces stand; a row says what is a name."""
    path = tmp_path / "x.iob2"
    path.write_text(
        "# sent_id = tale-1\n# text = Ada Quill's boat.\n1\tAda\tB-PER\t-\t-\n2\tQuill\tI-PER\t-\t-\n"
        "3\t's\tO\t-\t-\n4\tboat\tO\t-\t-\n5\t.\tO\t-\t-\n\n",
        "utf-8",
    )
    (document,) = read_uner(path)
    assert document.sentences[0].text == "Ada Quill's boat."
    assert named(document) == [("Ada Quill", "PERSON")]


def test_wnut_messages_are_documents(tmp_path):
    """Groups and companies are organisations, products are nothing; a full stop clings to the word before."""
    path = tmp_path / "x.conll"
    path.write_text("Tarn\tB-location\nloves\tO\nQuillcorp\tB-corporation\n.\tO\n\nHm\tO\n", "utf-8")
    first, second = read_wnut(path)
    assert (first.sentences[0].text, second.sentences[0].text) == ("Tarn loves Quillcorp.", "Hm")
    assert named(first) == [("Tarn", "LOC"), ("Quillcorp", "ORG")]


def test_re3d_phrases_are_cut_to_names(tmp_path):
    """Articles, titles and offices without a holder are left out."""
    folder = tmp_path / "Tarn"
    folder.mkdir()
    text = "The Harbour Council met Captain Ada Quill.\nThe Prime Minister waited."
    phrases = {"Organisation": "The Harbour Council", "Person": "Ada Quill"}
    marked = [(kind, text.index(phrase), len(phrase)) for kind, phrase in phrases.items()]
    marked.append(("Person", text.index("The Prime"), len("The Prime Minister")))
    (folder / "documents.json").write_text(json.dumps({"_id": "d", "text": text}), "utf-8")
    rows = [
        json.dumps({"documentId": "d", "type": kind, "begin": begin, "end": begin + length})
        for kind, begin, length in marked
    ]
    (folder / "entities.json").write_text("\n".join(rows), "utf-8")
    (document,) = read_re3d(tmp_path)
    assert named(document) == [("Harbour Council", "ORG"), ("Ada Quill", "PERSON")]
