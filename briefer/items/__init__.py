"""Sources and the items taken from them, with the standards by which they are graded."""
