"""Who a noted name is of, and how they are greeted."""
