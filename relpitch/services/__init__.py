"""What the person can do. Each commits, then announces what changed."""
