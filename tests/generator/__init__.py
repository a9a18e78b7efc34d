"""Claims drawn from the knowledge base itself, true ones and false ones, and what the checker makes of them."""
