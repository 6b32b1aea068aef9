title = Statement on the wells
short-title = Statement on the { -title }
-title = wells
opening = We speak for { $people } people whose wells run dry.
closing = Read the *report* of the year.
