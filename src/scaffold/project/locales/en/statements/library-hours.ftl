### A sample statement: everything in it is made up. One paragraph is one message. *Asterisks* mark emphasis.

## Head

title = Joint Statement by Readers, Libraries and Library Workers on the { -agreement }
# At most 70 characters: browser tabs, search results, links that people share.
short-title = Joint statement on the { -agreement }
subtitle =
    { $libraries ->
        [one] One public library will be open on weekends
       *[other] { $libraries } public libraries will be open on weekends
    }

## Body

# Runs on from the dateline.
welcome = We welcome the *{ -agreement }*, which was signed today in { $place }. A library that opens only while people are at work is closed to most of those who need it. From { DATETIME($start, dateStyle: "long") } on, that will change.
what-changes = What changes
change-weekends = Libraries will be open on Saturdays and Sundays, from 10 to 18 hours.
change-evenings = On at least two weekdays the reading rooms will stay open until 21 hours.
change-staff = No one will work more hours than today: each library will hire the people whom the longer hours require.
reading-room = My daughter does her homework in the reading room. Until now we had to leave when I came from work.
# The person is made up, too.
reading-room-speaker = Elena Ruiz, reader
next-steps = We thank the city and the unions for eight months of patient negotiation. We will publish each spring which libraries keep the agreed hours, and we invite every reader to tell us where they do not.
