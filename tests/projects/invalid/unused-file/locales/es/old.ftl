old-a = Viejas palabras a
old-b = Viejas palabras b
old-c = Viejas palabras c
old-d = Viejas palabras d
old-e = Viejas palabras e
old-f = Viejas palabras f
