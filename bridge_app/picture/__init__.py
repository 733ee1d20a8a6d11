"""What things look like: shapes only. Painters in `ui` and `paper` put them somewhere."""
