"""Text -> claims: sentences, mentions, quantities, cues, scope. It knows no assertion."""
