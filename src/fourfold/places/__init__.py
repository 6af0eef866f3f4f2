"""Counties, ZIP areas, towns and metro areas of the United States, from one packaged file.

Five words: a *county* (or what stands in its place: parish, borough, planning region, municipio,
independent city), a *ZIP area* (the Census approximation of a ZIP Code), a *place* (city, town,
village), a *region* (metro or micro area: a set of counties), a *share* (the part of a ZIP
area's land that lies in one county).

The subtle rule: a ZIP area often lies in several counties. Its first county holds most of its
land, not always most of its people; say so where a number depends on it.
"""
