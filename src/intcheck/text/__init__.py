"""Words and phrases: what the knowledge compiler and the claim parser both need of English."""
