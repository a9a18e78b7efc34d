"""The nouns of intcheck: frozen values and enumerations, standard library only."""
