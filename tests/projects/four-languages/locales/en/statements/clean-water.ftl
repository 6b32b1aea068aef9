title = Joint Statement on the Right to Clean Water
short-title = Statement on clean water
subtitle = { $signatories ->
    [one] One organization calls for action
   *[other] { $signatories } organizations call for action
}
opening = We speak for **{ NUMBER($people) }** people whose wells run dry, { $share } % more than last year. Read the [full report](https://riverwatch.example/report?a=1&b=2).
demands = What we demand
demand-access = Water for every household
demand-law = A law that *protects* the springs
witness = “We walk two hours for water,\
    every single day.”
witness-name = Doña Luz, { $place }
fact-people = { $people ->
    [one] One person is affected.
   *[other] { $people } people are affected.
}
fact-communities = The communities are { LIST($communities) }.
closing = Let it be heard.
