"""The brief as files and on paper."""
