"""What comes into the library from files and from the clipboard."""
