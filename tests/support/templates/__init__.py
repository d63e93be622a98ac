"""What templates declare and what they read, followed through each other."""
