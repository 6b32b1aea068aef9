### Names of organizations in English, by the ids of data/organizations.csv: only where an organization itself uses an
### English name other than the one it signed with. All seven signatories appear as they signed.
