"""How a store of an older version becomes a current one; inside the package for installers."""
