### Names of organizations in English, by the ids of data/organizations.csv: only names that the organization itself
### uses. Where there is none, the name it signed with stands in every language.

neighborhood-libraries = Example Network of Neighborhood Libraries
