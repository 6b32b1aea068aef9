### Places by the ids that data/ gives them. The value is the name within a sentence, .full the name in a dateline or address.

puerto-vallarta = Puerto Vallarta
    .full = Puerto Vallarta, Mexico

chicago = Chicago
    .full = Chicago, IL, USA
