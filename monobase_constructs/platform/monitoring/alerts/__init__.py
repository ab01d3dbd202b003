"""What is watched of the platform itself, one module for each subject."""
