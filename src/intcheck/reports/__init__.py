"""Results -> text: one module a format, each a pure function from model values to a string."""
