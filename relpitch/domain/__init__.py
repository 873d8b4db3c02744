"""Values and the rules about them: true without a computer. Standard library only."""
