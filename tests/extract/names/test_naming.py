"""What a run of capitals names; every sentence is invented."""

import pytest


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("“It rains,” the Kremlin said.", "Kremlin", "government"),
        ("“It rains,” Finland said.", "Finland", "government"),
        ("“It rains,” the Harbour Workers Union said.", "Harbour Workers Union", "organisation"),
        ("“It rains,” the Ministry of Ports said.", "Ministry of Ports", "organisation"),
        ("“It rains,” the NHB said.", "NHB", "organisation"),
    ],
)
def test_bodies_speak(extract, body, name, kind):
    """Governments, unions and ministries are speakers of their own kind."""
    extraction = extract(body)
    entity = extraction.entities[extraction.attributions[0].entity]
    assert (entity.name, entity.kind, entity.named) == (name, kind, True)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Jonas Oke is mayor. Outside Oke’s house, a clerk said it was late. “It rains,” Oke said.", "Jonas Oke"),
        ("Will Oke step down? Jonas Oke came. Oke said, “It rains.”", "Jonas Oke"),
        ("Jan van der Lind said: “It rains.”", "Jan van der Lind"),
        ("On Jan 4 Jonas Oke said: “It rains.”", "Jonas Oke"),
        ("Abu Salim al-Vell said: “It rains.”", "Abu Salim al-Vell"),
        ("Jonas Oke came. (See Oke’s letter below.) Oke said, “It rains.”", "Jonas Oke"),
        ("Jonas Oke came. Interestingly Oke said, “It rains.”", "Jonas Oke"),
        ("Clerks Who Endorse Oke Are Few. Jonas Oke came. Oke said, “It rains.”", "Jonas Oke"),
        ("“It rains,” said Ahmed al Sadun. Al Sadun left.", "Ahmed al Sadun"),
        ("Fred Oke came. Mister Oke said, “It rains.”", "Fred Oke"),
        ("The Club for Harbour Growth said the plan was weak.", "Club for Harbour Growth"),
        ("General Electric said the plan was weak.", "General Electric"),
        ("The Jonas Oke Foundation said the plan was weak.", "Jonas Oke Foundation"),
        ("The Tarn County Executive Committee said the plan was weak.", "Tarn County Executive Committee"),
        ("The Liberal Party of Tarn said the plan was weak.", "Liberal Party of Tarn"),
        ("The EDITOR Florida said the plan was weak.", "EDITOR Florida"),
        ("SENATOR JONAS OKE said the plan was weak.", "JONAS OKE"),
        ("CEO Jonas Oke said the plan was weak.", "Jonas Oke"),
        ("Tarn County Supervisor of Elections Jonas Oke said the plan was weak.", "Jonas Oke"),
    ],
)
def test_a_word_with_a_capital_makes_no_second_person(sources, body, name):
    """Openings, verbs of headlines and ranks are no given names; a body keeps all of its name."""
    assert sources(body)[-1] == (name, None)
