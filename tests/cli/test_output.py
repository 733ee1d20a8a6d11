from bridge_app.commands.output import table


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert table(("nr", "naam"), [("1001", "Zoë"), ("7", "")]) == "nr    naam\n1001  Zoë\n7"
