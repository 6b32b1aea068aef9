### Agreed names: written once, used by every statement.

-agreement = Agreement on Library Hours
