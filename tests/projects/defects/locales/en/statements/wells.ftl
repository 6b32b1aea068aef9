title = Statement on the wells
short-title = Statement on the wells
opening = We speak for { $people } people whose wells run dry.
closing = Read the *report* of the year.

-pact = { $form ->
    [full] Pact for Safe Migration
   *[usual] Pact
}
-oath = Oath of Oaxaca
l010-a = Write to { $name } today.
l010-b = We are { $total } people.
l010-c = 
    { $n ->
        [one] One person in { $place } signed.
       *[other] { $n } people in { $place } signed.
    }
l011-a = Thank you, friends, for all.
l012-a = We welcome the { -pact } with hope.
l012-b = The text of the { -pact } and the { -oath }.
l013-a = We call on all to act today.
l013-b = Oaxaca
l014-a = Oaxaca
    .full = Oaxaca, Mexico
l015-a = Oaxaca
l016-a = 
    { $n ->
        [one] One child.
       *[other] { $n } children.
    }
l020-a = 
    { $n ->
        [one] One child.
       *[other] { $n } children.
    }
l020-b = 
    { $n ->
        [one] One child.
       *[other] { $n } children.
    }
l021-a = 
    { $n ->
        [one] One child.
       *[other] { $n } children.
    }
l022-a = 
    { $n ->
        [one] One child.
       *[other] { $n } children.
    }
l022-b = 
    { $role ->
        [speaker] Our speaker spoke first.
       *[guest] Our guest spoke first.
    }
l023-a = 
    { $n ->
        [one] One child.
       *[other] { $n } children.
    }
