### Agreed names. Each has an official wording in every UN language: look it up, do not translate it.

# The agreement under negotiation in 2017, adopted in 2018 (A/RES/73/195).
# form: "full" is the official title, otherwise the usual short form.
-global-compact = { $form ->
    [full] Global Compact for Safe, Orderly, and Regular Migration
   *[usual] Global Compact for Migration
}

# A/RES/71/1, 19 September 2016.
-new-york-declaration = New York Declaration for Refugees and Migrants

# A/RES/70/1, 25 September 2015.
-agenda-2030 = 2030 Agenda for Sustainable Development

# The preparatory meeting in Puerto Vallarta, 4 to 6 December 2017.
# form: "quoted" puts the unusual word in quotation marks, as running text does.
-stocktaking-meeting = { $form ->
    [quoted] “Stocktaking” meeting
   *[name] Stocktaking Meeting
}
