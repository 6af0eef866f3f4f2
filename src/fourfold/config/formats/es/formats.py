"""Spanish words in the order of Spanish; twelve hours, as on clocks here."""

DATE_FORMAT = r"j \d\e F \d\e Y"
TIME_FORMAT = "g:i a"
DATETIME_FORMAT = r"j \d\e F \d\e Y, g:i a"
# As Spanish writes numbers in the United States, and as the sentences of the program do.
DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
