title = Statement on the wells
short-title = Statement on the wells
opening = We speak for { $people } people whose wells run dry.
closing = Read the *report* of the year.

-pact = { $form ->
    [full] Pact for Safe Migration
   *[usual] Pact
}
c001 = 
    { $n ->
        [0] Nobody signed.
        [one] One person signed in { $place }.
       *[other] { $n } people signed in { $place }.
    }
c002 = 
    { $who ->
        [group] { $n ->
            [one] The group signed one letter.
           *[other] The group signed { $n } letters.
        }
       *[person] { $n ->
            [one] She signed one letter.
           *[other] She signed { $n } letters.
        }
    }
c003 = We welcome the { -pact(form: "full") } and its goals.
c004 = The { -pact } matters.
c005 = Oaxaca
    .full = Oaxaca, Mexico
c006 = Signed on December 4, 2017.
c007 = Signed on 1 May 2017.
c008 = We may march in March.
c009 = It took 1,234.5 tons of steel.
c010 = It cost 1,234,567 dollars.
c011 = It cost $1.2 billion last year.
c012 = Some 5 million people left.
c013 = About 12.5% of them stayed.
c014 = Five of 7 said yes.
c015 = In the 1990s we were few.
c016 = The 21st century is ours.
c017 = We begin at 5 p.m. sharp.
c018 = We begin at 10:30 a.m. today.
c019 = Call (415) 642-4417 now.
c020 = Write to ana@cdmigrante.org now.
c021 = Read [the report](https://a.org/en/x) today.
c022 = See https://a.org/x for more.
c023 = The UN and the EU met us.
c024 = US officials and an NGO spoke.
c025 = The DHS and ICE did not answer.
c026 = Inés Núñez spoke first.
c027 = Casa del Agua spoke first.
c028 = Who will answer us? Nobody!
c029 = What now?!
c030 = “We walk for water,” she said.
c031 = She said: “Enough.”
c032 = Migration — safe, orderly — is a right.
c033 = Read the *Declaration* and the **plan**.
c034 = And so it goes on…
c035 = Section a) and section b) apply.
c036 = It was very, very late.
c037 = All the people, all of us.
c038 = We, the signatories (seven in all), agree.
c039 = Human rights are universal. We will not wait.
c040 = Puerto Vallarta, Mexico
c041 = Signed by:
c042 = Total
c043 = Chicago
c044 = From Monday to Friday
c045 = The Sunday Times wrote about us.
c046 = Article 13(2) protects us all.
c047 = Resolution 70/1 was adopted.
c048 = The 2030 Agenda and the A/RES/71/1 text.
c049 = We thank the Congregation of Our Lady of Charity.
c050 = The temperature rose by 1.5 °C.
c051 = A 50-year-old woman waits.
c052 = Between 2010 and 2015 nothing changed.
c053 = It is the first of its kind.
c054 = One hundred families left home.
c055 = Some 100 families left home.
c056 = Mr. Smith and Dr. Jones came.
c057 = No one is illegal.
c058 = { $place }, { $date }
c059 = The organizations are { LIST($names) }.
c060 = We are { NUMBER($total) } people.
c061 = See you on the 3rd floor.
c062 = We are not afraid. We are here. We stay.
c063 = We met at 5 p.m. with 12 people.
c064 = It was signed on 12/4/2017.
c065 = It began in the 1990s.
c066 = There were 100 people at noon.
c067 = In the 1980s we were few.
c068 = We waited 50 minutes until 9:30 a.m.
c069 = Call +44 20 7946 0018 ext. 12 now.
c070 = The US and the U.S. Congress said no.
c071 = See example.org/report or [one](https://a.org/x).
c072 = They pay 300 pesos a day and $1.2 billion a year.
c073 = Signed by CDM, Evy Peña and Inés Núñez.
c074 = Not only words: however, they failed to answer.
c075 = We will not stop until they answer.
c076 = Unaccompanied children were unable to return.
c077 = NGOs have yet to receive an answer.
c078 = Neither the city nor the state has answered.
c079 = Act immediately, without fear.
c080 = They refused to accept our proposal.
c090 = The Stocktaking Meetings of the Global Compact begin.
c091 = The Compact protects rural workers.
c092 = The National Guard came with a compact car.
c093 = Our Know Your Rights campaign begins.
c269 = The pump broke at 6 p.m. on Pozos.Org, at example.com and in approx. ten villages.
c270 = “Here we stay,” said the old men of the U.S., etc., again.
c271 = How the valley lost its water
c272 = The Inter-American Court of Human Rights
c273 = The pre- and postnatal ward of the H2O Center is open.
c274 = We walked from Plaza de Mayo to 16 de Septiembre Street on June 3, 2016.
c275 = Water at last! Water?
c277 = How long must we wait for water!
c278 = Ask the office of the Fundacion Pozo.
c301 = Budgets went from $3.5 billion to $4 billion in the 2017–18 season.
c302 = Two million people, five thousand of them young, asked for it in the late 2000s.
c303 = Answers come within two days; the office opens on May Day at half past seven.
c304 = Half the water goes to one company, a third of it at night.
c305 = Since the September 11 attacks we have waited.
c306 = Pope John Paul II met Rosa Peña of Los Angeles and people of Geneva, Texas.
c307 = Signed by Deep Roots, the Red Cross, Casa Azul and Amnesty International.
c308 = The software of the lobby runs online at https://example.org/thing today.
c309 = The sign says “Do not drink of the water” and nothing more.
c310 = In { $n } wells { $total } frogs sing.
c311 = “The Deep Well” by Rosa Peña is read in class.
c312 = Ask for the bond hearing.
c314 = **Do not** sign **anything**.
c313 = The children sing, and sing, and sing.
c315 = At 5:45 the buses left, twenty to thirty of them in the 2016/17 season.
c316 = Some 20 families wait, and the line of the office is open 24/7.
c317 = We will stay here until every well is full; there is still time.
