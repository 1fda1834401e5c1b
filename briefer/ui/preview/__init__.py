"""The pages as they will be handed out."""
