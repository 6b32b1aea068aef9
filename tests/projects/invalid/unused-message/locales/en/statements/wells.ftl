title = Statement on the wells
short-title = Statement on the wells
opening = We speak for { $people } people whose wells run dry.
closing = Read the *report* of the year.

-pact = Pact
forgotten = We welcome the { -pact }, as { forgotten-too } did.
forgotten-too = others
# allow(unused-message): for the next statement
kept = We go on.