l030-a = In 2017 we began to march.
l030-b = It took 1,234.5 tons of steel.
l030-c = Three of us were arrested there.
l030-d = The plan costs $1.2 billion a year.
l030-e = More than 500 people came.
l030-time = We met at 5 p.m. with 12 people.
l030-among = There are 12 families among us.
l030-day = It was signed on 12/4/2017.
l030-decade = It began 50 years ago in the valley.
l030-round = There were 100 dead in the valley.
l030-label = Many families (about 12) left.
l031-a = Signed on December 4, 2017.
l031-b = We meet on Monday at noon.
l032-a = Call +52 55 5211 9397 now.
l032-ext = Call +1 510-459-4457 ext. 12 now.
l032-country = Call +44 20 7946 0018 now.
l033-a = Write to press@cdmigrante.org now.
l034-a = Read [the report](https://a.org/x) today.
l034-b = See https://a.org/x for more.
l034-c = Read [the report](https://a.org/x) today.
l034-bare = See example.org/report for more.
l034-twice = Read [one](https://a.org/x) or [two](https://a.org/x).
l035-a = The UN met here last year.
l035-b = The team of CARECEN spoke first.
l035-us = The US government said no.
l035-dotted = The U.S. government said no.
l036-a = Inés Núñez spoke first at noon.
l037-a = We met last week in the city. We ask for truth. We ask for justice. Nobody has answered.
l038-a = The well cost $500 last year.
l038-b = It cost us €1.2 million that year.
l039-a = Signed by CDM, Evy Peña and Inés Núñez.
l040-a = We call on the governments of the world.
l041-a = We call on all governments of the region to keep their promises and to protect everyone.
l042-a = We ask for justice. The people of the coast have waited and they will not go away.
l043-a = Signed on December 4, 2017.
l043-b = We gather on Monday at noon.
l044-a = For more information:
l044-b = We will go on.
l044-c = We will go on.
l045-a = One organization calls for action.
l046-a = We will not abandon our families.
l046-b = The people of the coast accept the plan.
l046-c = They act without our consent.
l046-d = We do not ask for charity, and nobody will stop us.
l046-e = No human being is illegal.
l053-a = See the next page for all of our contacts.
l053-b = See the next page for all of our contacts.
l054-a = We call on every government to act.
l054-b = Everybody listened to people from the coast.
m020-a = Read the *Declaration* of the people.
m020-b = It is **urgent** to act today.
t020-a = We call on all of you.
t020-b = Everyone must act at once.
t020-c = Our friends are here today.
t021-a = The children of the coast.
t021-b = The people’s own voice.
t022-a = The agreement was signed here.
t023-a = We call on all the people.
t024-a = We thank all of you here.
t025-a = We call on all, always.
t026-a = We call on all (and soon) to act.
t026-b = The “balance” meeting was short.
t027-a = The “balance” meeting was short.
t028-a = Migration — a right — is old.
t029-a = Who will answer us?
t029-b = Not one more!
t030-a = The United States Government said no.
t030-b = The United States Congress said no.
t031-a = And so it goes on…
l060-a = The Stocktaking Meeting begins today.
l060-b = The Global Compact is here to stay.
l061-a = Many people crossed the river.
l061-b = A warden closed the door.
l062-a = Our Know Your Rights campaign begins.
t040-a = The pump broke. Nobody mended it.
t040-b = Bring water, bread and light.
t041-a = The pump broke last year.
t042-a = “Here we stay,” said the old men.
t043-a = The pump broke. The women carried water.
t044-a = The pump is in the station.
t044-b = The delegation saw the pump.
t044-c = The delegation mended the pump.
t045-a = Our young people carry it.
t045-b = The pump stands in the village.
t045-d = The council will repair the pump.
t045-e = The council repaired the pump.
t045-f = The end of the drought is far.
t046-a = The delegation saw the pump, too.
t046-b = The pump was mended, too.
t047-a = The drought began in June.
t047-b = The pump broke on Monday.
t047-c = The pump broke on June 3, 2016.
t049-a = How the Valley Lost Its Water
t021-c = The season without rain.
t021-d = The station without water.
t025-b = What is the well worth?
t025-c = The U.S., too, has wells.
t028-b = The pump — an old one — broke.
t028-c = One thing is missing: water.
t030-d = Wells in the U.S. are old.
t020-d = The council saw the pump.
t020-e = The pump cost a lot of money.
m026-a = Read [our letter](https://example.org/letter) today.
l030-r1 = The valley asks for five pumps before the summer.
l030-r2 = It is the fifth drought in the valley.
l030-r3 = Three quarters of the wells are dry.
l030-r4 = Some six thousand farmers marched.
l031-r1 = The rains will come by the end of June.
l031-r2 = The office opens on May 9, 2018.
l035-r1 = The ILO wrote to the valley.
l035-r2 = Few have signed the Water Charter (WCH) so far.
l035-r3 = The people of UNESCO came to the valley.
l023-r1 = { NUMBER($n, type: "ordinal") ->
    [one] The { $n }st well
    [two] The { $n }nd well
    [few] The { $n }rd well
   *[other] The { $n }th well
}
l040-r1 = What the Valley Asks of the City
l041-r1 = The water of the valley goes to the big city on the coast.
l042-r1 = Those who leave the valley have their reasons with them.
l070-r1 = The song of Rosa Benítez was sung.
l070-r2 = Stephen Hall wrote it.
l070-r3 = The Alliance for Clean Water and Open Rivers paid for it.
l070-r4 = Abel Torres and Norma Ruiz sang.
l071-r1 = Signed by Deep Roots, Agua Viva, Casa Azul and Tall Trees.
l071-r2 = Music by Abel Torres and Norma Ruiz.
l071-r3 = Signed by Deep Roots, Casa Azul and Tall Trees.
l072-r1 = The delegates of Slovakia voted no.
l073-r1 = The river is older than the city. It will outlive us all.
l074-r1 = We will judge it by the water, and by the height of the river.
l074-r2 = They knocked. Nobody answered. Then they left.
l074-r3 = They left without warning in the night.
l075-r1 = In { $wells } wells there are { $n } frogs.
l076-r1 = It ends on { DATETIME($n, dateStyle: "long") }.
l077-r1 = { $n ->
    [one] { $n } frog sings
   *[other] { $n } frogs sing
}
l078-r1 = { $n ->
    [one] One frog sings
   *[other] { $n } frogs sing
}
m027-r1 = Read the [music sheet](https://musica.example.org) and the [water report](https://agua.example.org) today.
l034-r1 = Read [the map](https://example.org/map) today.
t023-r1 = The water of the river is clean.
t027-r1 = Tom O’Hara sang.
l030-s1 = Some 1.5 million people fled.
l030-s2 = The plan costs $1 trillion.
l030-s3 = The plan costs $2 billion.
l030-s4 = Some 40,000 women marched.
l030-s5 = Half a million people marched.
l030-s6 = In the 1970s many fled.
l030-s7 = They came in ’72 from the coast.
l030-s8 = Two thirds of the workers are women.
l030-s9 = Two in three workers are women.
l030-s10 = One in five children goes hungry.
l030-s11 = Nine out of ten cases go unpunished.
l030-s12 = There were 0 convictions among 900 cases.
l030-s13 = The 25th anniversary is near.
l030-s14 = In the 21st century, slavery exists.
l030-s15 = We meet at 3 pm.
l030-s16 = We meet at 3 p.m. on Monday.
l030-s17 = We waited for 18 months.
l030-s18 = The measure passed 7–2.
l030-s19 = Some 60% of women earn less.
l030-s20 = A 17-year-old from Honduras drowned.
l030-s21 = Article 123 protects them.
l030-s22 = See pages 10–12.
l035-s1 = The WTO and the IMF refused.
l035-s2 = The UNHCR visited them.
l032-s1 = Call 212-555-0123 now.
l033-s1 = Write to press@readers.example today.
l031-s1 = The meeting is on Monday, December 4, 2017.
l038-s1 = The fine is $500 a day.
l070-s1 = Maria K. Lopez and John Reed signed the letter.
l046-s1 = Nobody was told about the raid in the valley.
l046-s2 = We will not sign unless the mine closes.
l046-s3 = The council has approved the plan.
l046-s4 = The workers have the right to strike.
l046-s5 = They will return the land to the village.
l046-s6 = The minister has never visited the camp by the river.
l046-s7 = We do not recognize this government.
l046-s8 = This law must not pass.
l046-s9 = None of the families received the money.
l046-s10 = They acted without a warrant.
l046-s11 = The school is not safe for the children.
l046-s12 = We cannot wait another year for justice.
l046-s13 = Nothing in the new safety manual was discussed with those who stand at the furnace eight hours a day.
l070-s2 = Reporters Without Frontiers of the Andes and the Highland Seed Savers Guild have brought the case before the regional court.
t026-s1 = The plan calls the village an “obstacle of minor rank” and moves it to a hill without a spring.
t049-s1 = Joint Declaration of Civil Society
l081-s1 = Villages within 300 miles were flooded.
