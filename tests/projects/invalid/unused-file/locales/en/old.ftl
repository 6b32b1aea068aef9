old-a = Old words a
old-b = Old words b
old-c = Old words c
old-d = Old words d
old-e = Old words e
old-f = Old words f
