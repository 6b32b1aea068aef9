signed = Firman:
