### Places. The value is the name within a sentence, .full the name in a dateline or address.

mexico-city = Mexico City
    .full = Mexico City, Mexico
