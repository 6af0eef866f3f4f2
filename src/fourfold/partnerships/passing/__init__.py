"""When the coordinator leaves: two of three named people pass the role on, after a notice."""
