"""Documents composed of several areas."""
